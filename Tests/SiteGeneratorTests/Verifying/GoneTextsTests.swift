import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// The text of an article that is over, in another article (O110).
@Suite struct GoneTextsTests {
  private let text = "Nine boats came in before noon and none of them had asked for a berth."
  private let quay = """
    title: The quay was full
    date: 2026-03-06
    authors: [Isla Renwick]
    source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-04}
    rights: {basis: license, license: CC-BY-4.0}
    """

  private func site(_ end: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", RuleSites.settings)
    try folder.write("content/outlets/post.yaml", RuleSites.outlet)
    try folder.write("content/articles/quay.md", "---\n\(quay)\n\(end)\n---\n\n\(text)\n")
    let papers = "title: What the papers say\ndate: 2026-03-07\nauthors: [The Desk]"
    try folder.write("content/articles/papers.md", "---\n\(papers)\n---\n\nThe Post wrote: \(text)\n")
    return folder
  }

  private func build(_ folder: TemporaryFolder, on day: String) async throws -> BuildReport {
    let moment = try #require(Timestamp(reading: day)).instant(in: .utc)
    return try await Generator(options: BuildOptions(source: folder.path, now: moment, width: 1)).build()
  }

  /// A build at night, of a site that nobody has touched: the page whose time is over goes.
  @Test func doesNotKeepWhatExpiredOnTheSite() async throws {
    let folder = try site("expires: 2026-05-01")
    #expect(try await build(folder, on: "2026-05-01").diagnostics.isEmpty)
    let page = folder("public/articles/quay/index.html")
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains(text))
    let report = try await build(folder, on: "2026-05-02")
    #expect(report.diagnostics.map { [$0.id, $0.severity.rawValue] } == [["O110", "warning"]])
    #expect(try !String(contentsOfFile: page, encoding: .utf8).contains(text))
  }

  /// Somebody is there who took it down, and can take the rest out as well.
  @Test func stopsABuildOverWhatWasWithdrawn() async throws {
    let folder = try site("withdrawn: {date: 2026-05-01}")
    let report = try await build(folder, on: "2026-05-02")
    #expect(report.hasErrors && report.diagnostics.map(\.id) == ["O110"])
  }

  // MARK: Many of them

  /// A site in which many articles are over and one is shown; what they say is made from their numbers.
  private func site(
    over count: Int, saying gone: (Int) -> String, ended: (Int) -> String = { _ in "expires: 2026-05-01" },
    shown: String
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", RuleSites.settings)
    for number in 0..<count {
      let head = "title: Number \(number)\ndate: 2026-03-06\n\(ended(number))"
      try folder.write("content/articles/n\(number).md", "---\n\(head)\n---\n\n\(gone(number))\n")
    }
    try folder.write("content/articles/shown.md", "---\ntitle: The shown one\ndate: 2026-03-06\n---\n\n\(shown)\n")
    return folder
  }

  private let line = "This article is one of many that the harbour office has let us have here."

  /// A line that all have says nothing of any of them; what each says by itself is looked for all the same.
  @Test func looksForWhatATextHasByItself() async throws {
    func own(_ number: Int) -> String {
      "The boat with the number \(number) came in before noon and had not asked for a berth."
    }
    let folder = try site(over: 20, saying: { own($0) + " " + line }, shown: line + " " + own(7))
    let found = try await build(folder, on: "2026-05-02").diagnostics.filter { $0.id == "O110" }
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.text.hasPrefix("all 2 sentences of content/articles/n7.md") })
  }

  /// Where many texts are the same, some are named, and among them those that make it an error.
  @Test func namesSomeOfManyThatAreAlike() async throws {
    let folder = try site(
      over: 20, saying: { _ in line }, ended: { $0 == 19 ? "withdrawn: {date: 2026-05-01}" : "expires: 2026-05-01" },
      shown: line)
    let found = try await build(folder, on: "2026-05-02").diagnostics.filter { $0.id == "O110" }
    #expect(found.count == 8)
    #expect(found.count { $0.severity == .error } == 1)
  }

  /// Short pieces are joined until they have letters enough; signs have none.
  @Test func readsTextsOfSignsOnce() {
    let signs = String(repeating: "! ? ", count: 20_000)
    let text = RemovedText(html: Array("<p>\(signs)Nine boats came in. Nobody had asked for a berth.</p>".utf8))
    #expect(text.sentences.count == 1)
    #expect(text.sentences.first?.letters == Array("nineboatscameinnobodyhadaskedforaberth".utf8))
  }
}
