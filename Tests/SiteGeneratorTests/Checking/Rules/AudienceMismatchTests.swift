import SiteModel
import Testing

@testable import SiteGenerator

/// The site is one of those that the outlet gives to (R051).
@Suite struct AudienceMismatchTests {
  @Test(
    arguments: [
      ("anyone", "", nil), ("nonprofit", "nonprofit: true", nil), ("nonprofit", "nonprofit: false", "error"),
      ("nonprofit", "community: true", "error"), ("community", "community: true", nil), ("community", "", "error"),
      ("community", "nonprofit: true", "error"), ("accredited", "nonprofit: true", "warning"),
    ] as [(String, String, String?)]) func factsOfTheSite(_ audience: String, _ facts: String, _ severity: String?)
    async throws
  {
    let found = try await RuleSites.found(outlet: "audience: \(audience)", settings: "publisher: {\(facts)}")
    #expect(found.inShort == (severity.map { ["R051 \($0) 5: post"] } ?? []))
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.hasPrefix("The Post gives its articles to ") })
  }

  /// Whom to ask is named where the registry knows it.
  @Test func theContactIsNamed() async throws {
    let terms = "audience: community\ncontact: desk@post.example.org"
    #expect(
      try await RuleSites.found(outlet: terms).first?.hint
        == "ask desk@post.example.org, or say under 'publisher' in sitegen.yaml what this site is")
  }

  /// Nobody's leave is needed to quote, or to use what is nobody's.
  @Test(arguments: ["quotation, mode: excerpt", "public-domain"]) func bindsOnlyGrants(_ basis: String) async throws {
    #expect(try await RuleSites.found("rights: {basis: \(basis)}", outlet: "audience: nonprofit").isEmpty)
  }

  /// One that is on the way, and one whose work is in the text.
  @Test(arguments: [
    "via: [{outlet: digest, url: \"https://digest.example.org/1\"}]",
    "alsoFrom: [{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: CC-BY-4.0}]",
  ]) func everyOutletOfTheText(_ entry: String) async throws {
    let found = try await RuleSites.found(
      entry + "\nrights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [both]}",
      digest: "audience: nonprofit"
    ).filter { $0.id == "R051" }
    #expect(found.inShort == ["R051 error 6: digest"])
    #expect(found.first?.text.contains("The Digest") == true)
  }

  @Test func anAnswerOfTheOutletIsAWaiver() async throws {
    let waiver = "waive: [{rule: R051, because: letter 7, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await RuleSites.found(waiver, outlet: "audience: nonprofit").isEmpty)
  }
}
