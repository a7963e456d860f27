import SiteModel
import Testing

@testable import SiteGenerator

/// What is made of a ShareAlike text is given on in the same way (R024). Which licences go together is tested with the
/// cases of rights.
@Suite struct ShareAlikeBrokenTests {
  private func found(_ license: String, _ ours: String, mode: String = "edited, changes: [a cut]", scope: String? = nil)
    async throws -> [Diagnostic]
  {
    let letter = scope.map { "\n  permission: {from: A, date: 2026-03-05, reference: b, scope: [\($0)]}" } ?? ""
    return try await RuleSites.found(
      """
      rights:
        basis: license
        license: \(license)
        versionLicense: \(ours)
        mode: \(mode.prefix { $0 != "," })
        changes: [a cut]\(letter)
      """)
  }

  /// What the licence demands is said in words.
  @Test(arguments: [
    ("CC-BY-SA-4.0", "CC-BY-4.0", "what is made of it must be under the same licence"),
    ("CC-BY-NC-4.0", "CC-BY-4.0", "what is made of it stays non-commercial"),
    ("CC-BY-4.0", "CC0-1.0", "whoever uses what is made of it must still name its author"),
  ]) func saysWhatIsDemanded(_ license: String, _ ours: String, _ demand: String) async throws {
    let found = try await found(license, ours)
    #expect(found.inShort == ["R024 error 9: \(ours)"])
    #expect(found.first?.text == "'\(license)' does not allow a version under '\(ours)': \(demand)")
    #expect(found.first?.notes.map { $0.span?.line } == [8])
    #expect(found.first?.layer == .licence)
  }

  /// An unchanged text, or a part of one, has no licence of ours.
  @Test(arguments: ["verbatim", "excerpt"]) func onlyChangedVersionsHaveOne(_ mode: String) async throws {
    #expect(try await !found("CC-BY-SA-4.0", "CC-BY-4.0", mode: mode).ids.contains("R024"))
  }

  /// Without a word of ours the version carries the original's licence on.
  @Test func silenceIsTheSameLicence() async throws {
    #expect(
      try await RuleSites.found("rights: {basis: license, license: CC-BY-SA-4.0, mode: edited, changes: [a cut]}")
        .isEmpty)
  }

  @Test(arguments: [("edit", false), ("web", true), ("commercial", true)])
  func onlyALetterForThatHelps(_ word: String, _ isBroken: Bool) async throws {
    #expect(try await found("CC-BY-SA-4.0", "CC-BY-4.0", scope: word).ids == (isBroken ? ["R024"] : []))
  }

  /// A NoDerivatives text has no versions at all: that is said, and not what they would be under.
  @Test func noDerivativesIsAnotherRule() async throws {
    #expect(try await found("CC-BY-ND-4.0", "CC-BY-ND-4.0").ids == ["R020"])
  }
}
