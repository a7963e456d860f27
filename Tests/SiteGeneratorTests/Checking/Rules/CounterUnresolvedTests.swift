import SiteModel
import Testing

@testable import SiteGenerator

/// A counter that must be on the page has an address (R042).
@Suite struct CounterUnresolvedTests {
  private func found(
    _ url: String, id: String, required: String = "true", rights: String = "license, license: CC-BY-4.0"
  )
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      "source: {outlet: post, url: \"\(url)\", date: 2026-03-04}\nrights: {basis: \(rights)}",
      outlet: "pixel: {url: \"https://count.example.org/{id}.gif\", id: \"\(id)\", required: \(required)}")
  }

  @Test(arguments: [
    ("https://post.example.org/harbour-123456", false), ("https://post.example.org/harbour", true),
    ("https://post.example.org/harbour-", true), ("https://post.example.org/harbour-abc", true),
  ]) func theIDIsInTheAddress(_ url: String, _ isMissing: Bool) async throws {
    let found = try await found(url, id: "-{digits}")
    #expect(found.inShort == (isMissing ? ["R042 error 5: \"\(url)\""] : []))
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post") })
    #expect(found.allSatisfy { $0.hint?.contains("content/outlets/post.yaml") == true })
  }

  @Test func oneThatIsNotRequiredMayBeMissing() async throws {
    #expect(try await found("https://post.example.org/harbour", id: "-{digits}", required: "false").isEmpty)
  }

  /// Counters count readers, whatever the ground.
  @Test func holdsOnEveryGround() async throws {
    #expect(
      try await found("https://post.example.org/x", id: "-{digits}", rights: "quotation, mode: excerpt").ids == ["R042"]
    )
  }

  /// That of an outlet on the way is found in its own address there.
  @Test(
    arguments: [("https://digest.example.org/a-7", []), ("https://digest.example.org/a", ["R042"])]
      as [(String, [String])])
  func everyHopHasItsOwn(_ url: String, _ expected: [String]) async throws {
    let found = try await RuleSites.found(
      "via: [{outlet: digest, url: \"\(url)\"}]",
      digest: "pixel: {url: \"https://count.example.net/{id}.gif\", id: \"-{digits}\", required: true}")
    #expect(found.ids == expected)
    #expect(found.allSatisfy { $0.span?.line == 7 && $0.text.contains("The Digest") })
  }

  /// A pattern that is missing is no fault where the address needs none.
  @Test func oneForAllArticlesNeedsNoID() async throws {
    let found = try await RuleSites.found(outlet: "pixel: {url: \"https://count.example.org/all.gif\", required: true}")
    #expect(found.isEmpty)
  }
}
