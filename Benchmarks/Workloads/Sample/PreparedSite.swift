import Foundation
import SiteModel

@testable import SiteGenerator

/// The sample site as a build has it when it begins to make pages.
struct PreparedSite: Sendable {
  let maker: PageMaker
  /// The files of its articles, in the order of the index.
  let files: [[UInt8]]
  /// What reads its articles.
  let reader: ArticleReader

  /// Reads, checks and places the sample site, in a folder that is gone afterwards.
  init() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try SampleSite.write(to: folder)
    // 2026-06-01, after the newest article; on one core, as what is measured is.
    let stages = try SiteStages(BuildOptions(source: folder.path, now: 1_780_272_000, width: 1))
    let (site, theme, faults) = try await stages.read()
    let rights = try await stages.checkRights(of: site)
    let placed = await stages.place(site, rights.states, theme)
    let found = faults + rights.diagnostics + placed.diagnostics
    if let error = found.first(where: { $0.severity == .error }) { throw WorkloadFault(error.text) }
    let templates = try SiteStages.templates(for: placed.index, theme)
    maker = try await stages.maker(site, placed, theme, templates)
    var content = ContentFiles(root: stages.root)
    let outlets = try OutletRegistry(names: SampleSite.outletFiles, files: &content)
    reader = ArticleReader(settings: maker.settings, outlets: outlets)
    var files: [[UInt8]] = []
    for article in maker.index.articles { files.append(try content.read(article.file)) }
    self.files = files
    guard files.count == SampleSite.articles else { throw WorkloadFault("\(files.count) articles are published") }
  }

  /// An article that stands in the middle of the lists.
  var someArticle: Int { files.count / 2 }

  /// An article as it leaves the build, without faults.
  func madeArticle(_ number: Int) throws -> MadeArticle {
    let made = maker.article(number, bytes: files[number])
    guard made.isFaultless else { throw WorkloadFault("article \(number) has faults") }
    return made
  }

  /// What the page of an article must show, as the build itself asks for it.
  func expectation(_ number: Int) throws -> PageExpectation {
    let article = maker.index.articles[number]
    let addresses = PageAddresses(of: article.path, settings: maker.settings)
    let terms = maker.index.terms
    let links = CreditLinks(
      home: addresses.text(""), page: addresses.text(article.path.address),
      term: { taxonomy, term in terms.address(taxonomy, term).map { addresses.text($0) } },
      file: { addresses.text($0) })
    guard let source = article.source, let writer = maker.creditWriters[article.language] else {
      throw WorkloadFault("article \(number) has no source")
    }
    let credit = writer.credit(of: article, links: links)
    let head = maker.head(of: number, credit)
    let html = maker.templates(article.language).article.context.html(of: head, addresses: addresses)
    return PageExpectation(credit: credit, source: source, rights: article.rights, head: head, headHTML: html)
  }
}
