import SiteModel
import Testing

@testable import SiteGenerator

/// An article keeps its id in feeds (O115).
@Suite struct FeedIDChangedTests {
  private static let rest = """
    slug: harbour
    authors: [Isla Renwick]
    source: {outlet: post, url: "https://post.example.org/harbour", date: 2025-03-04}
    rights: {basis: license, license: CC-BY-4.0}
    """

  private func found(before: String, _ earlier: String, now: String) async throws -> [Diagnostic] {
    let example = RuleExample(now + "\n" + Self.rest).before(before, earlier + "\n" + Self.rest)
    return try await RuleSites.diagnostics(example)
  }

  /// A title and a day of the same year may change; the year and the file's name may not.
  @Test(arguments: [
    ("content/articles/harbour.md", "title: T\ndate: 2026-03-06", false),
    ("content/articles/harbour.md", "title: U\ndate: 2026-01-06", false),
    ("content/articles/harbour.md", "title: T\ndate: 2025-12-31", true),
    ("content/articles/storm.md", "title: T\ndate: 2026-03-06", true),
  ]) func itIsMadeOfYearAndFile(_ file: String, _ earlier: String, _ isChanged: Bool) async throws {
    let found = try await found(before: file, earlier, now: "title: T\ndate: 2026-03-06")
    #expect(found.ids == (isChanged ? ["O115"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.severity == .warning && $0.layer == .site })
    #expect(found.allSatisfy { $0.span?.file == "content/articles/harbour.md" })
    #expect(found.allSatisfy { $0.text.hasPrefix("its id in feeds was tag:desk.example.org,") })
  }

  /// A file that moved with an alias is known by its old address.
  @Test func anAliasKnowsTheOldAddress() async throws {
    let example = RuleExample("title: T\ndate: 2026-03-06\naliases: [/articles/storm/]\n" + Self.rest)
      .before(
        "content/articles/storm.md", "title: T\ndate: 2026-03-06\n" + Self.rest.dropFirst("slug: harbour\n".count))
    #expect(try await RuleSites.diagnostics(example).ids == ["O115"])
  }

  /// Without one it is another article at another address.
  @Test func anotherAddressIsAnotherArticle() async throws {
    let example = RuleExample("title: T\ndate: 2026-03-06\n" + Self.rest)
      .before(
        "content/articles/storm.md", "title: T\ndate: 2026-03-06\n" + Self.rest.dropFirst("slug: harbour\n".count))
    #expect(try await RuleSites.diagnostics(example).isEmpty)
  }

  /// The first build has nothing to compare with.
  @Test func theFirstBuildChangesNothing() async throws { #expect(try await RuleSites.found().isEmpty) }
}
