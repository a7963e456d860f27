import SiteModel

/// Reads every text of a site for what is found in it: links, raw HTML, what an excerpt does not show, texts that are
/// to be gone.
struct BodyCheck {
  let index: SiteIndex
  let bodies: BodyMaker
  let gone: GoneTexts?
  let root: Directory
  let width: Int
  let progress: @Sendable (BuildProgress) -> Void

  /// What was found in some texts, and what these ask of others.
  private struct Batch: Sendable {
    var diagnostics: [Diagnostic] = []
    var asked: [FragmentCheck.Asked] = []
  }

  /// What was found in the texts of articles, pages and sections.
  func diagnostics() async throws(SystemError) -> [Diagnostic] {
    let (bodies, gone, root, articles) = (bodies, gone, root, index.articles)
    // In the order of their files, so that a folder is opened once for the articles in it.
    let order = articles.indices.sorted { articles[$0].file < articles[$1].file }
    let meter = Meter(stage: .articles, total: order.count, report: progress)
    let batches = try await Batches.map(count: order.count, size: 32, width: width) {
      (range) throws(SystemError) -> Batch in
      var (files, found) = (ContentFiles(root: root), Batch())
      for number in order[range] {
        let (article, trace) = (articles[number], LinkTrace())
        let addresses = PageAddresses(of: article.path, settings: bodies.settings)
        let body = bodies.body(of: article, try files.read(article.file), addresses, trace: trace)
        found.diagnostics += body.diagnostics
        if let asked = FragmentCheck.Asked(number, trace.lookups) { found.asked.append(asked) }
        if let gone { found.diagnostics += gone.diagnostics(in: body.html, of: article) }
      }
      meter.advance(by: range.count)
      return found
    }
    let fragments = FragmentCheck(index: index, bodies: bodies, files: ContentFiles(root: root), width: width)
    return batches.flatMap(\.diagnostics) + (try await fragments.diagnostics(of: batches.flatMap(\.asked)))
      + (try introductions())
  }

  /// What was found in the texts of sections, which stand above their lists.
  private func introductions() throws(SystemError) -> [Diagnostic] {
    var files = ContentFiles(root: root)
    var found: [Diagnostic] = []
    for case let section? in index.listings.lazy.map(\.section) {
      guard let file = section.file, let body = bodies.body(of: section, try files.read(file)) else { continue }
      found += body.diagnostics
    }
    return found
  }
}
