import SiteModel
import Testing

@testable import SiteGenerator

/// What was taken back is not used (R034).
@Suite struct PermissionRevokedTests {
  private static func rights(_ basis: String, _ more: String = "") -> String {
    "rights:\n  basis: \(basis)\n  permission: {from: A, date: 2026-03-05, reference: b, revoked: 2026-05-02\(more)}"
  }

  @Test func isAnErrorAtTheDay() async throws {
    let found = try await RuleSites.found(Self.rights("permission"))
    #expect(found.inShort == ["R034 error 8: 2026-05-02"])
    #expect(found.first?.text == "the permission was taken back on 2026-05-02")
    #expect(found.first?.layer == .permission)
  }

  /// A licence cannot be taken back, and an article on its ground stays; what went beyond it does not.
  @Test func aLicenceStays() async throws {
    #expect(try await RuleSites.found(Self.rights("license\n  license: CC-BY-4.0")).isEmpty)
    let edited = Self.rights("license\n  license: CC-BY-ND-4.0\n  mode: edited", ", scope: [edit]")
    #expect(try await RuleSites.found(edited).ids == ["R020"])
  }

  /// What the outlet says of its right to do so does not matter once it did.
  @Test func revocableOrNot() async throws {
    #expect(try await RuleSites.found(Self.rights("permission"), outlet: "revocable: false").ids == ["R034"])
  }

  /// The cure is to take the article down; a waiver is none.
  @Test func onlyTakingItDownHelps() async throws {
    let gone = "withdrawn: {date: 2026-05-02, reason: The Post asked for it}\n"
    #expect(try await RuleSites.found(gone + Self.rights("permission")).isEmpty)
    let waiver = "waive: [{rule: R034, because: we hope, by: M. Oakes, until: 2026-12-31}]\n"
    #expect(try await RuleSites.found(waiver + Self.rights("permission")).ids.contains("R034"))
  }

  /// One that is over is gone already.
  @Test func whatIsOverIsGone() async throws {
    #expect(try await RuleSites.found(Self.rights("permission", ", until: 2026-05-31")).ids == ["R031"])
  }
}
