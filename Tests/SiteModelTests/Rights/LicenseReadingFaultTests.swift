import SiteModel
import Testing

/// What is not a licence, and what the message says about it.
@Suite struct LicenseReadingFaultTests {
  static let five = "CC-BY-4.0, CC-BY-3.0, CC-BY-2.5, CC-BY-2.0 or CC-BY-1.0"

  static let unversioned: [(String, String)] = [
    ("CC BY", five), ("cc-by", five), ("Creative Commons Attribution", five),
    ("https://creativecommons.org/licenses/by/", five),
    ("http://creativecommons.org/licenses/by/deed.en", five),
    ("CC BY-NC-ND", "CC-BY-NC-ND-4.0, CC-BY-NC-ND-3.0"), ("CC BY US", "linked: CC-BY-3.0-US"),
    ("OGL", "OGL-UK-1.0, OGL-UK-2.0 or OGL-UK-3.0"), ("GNU Free Documentation License", "GFDL-1.3-or-later"),
  ]

  @Test(arguments: unversioned) func asksForTheVersion(_ spelling: String, _ offer: String) {
    expectFault(spelling, .missingVersion, hint: offer)
  }

  @Test(arguments: [
    "CC", "cc", "Creative Commons", "CC licence", "Creative Commons License", "a Creative Commons licence", "CC 4.0",
  ])
  func asksForTheKind(_ spelling: String) {
    expectFault(spelling, .missingKind, hint: "CC-BY-4.0")
  }

  @Test(arguments: ["public domain", "Public Domain"]) func asksWhyPublicDomain(_ spelling: String) {
    expectFault(spelling, .missingKind, hint: "CC-PDM-1.0")
  }

  static let unheardOf: [(String, String)] = [
    ("CC BY 5.0", five), ("https://creativecommons.org/licenses/by/5.0/", five), ("CC BY 4", five),
    ("CC BY 2.1", five), ("CC BY 4.0 US", "CC-BY-3.0-US or CC-BY-4.0"),
    ("https://creativecommons.org/licenses/by/4.0/us/", "CC-BY-3.0-US or CC-BY-4.0"),
    ("CC BY 3.0 JP", "LicenseRef-CC-BY-2.1-JP, LicenseRef-CC-BY-2.0-JP or CC-BY-3.0"),
    ("CC0 2.0", "CC0-1.0"), ("https://creativecommons.org/publicdomain/zero/2.0/", "CC0-1.0"),
    ("https://creativecommons.org/publicdomain/mark/1.0/us/", "CC-PDM-1.0"),
    ("CC BY-ND-SA 4.0", "cannot be shared alike"),
    ("https://creativecommons.org/licenses/by-nc-nd-sa/4.0/", "cannot be shared alike"),
  ]

  @Test(arguments: unheardOf) func knowsNoSuchVersion(_ spelling: String, _ offer: String) {
    expectFault(spelling, .noSuchVersion, hint: offer)
  }

  @Test(arguments: [
    "https://creativecommons.org/licenses/sa/1.0/", "https://creativecommons.org/licenses/nc/1.0/",
    "https://creativecommons.org/licenses/nd/1.0/", "https://creativecommons.org/licenses/nd-nc/1.0/",
    "https://creativecommons.org/licenses/nc-sa/1.0/", "https://creativecommons.org/licenses/nc-sa/2.0/jp/",
    "https://creativecommons.org/licenses/sampling/1.0/", "https://creativecommons.org/licenses/sampling+/1.0/",
    "https://creativecommons.org/licenses/sampling+/1.0/de/deed.de",
    "https://creativecommons.org/licenses/nc-sampling+/1.0/", "https://creativecommons.org/licenses/devnations/2.0/",
    "https://creativecommons.org/licenses/publicdomain/", "CC-SA-1.0", "CC NC 1.0", "CC ND-NC 1.0", "CC Sampling 1.0",
    "Creative Commons Developing Nations 2.0", "CC-PDDC",
    "Creative Commons Public Domain Dedication and Certification",
  ])
  func knowsWhatIsRetired(_ spelling: String) {
    expectFault(spelling, .retired, hint: "ask the outlet")
  }

  @Test(arguments: [
    "https://creativecommons.org/", "https://creativecommons.org/licenses/", "creativecommons.org/share-your-work/",
    "https://creativecommons.org/licenses/xx/4.0/", "https://creativecommons.org/licenses/by/3.0/narnia/",
    "https://creativecommons.org/licenses/by/3.0/us/extra", "https://creativecommons.org/licenses/by/4.0/deedx",
    "https://creativecommons.org/licenses/by/4.0/nd/", "https://creativecommons.org/licenses/nd/by/4.0/",
    "https://creativecommons.org/publicdomain/", "https://creativecommons.org/publicdomain/one/1.0/",
  ])
  func knowsOtherAddresses(_ spelling: String) {
    expectFault(spelling, .notALicence, hint: "https://creativecommons.org/licenses/by-nd/4.0/")
  }

  @Test(arguments: [
    "", " ", "-", "MIT", "All rights reserved", "not CC BY 4.0", "All rights reserved except CC BY 4.0", "no 4.0",
    "4.0",
    "zero", "mark", "CC BY 4.0 or CC BY 3.0", "CC BY 4.0 and CC BY 3.0", "CC BY 4.0 (CC BY-ND 4.0)", "CC BY 3.0 4.0",
    "CC BY 4.0 BY", "CC BY 3.0 Narnia", "CC0 BY 1.0", "CC BY 4.0 é", "InC",
    "https://creativecommons.org.example/licenses/by/4.0/", "https://example.org/creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org@example.org/licenses/by/4.0/", "ftp://creativecommons.org/licenses/by/4.0/",
    "https:creativecommons.org/licenses/by/4.0/", "http://rightsstatements.org/vocab/InC/1.0/",
  ])
  func knowsNothingElse(_ spelling: String) {
    expectFault(spelling, .unknown, hint: "write an SPDX id")
  }

  static let misspelt: [(String, String)] = [
    ("CC-BY-NDD-4.0", "CC-BY-ND-4.0"), ("CC YB-SA 4.0", "CC-BY-SA-4.0"), ("CC BY-NC-DN 4.0", "CC-BY-NC-ND-4.0"),
    ("CCO-1.0", "CC0-1.0"), ("CC ND 4.0", "CC-BY-ND-4.0"), ("OGL-UK-3.O", "OGL-UK-3.0"),
    // A Greek letter that looks like a Y.
    ("CC B\u{3A5} 4.0", "CC-BY-4.0"),
  ]

  @Test(arguments: misspelt) func offersTheLikelyWord(_ spelling: String, _ id: String) {
    expectFault(spelling, .unknown, hint: "did you mean '\(id)'?")
  }

  /// R013 where a part is missing, R014 where there is no such licence.
  @Test func namesTheRule() {
    let rules: [LicenseReadingFault.Kind: String] = [
      .missingVersion: "R013", .missingKind: "R013", .noSuchVersion: "R014", .retired: "R014", .notALicence: "R014",
      .unknown: "R014",
    ]
    for spelling in ["CC BY", "CC", "CC BY 9.0", "CC-SA-1.0", "https://creativecommons.org/", "MIT"] {
      let fault = #expect(throws: LicenseReadingFault.self) { try License(reading: spelling) }
      #expect(fault.map(\.ruleID) == fault.flatMap { rules[$0.kind] })
    }
    #expect(rules.count == LicenseReadingFault.Kind.allCases.count)
  }

  private func expectFault(
    _ spelling: String, _ kind: LicenseReadingFault.Kind, hint: String, at place: SourceLocation = #_sourceLocation
  ) {
    let fault = #expect(throws: LicenseReadingFault.self, sourceLocation: place) { try License(reading: spelling) }
    #expect(fault?.kind == kind, sourceLocation: place)
    #expect(fault?.text.contains("'\(spelling)'") == true, sourceLocation: place)
    #expect(fault?.hint?.contains(hint) == true, "\(fault?.hint ?? "no hint")", sourceLocation: place)
  }
}
