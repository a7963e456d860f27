import SiteModel
import Testing

@testable import SiteGenerator

/// Whoever wants an article corrected finds whom to write to (R052).
@Suite struct ContactPageMissingTests {
  private static let terms = "contactPageRequired: true"

  @Test(
    arguments: [
      ("contact: desk@desk.example.org", []), ("contact: \"https://desk.example.org/contact/\"", []),
      ("contact: \" \"", ["R052 error 5: post"]), ("takedownContact: law@desk.example.org", ["R052 error 5: post"]),
      ("mediaContact: press@desk.example.org", ["R052 error 5: post"]),
    ] as [(String, [String])]) func aContactIsOneForReaders(_ facts: String, _ expected: [String]) async throws
  {
    let found = try await RuleSites.found(outlet: Self.terms, settings: "publisher: {\(facts)}")
    #expect(found.inShort == expected)
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post") })
  }

  @Test(arguments: ["contactPageRequired: false", "language: en"]) func onlyWhereItIsAsked(_ terms: String) async throws
  {
    #expect(try await RuleSites.found(outlet: terms).isEmpty)
  }

  /// Each outlet that asks is named, where it stands.
  @Test func eachThatAsks() async throws {
    let found = try await RuleSites.found(
      "via: [{outlet: digest, url: \"https://digest.example.org/1\"}]", outlet: Self.terms, digest: Self.terms)
    #expect(found.inShort == ["R052 error 5: post", "R052 error 7: digest"])
  }

  @Test func bindsOnlyGrants() async throws {
    #expect(try await RuleSites.found("rights: {basis: quotation, mode: excerpt}", outlet: Self.terms).isEmpty)
  }
}
