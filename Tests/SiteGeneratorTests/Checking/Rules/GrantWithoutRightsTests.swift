import SiteModel
import Testing

@testable import SiteGenerator

/// Only what is the site's own is offered to others (R064).
@Suite struct GrantWithoutRightsTests {
  private static let offer = "policies: {crossPost: true}\npublisher: {name: Desk Collective, legalEntity: Desk e.V.}"

  @Test(arguments: [
    ("holder: The Desk", false), ("holder: Desk Collective", false), ("holder: Desk e.V.", false),
    ("basis: own", false),
    ("holder: RT News", true), ("holder: \"The Desk and A. Neighbour\"", true),
    ("holder: RT News, license: CC-BY-4.0", false),
  ]) func theHolderIsTheSite(_ rights: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.foundInOwn("rights: {\(rights)}", settings: Self.offer)
    #expect(found.ids == (isBroken ? ["R064"] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.layer == .licence && $0.span?.line == 5 })
  }

  @Test func theHolderIsMarked() async throws {
    let found = try await RuleSites.foundInOwn("rights: {holder: RT News}", settings: Self.offer)
    #expect(found.inShort == ["R064 error 5: RT News"])
    #expect(found.first?.text == "the site offers this article to others, and its copyright is held by RT News")
  }

  /// Where nothing is offered, nothing is given away.
  @Test(arguments: ["policies: {crossPost: false}", ""]) func withoutAnOfferNothing(_ settings: String) async throws {
    #expect(try await RuleSites.foundInOwn("rights: {holder: RT News}", settings: settings).isEmpty)
  }

  /// The site's own words are an offer as well.
  @Test func anOfferInItsOwnWords() async throws {
    let found = try await RuleSites.foundInOwn(
      "rights: {holder: RT News}", settings: "policies: {crossPost: Take it and link to us.}")
    #expect(found.ids == ["R064"])
  }

  /// On what others wrote the offer does not stand, so nothing is given away there.
  @Test func othersArticlesAreNotOffered() async throws {
    let letter = "permission: {from: A, date: 2026-03-05, reference: b}"
    #expect(
      try await RuleSites.found("rights: {basis: permission, holder: RT News, \(letter)}", settings: Self.offer).isEmpty
    )
  }
}
