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
}
