import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct OriginalElsewhereTests {
  @Test(arguments: [
    ("https://post.example.org/1", true), ("https://www.post.example.org/1", true),
    ("http://NEWS.post.example.org/1", true), ("https://harbour.example.net/1", true),
    ("https://notpost.example.org/1", false), ("https://post.example.org.example.net/1", false),
    ("https://example.org/1", false),
  ]) func knowsTheHosts(_ url: String, _ isTheirs: Bool) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      RuleExample(
        """
        title: T
        date: 2026-03-06
        authors: [A]
        source: {outlet: post, url: "\(url)", date: 2026-03-04}
        rights: {basis: license, license: CC-BY-4.0}
        """, outlet: RuleSites.outlet + "\nsameAs: [https://harbour.example.net/]"))
    #expect(diagnostics.contains { $0.id == "R006" } != isTheirs)
  }
}
