import SiteModel
import Testing

@testable import SiteGenerator

/// Who holds the copyright is named (R010).
@Suite struct HolderMissingTests {
  @Test(arguments: ["\"\"", "\" \"", "\"\u{A0}\"", "\"\u{200B}\""]) func aNameIsMoreThanBlanks(_ holder: String)
    async throws
  {
    let found = try await RuleSites.found("rights: {basis: license, license: CC-BY-4.0, holder: \(holder)}")
    #expect(found.inShort == ["R010 error 6: \(holder)"])
    #expect(found.first?.layer == .licence)
  }

  @Test(arguments: [
    "license, license: CC-BY-4.0", "permission, permission: {from: A, date: 2026-03-05, reference: b}",
    "quotation, mode: excerpt", "fair-use, mode: excerpt, fairUse: {purpose: a, nature: b, amount: c, market: d}",
  ]) func theOutletHoldsItUnlessItIsSaid(_ basis: String) async throws {
    #expect(try await RuleSites.found("rights: {basis: \(basis)}").isEmpty)
    #expect(try await RuleSites.found("rights: {basis: \(basis), holder: \"\"}").ids == ["R010"])
  }

  /// Nobody holds what is in the public domain.
  @Test func thePublicDomainHasNone() async throws {
    #expect(try await RuleSites.found("rights: {basis: public-domain, holder: \"\"}").isEmpty)
  }

  /// The site's own texts have a holder, too.
  @Test func theSitesOwnIsTheSites() async throws {
    #expect(try await RuleSites.foundInOwn("").isEmpty)
    #expect(try await RuleSites.foundInOwn("rights: {holder: \"\"}").inShort == ["R010 error 5: \"\""])
  }
}
