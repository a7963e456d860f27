import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct DuplicateRepublicationTests {
  /// Addresses of the same page, however they are written.
  @Test(arguments: [
    ("https://post.example.org/harbour", true), ("http://post.example.org/harbour/", true),
    ("https://POST.example.org/harbour#top", true), ("https://post.example.org/harbour?utm_source=x&fbclid=1", true),
    ("https://post.example.org/harbour?page=2", false), ("https://post.example.org/Harbour", false),
  ]) func comparesPages(_ address: String, _ isSame: Bool) async throws {
    func article(_ title: String, _ url: String) -> String {
      """
      title: \(title)
      date: 2026-03-06
      authors: [A]
      source: {outlet: post, url: "\(url)", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    }
    let diagnostics = try await RuleSites.diagnostics(
      RuleExample(article("A", "https://post.example.org/harbour"), other: article("B", address)))
    #expect(diagnostics.contains { $0.id == "O114" } == isSame)
  }
}
