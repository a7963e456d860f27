import SiteModel
import Testing

@testable import SiteGenerator

/// On what ground an article is here is said, and never assumed (R015).
@Suite struct GroundMissingTests {
  /// Neither a licence of the article nor one of its outlet is a ground by itself.
  @Test(arguments: [
    "{license: CC-BY-4.0}", "{holder: The Post}", "{permission: {from: A, date: 2026-03-05, reference: b}}",
  ])
  func isNotGuessed(_ rights: String) async throws {
    let found = try await RuleSites.found("rights: \(rights)", outlet: "license: CC-BY-4.0")
    #expect(found.ids == ["R015"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.span?.line == 6)
    #expect(found.first?.text == "on what ground it may appear is not said")
  }

  /// Without `rights:` the source is to blame.
  @Test func theSourceIsMarkedWhereThereAreNoRights() async throws {
    let found = try await RuleSites.diagnostics(
      RuleExample(
        """
        title: T
        date: 2026-03-06
        authors: [A]
        source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04}
        """))
    #expect(found.ids == ["R015"])
    #expect(found.first?.span?.line == 5)
    for ground in ["license", "permission", "fair-use", "quotation", "public-domain"] {
      #expect(found.first?.hint?.contains(ground) == true)
    }
  }

  /// What has a source is not the site's own.
  @Test func anothersTextIsNotOwn() async throws {
    let found = try await RuleSites.found("rights: {basis: own}")
    #expect(found.inShort == ["R015 error 6: own"])
    #expect(found.first?.text == "an article with a 'source:' is not the site's own")
  }

  /// A word that is no ground is a fault of form, and not said twice.
  @Test func aMistakeIsSaidOnce() async throws {
    let found = try await RuleSites.found("rights: {basis: licence, license: CC-BY-4.0}")
    #expect(found.count == 1)
    #expect(found.first?.hint?.contains("license") == true)
  }

  @Test func theSitesOwnNeedsNone() async throws { #expect(try await RuleSites.foundInOwn("").isEmpty) }
}
