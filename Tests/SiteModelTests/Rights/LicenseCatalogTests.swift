import SiteModel
import Testing

/// What the catalogue holds.
@Suite struct LicenseCatalogTests {
  @Test(arguments: LicenseCatalog.all) func roundTrips(_ license: License) throws {
    for spelling in [license.id, license.url, license.shortName, license.name] {
      #expect(try License(reading: spelling) == license, "\(spelling)")
      #expect(try License(reading: spelling.lowercased()) == license, "\(spelling)")
      #expect(try License(reading: spelling.uppercased()) == license, "\(spelling)")
    }
  }

  @Test func hasNothingTwice() {
    let all = LicenseCatalog.all
    for names in [all.map(\.id), all.map(\.url), all.map(\.shortName), all.map(\.name)] {
      #expect(Set(names).count == all.count)
    }
  }

  /// Six licences for each version and port.
  @Test func hasSixOfEach() {
    let versions = LicenseCatalog.all.filter { !$0.elements.isEmpty }
      .reduce(into: [String: Int]()) { $0["\($1.version) \($1.jurisdiction ?? "")", default: 0] += 1 }
    #expect(versions.values.allSatisfy { $0 == 6 })
    #expect(["1.0 ", "2.0 ", "2.5 ", "3.0 ", "4.0 "].allSatisfy { versions[$0] == 6 })
    #expect(versions["2.1 "] == nil)
    #expect(!versions.keys.contains { $0.hasPrefix("4.0 ") && $0 != "4.0 " })
  }

  struct Names: Sendable, CustomTestStringConvertible {
    let id, name, shortName, url: String
    var testDescription: String { id }
    init(_ id: String, _ name: String, _ shortName: String, _ path: String) {
      (self.id, self.name, self.shortName, url) = (id, name, shortName, "https://creativecommons.org/\(path)")
    }
  }

  @Test(arguments: [
    Names(
      "CC-BY-ND-4.0", "Creative Commons Attribution-NoDerivatives 4.0 International", "CC BY-ND 4.0",
      "licenses/by-nd/4.0/"),
    Names(
      "CC-BY-NC-SA-3.0", "Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported", "CC BY-NC-SA 3.0",
      "licenses/by-nc-sa/3.0/"),
    Names("CC-BY-2.5", "Creative Commons Attribution 2.5 Generic", "CC BY 2.5", "licenses/by/2.5/"),
    Names(
      "CC-BY-NC-ND-1.0", "Creative Commons Attribution-NonCommercial-NoDerivs 1.0 Generic", "CC BY-NC-ND 1.0",
      "licenses/by-nd-nc/1.0/"),
    Names("CC-BY-3.0-US", "Creative Commons Attribution 3.0 United States", "CC BY 3.0 US", "licenses/by/3.0/us/"),
    Names("CC-BY-3.0-IGO", "Creative Commons Attribution 3.0 IGO", "CC BY 3.0 IGO", "licenses/by/3.0/igo/"),
    Names(
      "LicenseRef-CC-BY-NC-ND-3.0-US", "Creative Commons Attribution-NonCommercial-NoDerivs 3.0 United States",
      "CC BY-NC-ND 3.0 US", "licenses/by-nc-nd/3.0/us/"),
    Names(
      "CC-BY-SA-2.0-UK", "Creative Commons Attribution-ShareAlike 2.0 England and Wales", "CC BY-SA 2.0 UK",
      "licenses/by-sa/2.0/uk/"),
    Names("CC0-1.0", "Creative Commons Zero 1.0 Universal", "CC0 1.0", "publicdomain/zero/1.0/"),
    Names("CC-PDM-1.0", "Public Domain Mark 1.0 Universal", "Public Domain Mark 1.0", "publicdomain/mark/1.0/"),
  ])
  func names(_ names: Names) throws {
    let license = try License(reading: names.id)
    #expect(license.id == names.id)
    #expect(license.name == names.name)
    #expect(license.shortName == names.shortName)
    #expect(license.url == names.url)
  }

  struct Facts: Sendable, CustomTestStringConvertible {
    let id: String
    let elements: LicenseElements
    /// What is true of it.
    let words: String
    var testDescription: String { id }
    init(_ id: String, _ elements: LicenseElements, _ words: String) {
      (self.id, self.elements, self.words) = (id, elements, words)
    }
  }

  @Test(arguments: [
    Facts("CC-BY-4.0", .attribution, "edit commerce credit"),
    Facts("CC-BY-SA-4.0", [.attribution, .shareAlike], "edit commerce credit alike"),
    Facts("CC-BY-NC-4.0", [.attribution, .nonCommercial], "edit credit"),
    Facts("CC-BY-NC-SA-4.0", [.attribution, .nonCommercial, .shareAlike], "edit credit alike"),
    Facts("CC-BY-ND-4.0", [.attribution, .noDerivatives], "commerce credit"),
    Facts("CC-BY-NC-ND-4.0", [.attribution, .nonCommercial, .noDerivatives], "credit"),
    Facts("CC-BY-3.0", .attribution, "edit commerce credit title"),
    Facts("CC-BY-1.0", .attribution, "edit commerce credit title"),
    Facts("CC-BY-NC-ND-2.5", [.attribution, .nonCommercial, .noDerivatives], "credit title"),
    Facts("CC0-1.0", [], "edit commerce free"),
    Facts("CC-PDM-1.0", [], "edit commerce free"),
    Facts("OGL-UK-3.0", [], "edit commerce credit"),
    Facts("GFDL-1.3-or-later", [], "edit commerce credit alike"),
  ])
  func allowsAndDemands(_ facts: Facts) throws {
    let license = try License(reading: facts.id)
    var words: [String] = []
    if license.mayEdit { words.append("edit") }
    if license.mayUseCommercially { words.append("commerce") }
    if license.mustCredit { words.append("credit") }
    if license.mustShareAlike { words.append("alike") }
    if license.requiresTitle { words.append("title") }
    if license.isPublicDomain { words.append("free") }
    #expect(words.joined(separator: " ") == facts.words)
    #expect(license.mayTranslate == license.mayEdit)
    #expect(license.elements == facts.elements)
    #expect(license.permits.isSuperset(of: [.reproduction, .distribution]))
  }
}
