import SiteModel
import Testing

@testable import SiteGenerator

/// Nothing is put in the way of those to whom a licence gives the text (R028).
@Suite struct RestrictionAddedTests {
  private func found(_ rights: String, settings: String = "") async throws -> [Diagnostic] {
    try await RuleSites.found("rights:\n  basis: license\n  holder: The Post\n\(rights)", settings: settings)
  }

  @Test(arguments: [
    ("CC-BY-4.0", true), ("CC-BY-ND-4.0", true), ("CC-BY-1.0", true), ("CC0-1.0", false), ("OGL-UK-3.0", false),
  ]) func aWallKeepsReadersOut(_ license: String, _ isBroken: Bool) async throws {
    let found = try await found("  license: \(license)", settings: "publisher: {paywall: true}")
    #expect(found.inShort == (isBroken ? ["R028 error 9: \(license)"] : []))
    #expect(
      found.allSatisfy {
        $0.notes.map(\.text) == ["what the site says of itself stands under 'publisher' in sitegen.yaml"]
      })
  }

  /// What is non-commercial may not be sold in the first place: that is said once.
  @Test(arguments: ["CC-BY-NC-4.0", "CC-BY-NC-ND-4.0"]) func whatMayNotBeSoldIsSaidOnce(_ license: String) async throws
  {
    #expect(try await found("  license: \(license)", settings: "publisher: {paywall: true}").ids == ["R023"])
    let notice = "  license: \(license)\n  notice: \"© 2026 The Post. No copying.\""
    #expect(try await found(notice, settings: "publisher: {paywall: true}").ids == ["R023", "R028"])
  }

  @Test(arguments: [("commercial", false), ("web", true)]) func onlyALetterForThatHelps(
    _ word: String, _ isBroken: Bool
  )
    async throws
  {
    let letter = "  license: CC-BY-4.0\n  permission: {from: A, date: 2026-03-05, reference: b, scope: [\(word)]}"
    #expect(try await found(letter, settings: "publisher: {paywall: true}").ids == (isBroken ? ["R028"] : []))
  }

  @Test(arguments: [
    ("© 2026 The Post. No copying.", true), ("© 2026 The Post. MAY NOT BE REPRODUCED without consent.", true),
    ("© 2026 The Post. Reproduction prohibited.", true), ("© 2026 The Post. Free to copy.", false),
    ("© 2026 The Post. This page may be copied.", false),
  ]) func aSentenceTakesNothingAway(_ notice: String, _ isBroken: Bool) async throws {
    let found = try await found("  license: CC-BY-4.0\n  notice: \"\(notice)\"")
    #expect(found.inShort == (isBroken ? ["R028 error 10: \"\(notice)\""] : []))
    #expect(found.allSatisfy { $0.hint == "take the prohibition out of 'notice:'" })
  }

  /// No letter lets a notice deny what the licence gives to everybody.
  @Test func aLetterDoesNotChangeTheNotice() async throws {
    let lines =
      "  license: CC-BY-4.0\n  notice: \"© 2026 The Post. No copying.\"\n"
      + "  permission: {from: A, date: 2026-03-05, reference: b, scope: [commercial]}"
    #expect(try await found(lines).ids == ["R028"])
  }

  /// The site's own text behind its own wall is its own affair, and so is what came by a letter.
  @Test func onlyWhatOthersLicensed() async throws {
    let wall = "publisher: {paywall: true}"
    #expect(try await RuleSites.foundInOwn("rights: {license: CC-BY-4.0}", settings: wall).isEmpty)
    #expect(
      try await RuleSites.found(
        "rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: b}}", settings: wall
      ).isEmpty)
  }
}
