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

  /// What was found in the texts of articles, pages and sections.
  func diagnostics() async throws(SystemError) -> [Diagnostic] {
    let (bodies, gone, root, articles) = (bodies, gone, root, index.articles)
    // In the order of their files, so that a folder is opened once for the articles in it.
    let order = articles.indices.sorted { articles[$0].file < articles[$1].file }
    let meter = Meter(stage: .articles, total: order.count, report: progress)
    let batches = try await Batches.map(count: order.count, size: 32, width: width) {
      (range) throws(SystemError) -> [Diagnostic] in
      var files = ContentFiles(root: root)
      var found: [Diagnostic] = []
      for number in order[range] {
        let body = bodies.body(of: articles[number], try files.read(articles[number].file))
        found += body.diagnostics
        if let gone { found += gone.diagnostics(in: body.html, of: articles[number]) }
      }
      meter.advance(by: range.count)
      return found
    }
    return batches.flatMap(\.self) + (try introductions())
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
