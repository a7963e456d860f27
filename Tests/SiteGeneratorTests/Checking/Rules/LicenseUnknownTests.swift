import SiteModel
import Testing

@testable import SiteGenerator

/// A licence that nobody wrote allows nothing (R014).
@Suite struct LicenseUnknownTests {
  @Test(arguments: [
    "CC-BY-5.0", "CC-BY-2.7", "CC-BY-ND-SA-4.0", "MyLicense", "https://example.org/licence",
    "https://creativecommons.org/licenses/sampling/1.0/", "https://creativecommons.org/licenses/nd-nc/1.0/",
    "https://creativecommons.org/licenses/devnations/2.0/", "https://creativecommons.org/licenses/sa/1.0/",
    "https://creativecommons.org.example.net/licenses/by/4.0/", "http://rightsstatements.org/vocab/UND/1.0/",
  ]) func isNone(_ license: String) async throws {
    let found = try await RuleSites.found("rights:\n  basis: license\n  license: \"\(license)\"")
    #expect(found.inShort == ["R014 error 8: \"\(license)\""])
    #expect(found.first?.layer == .licence)
  }

  /// The order of the first version is another, and ports are many.
  @Test(arguments: [
    "CC-BY-ND-NC-1.0", "CC-BY-NC-ND-1.0", "https://creativecommons.org/licenses/by-nd-nc/1.0/", "CC-BY-3.0-IGO",
    "LicenseRef-CC-BY-NC-ND-3.0-US", "GFDL-1.3-or-later", "https://creativecommons.org/publicdomain/mark/1.0/",
  ]) func rareOnesAreKnown(_ license: String) async throws {
    #expect(!(try await RuleSites.found("rights: {basis: license, license: \"\(license)\"}")).ids.contains("R014"))
  }

  @Test func theLikelyOneIsOffered() async throws {
    let found = try await RuleSites.found("rights: {basis: license, license: CC-BY-DN-4.0}")
    #expect(found.ids == ["R014"])
    #expect(found.first?.hint?.contains("CC-BY-ND-4.0") == true, "\(found.first?.hint ?? "")")
  }
}
