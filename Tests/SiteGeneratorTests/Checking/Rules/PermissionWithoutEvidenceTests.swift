import SiteModel
import Testing

@testable import SiteGenerator

/// A permission can be shown when it is asked for (R030).
@Suite struct PermissionWithoutEvidenceTests {
  @Test(
    arguments: [
      ("{from: A}", ["when ('date')", "where it is written down ('reference')"]),
      ("{date: 2026-03-05, reference: b}", ["who gave it ('from')"]),
      ("{from: A, date: 2026-03-05}", ["where it is written down ('reference')"]),
      ("{from: A, reference: b}", ["when ('date')"]),
      ("{from: \" \", date: 2026-03-05, reference: b}", ["who gave it ('from')"]),
      ("{from: A, date: 2026-03-05, reference: \"\"}", ["where it is written down ('reference')"]),
      ("{from: A, date: 2026-03-05, reference: \"\u{200B}\"}", ["where it is written down ('reference')"]),
      ("{from: A, date: 2026-03-05, reference: b}", []),
    ] as [(String, [String])]) func saysWhatIsMissing(_ permission: String, _ missing: [String]) async throws
  {
    let found = try await RuleSites.found("rights:\n  basis: permission\n  permission: \(permission)")
    #expect(found.inShort == (missing.isEmpty ? [] : ["R030 error 8: permission"]))
    #expect(
      found.first?.text == (missing.isEmpty ? nil : "the permission does not say " + missing.joined(separator: ", ")))
    #expect(found.allSatisfy { $0.layer == .permission })
  }

  @Test func aGroundWithoutALetter() async throws {
    let found = try await RuleSites.found("rights: {basis: permission}")
    #expect(found.inShort == ["R030 error 6: permission"])
    #expect(found.first?.text == "the ground is a permission, but none is recorded")
  }

  /// Beside a licence a permission is evidence of what goes beyond it, and half of one is none.
  @Test func besideALicenceAsWell() async throws {
    let found = try await RuleSites.found(
      "rights: {basis: license, license: CC-BY-ND-4.0, mode: edited, permission: {from: A, scope: [edit]}}")
    #expect(found.ids.sorted() == ["R020", "R030"])
  }

  /// What was taken back, or is over, was given all the same.
  @Test func anEndIsNoEvidence() async throws {
    let found = try await RuleSites.found("rights: {basis: permission, permission: {from: A, revoked: 2026-05-01}}")
    #expect(found.ids.sorted() == ["R030", "R034"])
  }

  /// A letter that is not there cannot be waived.
  @Test func cannotBeWaived() async throws {
    let waiver = "waive: [{rule: R030, because: by telephone, by: M. Oakes, until: 2026-12-31}]\n"
    #expect(try await RuleSites.found(waiver + "rights: {basis: permission}").ids.contains("R030"))
  }
}
