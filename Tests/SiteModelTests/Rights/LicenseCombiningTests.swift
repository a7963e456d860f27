import SiteModel
import Testing

/// Under which licence a text made of several works can be (REPUBLISHING 2.2).
@Suite struct LicenseCombiningTests {
  @Test(arguments: [
    (["CC-BY-4.0", "CC-BY-SA-4.0"], "CC-BY-SA-4.0"), (["CC-BY-SA-4.0", "CC-BY-NC-4.0"], nil),
    (["CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"], nil), (["CC-BY-4.0", "CC-BY-ND-4.0"], nil), (["CC-BY-ND-4.0"], nil),
    (["CC0-1.0", "CC-BY-4.0"], "CC-BY-4.0"), (["CC-BY-NC-4.0", "CC-BY-4.0"], "CC-BY-NC-4.0"),
    (["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"], "CC-BY-NC-SA-4.0"), (["CC-BY-SA-3.0", "CC-BY-SA-4.0"], "CC-BY-SA-4.0"),
    (["CC-BY-SA-1.0", "CC-BY-SA-4.0"], nil), (["CC-BY-3.0", "CC-BY-4.0", "CC-BY-2.0"], "CC-BY-4.0"),
    (["CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0"], nil),
  ])
  func findsTheStrictest(_ names: [String], _ expected: String?) throws {
    let licenses = try names.map { try License(reading: $0) }
    #expect(License.governing(licenses)?.id == expected)
    #expect(License.governing(licenses.reversed())?.id == expected)
  }
}
