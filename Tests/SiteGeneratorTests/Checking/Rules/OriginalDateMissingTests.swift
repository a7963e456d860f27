import SiteModel
import Testing

@testable import SiteGenerator

/// When the original was published is said (R007).
@Suite struct OriginalDateMissingTests {
  @Test(arguments: ["license, license: CC-BY-4.0, year: 2026", "quotation, mode: excerpt, year: 2026", "public-domain"])
  func holdsOnEveryGround(_ basis: String) async throws {
    let found = try await RuleSites.found(
      "source: {outlet: post, url: \"https://post.example.org/1\"}\nrights: {basis: \(basis)}")
    #expect(found.inShort == ["R007 warning 5: source"])
    #expect(found.first?.hint == "add 'date:' under 'source:'")
  }

  /// A year for the copyright line is no date, but without either there is no line.
  @Test func theYearIsAnotherRule() async throws {
    let found = try await RuleSites.found("source: {outlet: post, url: \"https://post.example.org/1\"}")
    #expect(found.ids.contains("R011"))
  }

  /// The date of a hop is not that of the origin; nor must a hop have one.
  @Test func aHopsDateDoesNotStandForIt() async throws {
    let hop = "via: [{outlet: digest, url: \"https://digest.example.org/1\", date: 2026-03-05}]\n"
    let rights = "rights: {basis: license, license: CC-BY-4.0, year: 2026}"
    #expect(
      try await RuleSites.found(hop + "source: {outlet: post, url: \"https://post.example.org/1\"}\n" + rights).ids == [
        "R007"
      ])
    #expect(try await RuleSites.found("via: [{outlet: digest, url: \"https://digest.example.org/1\"}]").isEmpty)
  }

  @Test func theSitesOwnHasNone() async throws { #expect(try await RuleSites.foundInOwn("").isEmpty) }
}
