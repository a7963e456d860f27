import SiteModel
import Testing

@testable import SiteGenerator

/// A licence is named so that it could be linked (R013).
@Suite struct LicenseIncompleteTests {
  @Test(arguments: [
    "CC", "CC BY", "CC-BY", "cc by-nc-nd", "Creative Commons", "Creative Commons license", "CC BY-SA",
    "Creative Commons Attribution", "https://creativecommons.org/licenses/by/",
  ]) func aKindWithoutAVersionIsNone(_ license: String) async throws {
    let found = try await RuleSites.found("rights:\n  basis: license\n  license: \"\(license)\"")
    #expect(found.inShort == ["R013 error 8: \"\(license)\""])
    #expect(found.first?.layer == .licence)
  }

  @Test(arguments: [
    "CC BY 4.0", "cc-by-4.0", "CC BY-NC-ND 3.0 US", "https://creativecommons.org/licenses/by/4.0/",
    "http://creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by-nd/4.0/deed.de",
    "https://creativecommons.org/licenses/by/3.0/us/legalcode", "CC0 1.0", "OGL-UK-3.0",
  ]) func whatCanBeLinkedIsComplete(_ license: String) async throws {
    #expect(try await RuleSites.found("rights: {basis: license, license: \"\(license)\"}").isEmpty)
  }

  /// The ground is a licence, and none is named: not by the article, nor by its outlet.
  @Test func aGroundWithoutALicence() async throws {
    let found = try await RuleSites.found("rights: {basis: license}")
    #expect(found.inShort == ["R013 error 6: license"])
    #expect(try await RuleSites.found("rights: {basis: license}", outlet: "license: CC-BY-4.0").isEmpty)
  }

  /// An outlet's file is held to the same.
  @Test func theOutletsFileNamesAVersion() async throws {
    let found = try await RuleSites.found(outlet: "license: CC BY")
    #expect(found.first?.inShort == "R013 error 3: CC BY")
    #expect(found.first?.span?.file == "content/outlets/post.yaml")
  }

  /// On another ground no licence is needed.
  @Test func otherGroundsNeedNone() async throws {
    #expect(
      try await RuleSites.found("rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: b}}")
        .isEmpty)
  }
}
