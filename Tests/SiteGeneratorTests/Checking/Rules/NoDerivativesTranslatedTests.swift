import SiteModel
import Testing

@testable import SiteGenerator

/// A translation is a changed version (R021).
@Suite struct NoDerivativesTranslatedTests {
  private func found(_ license: String, more: String = "", outlet: String = "") async throws -> [Diagnostic] {
    try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1", title: De haven, date: 2026-03-04, language: nl}
      rights:
        basis: license
        license: \(license)
        mode: translation
        translator: M. Oakes
      \(more)
      """, outlet: outlet)
  }

  @Test(arguments: [
    ("CC-BY-ND-4.0", true), ("CC-BY-NC-ND-4.0", true), ("CC-BY-ND-1.0", true), ("CC-BY-4.0", false),
    ("CC-BY-SA-4.0", false), ("CC0-1.0", false),
  ]) func holdsOfNoDerivatives(_ license: String, _ isBroken: Bool) async throws {
    let found = try await found(license)
    #expect(found.inShort == (isBroken ? ["R021 error 8: \(license)"] : []))
    #expect(found.allSatisfy { $0.text == "'\(license)' does not allow the translation declared on line 9" })
  }

  /// The outlet's terms are the holder's word; 'ask' is none yet, and a right to edit is none to translate.
  @Test(arguments: [("ok", []), ("ask", ["R021", "R056"]), ("no", ["R021", "R056"])] as [(String, [String])])
  func theOutletMayAllowIt(_ answer: String, _ expected: [String]) async throws {
    #expect(try await found("CC-BY-ND-4.0", outlet: "edits: {translation: \(answer)}").ids.sorted() == expected)
  }

  @Test(arguments: [("translation", false), ("edit", true), ("web", true), ("everything", false)])
  func onlyALetterForThatHelps(_ word: String, _ isBroken: Bool) async throws {
    let letter = "  permission: {from: A, date: 2026-03-05, reference: b, scope: [\(word)]}"
    #expect(try await found("CC-BY-ND-4.0", more: letter).ids == (isBroken ? ["R021"] : []))
  }

  /// What an outlet on the way is fine with is not the holder's word.
  @Test func aHopCannotAllowIt() async throws {
    let found = try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1", title: De haven, date: 2026-03-04, language: nl}
      via: [{outlet: digest, url: "https://digest.example.org/1"}]
      rights: {basis: license, license: CC-BY-ND-4.0, mode: translation, translator: M. Oakes}
      """, digest: "edits: {translation: ok}")
    #expect(found.ids == ["R021"])
  }
}
