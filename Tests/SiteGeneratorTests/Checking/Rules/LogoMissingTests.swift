import SiteModel
import Testing

@testable import SiteGenerator

/// An outlet whose logo must stand with the credit has one here (R041).
@Suite struct LogoMissingTests {
  @Test(arguments: [("required", ["R041 error 5: post"]), ("preferred", []), ("none", [])] as [(String, [String])])
  func onlyWhereItIsRequired(_ wish: String, _ expected: [String]) async throws {
    let found = try await RuleSites.found(outlet: "credit: {logo: \(wish)}")
    #expect(found.inShort == expected)
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post") })
  }

  /// A logo that is named is enough here; whether the file is there is another question.
  @Test func aLogoIsNamed() async throws {
    let found = try await RuleSites.found(outlet: "logo: /post.svg\ncredit: {logo: required}")
    #expect(!found.ids.contains("R041"))
  }

  /// The credit is on the page on every ground.
  @Test(arguments: ["quotation, mode: excerpt", "public-domain"]) func holdsOnEveryGround(_ basis: String) async throws
  {
    #expect(try await RuleSites.found("rights: {basis: \(basis)}", outlet: "credit: {logo: required}").ids == ["R041"])
  }

  /// An outlet may decide to let it go, so an editor who asked may waive it.
  @Test func canBeWaived() async throws {
    let waiver = "waive: [{rule: R041, because: they said so, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await RuleSites.found(waiver, outlet: "credit: {logo: required}").isEmpty)
  }
}
