import SiteModel
import Testing

@testable import SiteGenerator

/// What outlets say of money (R055). Chains are tested with the cases of rights.
@Suite struct MoneyRefusedTests {
  private func found(
    _ terms: String, _ facts: String, rights: String = "license, license: CC-BY-4.0", more: String = ""
  )
    async throws -> [Diagnostic]
  {
    try await RuleSites.found(
      "rights: {basis: \(rights)}", outlet: "commerce: {\(terms)}\n\(more)", settings: "publisher: {\(facts)}"
    )
    .filter { $0.id == "R055" }
  }

  @Test(arguments: [
    ("ads: none", "ads: true", true), ("ads: none", "ads: false", false), ("ads: none", "commercial: true", false),
    ("ads: not-sold-against", "ads: true", false), ("ads: not-in-article", "ads: true", false),
    ("ads: ok", "ads: true", false),
    ("paywall: false", "paywall: true", true), ("paywall: true", "paywall: true", false),
    ("sell: false", "paywall: true", false),
    ("commercial: no", "commercial: true", true), ("commercial: ask", "commercial: true", true),
    ("commercial: ok", "commercial: true", false), ("commercial: no", "ads: true", false),
  ]) func factsAndTerms(_ terms: String, _ facts: String, _ isBroken: Bool) async throws {
    let found = try await found(terms, facts)
    #expect(found.inShort == (isBroken ? ["R055 error 5: post"] : []))
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.hasPrefix("The Post ") })
  }

  /// Each that is refused is said.
  @Test func eachIsSaid() async throws {
    let found = try await found(
      "ads: none, paywall: false, commercial: no", "ads: true, paywall: true, commercial: true")
    #expect(found.count == 3)
    #expect(Set(found.map(\.text)).count == 3)
  }

  /// A letter for commercial use answers the outlet that wants to be asked; an answer about advertisements is a waiver.
  @Test func aLetterAnswersTheQuestion() async throws {
    let letter =
      "license, license: CC-BY-4.0, permission: {from: A, date: 2026-03-05, reference: b, scope: [commercial]}"
    #expect(try await found("commercial: ask", "commercial: true", rights: letter).isEmpty)
    #expect(try await found("ads: none", "ads: true", rights: letter).count == 1)
  }

  /// In a chain a letter answers whoever wrote it.
  @Test(arguments: [("A. Editor, The Digest", "source"), ("A. Editor, The Post", "via"), ("The Post, The Digest", nil)])
  func aLetterIsItsWritersAlone(_ from: String, _ place: String?) async throws {
    let found = try await RuleSites.found(
      """
      via: [{outlet: digest, url: "https://digest.example.org/1"}]
      rights:
        basis: license
        license: CC-BY-4.0
        permission: {from: "\(from)", date: 2026-03-05, reference: b, scope: [commercial]}
      """, outlet: "commerce: {commercial: ask}", digest: "commerce: {commercial: ask}",
      settings: "publisher: {commercial: true}")
    let asking = place == "source" ? ["The Post"] : place == "via" ? ["The Digest"] : []
    #expect(found.ids == asking.map { _ in "R055" })
    #expect(zip(found, asking).allSatisfy { $0.text.hasPrefix($1) })
  }

  @Test func theContactIsNamed() async throws {
    let found = try await found("commercial: ask", "commercial: true", more: "contact: desk@post.example.org")
    #expect(found.first?.hint?.hasPrefix("ask desk@post.example.org") == true)
  }

  @Test(arguments: ["quotation, mode: excerpt", "public-domain"]) func bindsOnlyGrants(_ rights: String) async throws {
    #expect(try await found("ads: none", "ads: true", rights: rights).isEmpty)
  }
}
