import SiteModel
import Testing

@testable import SiteGenerator

/// A part of what may not be changed (R022).
@Suite struct NoDerivativesExcerptedTests {
  private func found(_ license: String, more: String = "", outlet: String = "") async throws -> [Diagnostic] {
    try await RuleSites.found(
      "rights:\n  basis: license\n  license: \(license)\n  mode: excerpt\n  paragraphs: 1\n\(more)", outlet: outlet)
  }

  @Test(arguments: [("CC-BY-ND-4.0", true), ("CC-BY-NC-ND-3.0", true), ("CC-BY-4.0", false), ("CC-BY-SA-3.0", false)])
  func holdsOfNoDerivatives(_ license: String, _ isBroken: Bool) async throws {
    let found = try await found(license)
    #expect(found.inShort == (isBroken ? ["R022 warning 8: \(license)"] : []))
    #expect(found.allSatisfy { $0.text == "'\(license)' may not allow the excerpt declared on line 9" })
  }

  /// Whether a part may be shown the outlet says; one that says no, or wants to be asked, is broken as well.
  @Test(
    arguments: [
      ("edits: {excerpt: ok}", []), ("edits: {excerpt: no}", ["R022", "R056"]),
      ("edits: {excerpt: ask}", ["R022", "R056"]),
      ("edits: {policy: shorten}", ["R022"]), ("edits: {excerptParagraphs: 3}", ["R022"]),
    ] as [(String, [String])]) func theOutletMayAllowIt(_ terms: String, _ expected: [String]) async throws
  {
    #expect(try await found("CC-BY-ND-4.0", outlet: terms).ids.sorted() == expected)
  }

  @Test(arguments: [("excerpt", []), ("edit", ["R022"]), ("web", ["R022"])] as [(String, [String])])
  func onlyALetterForThatHelps(_ word: String, _ expected: [String]) async throws {
    let letter = "  permission: {from: A, date: 2026-03-05, reference: b, scope: [\(word)]}"
    #expect(try await found("CC-BY-ND-4.0", more: letter).ids == expected)
  }

  /// Quotation is a ground of its own.
  @Test func aQuotationNeedsNoLicence() async throws {
    #expect(
      try await RuleSites.found("rights: {basis: quotation, license: CC-BY-ND-4.0, mode: excerpt}").ids == ["R016"])
  }

  /// How courts read it is open, so an editor may decide.
  @Test func canBeWaived() async throws {
    let waiver = "waive: [{rule: R022, because: the outlet invites it, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await found("CC-BY-ND-4.0", more: waiver).isEmpty)
  }
}
