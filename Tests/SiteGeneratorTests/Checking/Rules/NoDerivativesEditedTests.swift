import SiteModel
import Testing

@testable import SiteGenerator

/// What the licence says may not be changed (R020). How texts are compared is tested with the cases of fidelity.
@Suite struct NoDerivativesEditedTests {
  private func found(_ license: String, _ mode: String = "edited", more: String = "", outlet: String = "") async throws
    -> [Diagnostic]
  {
    try await RuleSites.found(
      "rights:\n  basis: license\n  license: \(license)\n  mode: \(mode)\n  changes: [a cut]\n\(more)", outlet: outlet)
  }

  @Test(arguments: [
    ("CC-BY-ND-4.0", true), ("CC-BY-NC-ND-3.0", true), ("CC-BY-ND-NC-1.0", true),
    ("LicenseRef-CC-BY-NC-ND-3.0-US", true), ("CC-BY-4.0", false), ("CC-BY-SA-4.0", false), ("CC0-1.0", false),
    ("CC-PDM-1.0", false), ("OGL-UK-3.0", false),
  ]) func everyVersionOfNoDerivatives(_ license: String, _ isBroken: Bool) async throws {
    let found = try await found(license)
    #expect(found.inShort == (isBroken ? ["R020 error 8: \(license)"] : []))
  }

  /// The message says on which line the edit is declared; that line is the next.
  @Test func theMessageLeadsToTheEdit() async throws {
    let found = try #require(try await found("CC-BY-ND-4.0").first)
    #expect(found.text == "'CC-BY-ND-4.0' does not allow the edit declared on line 9")
    #expect(found.layer == .licence)
    #expect(found.hint?.contains("scope: [edit]") == true)
  }

  @Test func anUnchangedTextIsFine() async throws {
    #expect(try await RuleSites.found("rights: {basis: license, license: CC-BY-ND-4.0}").isEmpty)
  }

  /// Whoever tells of changes made them, whatever the mode says.
  @Test func changesThatAreToldAreChanges() async throws {
    let found = try await found("CC-BY-ND-4.0", "verbatim")
    #expect(found.map(\.text) == ["'CC-BY-ND-4.0' does not allow the changes told on line 10"])
    #expect(try await self.found("CC-BY-4.0", "verbatim").isEmpty)
    #expect(try await RuleSites.found("rights: {basis: license, license: CC-BY-ND-4.0, changes: [' ']}").isEmpty)
  }

  /// A letter that names another use, that is over or was taken back allows nothing.
  @Test(
    arguments: [
      ("scope: [edit]", []), ("scope: []", []), ("scope: [everything]", []), ("scope: [web]", ["R020"]),
      ("scope: [translation]", ["R020"]), ("scope: [edit], revoked: 2026-05-01", ["R020"]),
      ("scope: [edit], until: 2026-06-01", []), ("scope: [edit], until: 2026-05-31", ["R031"]),
    ] as [(String, [String])]) func onlyALetterForThatHelps(_ scope: String, _ expected: [String]) async throws
  {
    let letter = "  permission: {from: A, date: 2026-03-05, reference: b, \(scope)}"
    #expect(try await found("CC-BY-ND-4.0", more: letter).ids == expected)
  }

  /// Who only handed the text on cannot lift the licence of whoever wrote it; the holder can.
  @Test(arguments: [("The Digest", ["R020"]), ("The Post", []), ("Ann Author", [])] as [(String, [String])])
  func onlyTheLicensorHelps(_ from: String, _ expected: [String]) async throws {
    let letter =
      "  permission: {from: \(from), date: 2026-03-05, reference: b, scope: [edit]}\n"
      + "via: [{outlet: digest, url: \"https://digest.example.org/1\"}]"
    #expect(try await found("CC-BY-ND-4.0", more: letter).ids == expected)
  }

  /// The licence that counts is the one on which the use rests.
  @Test func otherGroundsRestOnNoLicence() async throws {
    let found = try await RuleSites.found(
      """
      rights:
        basis: permission
        license: CC-BY-ND-4.0
        mode: edited
        permission: {from: A, date: 2026-03-05, reference: b, scope: [edit]}
      """)
    #expect(found.isEmpty)
  }

  /// The licence may come from the outlet's file; then the ground is what is marked.
  @Test func theOutletsLicenceCounts() async throws {
    let found = try await RuleSites.found(
      "rights: {basis: license, mode: edited, changes: [a cut]}", outlet: "license: CC-BY-ND-4.0")
    #expect(found.inShort == ["R020 error 6: rights"])
  }

  /// No editor can waive what the licence forbids.
  @Test func cannotBeWaived() async throws {
    let waiver = "waive: [{rule: R020, because: small, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await found("CC-BY-ND-4.0", more: waiver).ids.contains("R020"))
  }
}
