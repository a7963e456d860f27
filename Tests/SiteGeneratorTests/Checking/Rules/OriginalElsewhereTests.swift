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

  /// What holds of the origin holds of every outlet on the way, and of every other work (R004, too).
  @Test(
    arguments: [
      ("https://digest.example.org/1", []), ("https://digest.example.org/", ["R004"]),
      ("https://mirror.example.net/1", ["R006"]),
    ] as [(String, [String])]) func looksAtEveryLink(_ url: String, _ expected: [String]) async throws
  {
    for entry in [
      "via: [{outlet: digest, url: \"\(url)\"}]", "alsoFrom: [{outlet: digest, title: B, url: \"\(url)\"}]",
    ] {
      let diagnostics = try await RuleSites.diagnostics(
        RuleExample(
          """
          title: T
          date: 2026-03-06
          authors: [A]
          source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04, title: A}
          \(entry)
          rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [some]}
          """,
          moreOutlets: [("digest", "name: D\nurl: https://digest.example.org/\nlicense: CC-BY-4.0")]))
      let found = diagnostics.filter { ["R004", "R006"].contains($0.id) }
      #expect(found.map(\.id) == expected)
      #expect(found.allSatisfy { $0.span?.line == 6 })
    }
  }
}
