import Foundation
import SiteModel
import Testing

/// The SPDX licence list, with Creative Commons' own terms for each licence.
@Suite struct LicenseListTests {
  /// One entry of the list; without terms for the licences that Creative Commons has retired.
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    let spdx: String
    let name: String
    let urls: [String]
    let permits: [String]?
    let requires: [String]?
    let prohibits: [String]?
    var testDescription: String { spdx }
  }

  @Test(
    .enabled(if: !LicenseList.entries.isEmpty, "licenses.json is not on this machine: set SITEGEN_SHARED"),
    arguments: LicenseList.entries.filter { $0.permits != nil })
  func agrees(_ entry: Entry) throws {
    let license = try License(reading: entry.spdx)
    #expect(license.id == entry.spdx)
    #expect(license.permits.terms == entry.permits.map(Set.init))
    #expect(license.requires.terms == entry.requires.map(Set.init))
    #expect(license.prohibits.terms == entry.prohibits.map(Set.init))
    let address = try #require(entry.urls.first)
    #expect(license.url == (address.hasSuffix("legalcode") ? String(address.dropLast("legalcode".count)) : address))
    for spelling in [address, license.id.lowercased(), license.url, license.shortName, license.name, entry.name] {
      #expect(try License(reading: spelling) == license, "\(spelling)")
    }
  }

  /// What a site may do and must do, out of the three lists and nothing else.
  @Test(.enabled(if: !LicenseList.entries.isEmpty), arguments: LicenseList.entries.filter { $0.permits != nil })
  func allowsAndDemands(_ entry: Entry) throws {
    let license = try License(reading: entry.spdx)
    let (permits, requires) = (Set(entry.permits ?? []), Set(entry.requires ?? []))
    #expect(license.mayCopy == permits.isSuperset(of: ["Reproduction", "Distribution"]))
    #expect(license.mayEdit == permits.contains("DerivativeWorks"))
    #expect(license.mayTranslate == permits.contains("DerivativeWorks"))
    #expect(license.mayUseCommercially == !(entry.prohibits ?? []).contains("CommercialUse"))
    #expect(license.mustCredit == requires.contains("Attribution"))
    #expect(license.mustKeepNotices == requires.contains("Notice"))
    #expect(license.mustShareAlike == requires.contains("ShareAlike"))
    #expect(license.isPublicDomain == requires.isEmpty)
  }

  /// Twenty-four spellings of each address are one licence.
  @Test(.enabled(if: !LicenseList.entries.isEmpty), arguments: LicenseList.entries.filter { $0.permits != nil })
  func readsEverySpellingOfTheAddress(_ entry: Entry) throws {
    let license = try License(reading: entry.spdx)
    let path = String(license.url.dropFirst("https://".count))
    let bare = String(path.dropLast())
    let spellings =
      ["https://", "http://", "//", "", "https://www.", "HTTP://WWW."].flatMap { [$0 + path, $0 + bare] }
      + [
        "deed", "deed.de", "deed.zh-hans", "deed.en_US", "legalcode", "legalcode.fr", "legalcode.txt", "rdf",
        "?lang=de",
        "#s3", "legalcode#s3a1", "/",
      ].map { "https://" + path + $0 }
    #expect(Set(spellings).count == 24)
    for spelling in spellings + [license.url.uppercased()] {
      #expect(try License(reading: spelling) == license, "\(spelling)")
    }
  }

  @Test(.enabled(if: !LicenseList.entries.isEmpty), arguments: LicenseList.entries.filter { $0.permits == nil })
  func refusesWhatIsRetired(_ entry: Entry) {
    for spelling in [entry.spdx] + entry.urls {
      let fault = #expect(throws: LicenseReadingFault.self, "\(spelling)") { try License(reading: spelling) }
      #expect(fault?.kind == .retired)
    }
  }

  @Test(.enabled(if: !LicenseList.entries.isEmpty)) func hasBothKindsOfEntries() {
    #expect(LicenseList.entries.count { $0.permits != nil } >= 54)
    #expect(LicenseList.entries.count { $0.permits == nil } >= 2)
  }
}

/// Finds the list: in the folder that `SITEGEN_SHARED` names, else beside the package.
enum LicenseList {
  static let entries: [LicenseListTests.Entry] = {
    struct Document: Decodable { let licenses: [LicenseListTests.Entry] }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.appendingPathComponent("../shared/data").standardizedFileURL
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("licenses.json")) else { return [] }
    return (try? JSONDecoder().decode(Document.self, from: data).licenses) ?? []
  }()
}

extension LicenseTerms.Permissions {
  fileprivate var terms: Set<String> {
    let names: [(Self, String)] = [
      (.reproduction, "Reproduction"), (.distribution, "Distribution"), (.derivativeWorks, "DerivativeWorks"),
    ]
    return Set(names.filter { contains($0.0) }.map(\.1))
  }
}

extension LicenseTerms.Requirements {
  fileprivate var terms: Set<String> {
    let names: [(Self, String)] = [
      (.notice, "Notice"), (.attribution, "Attribution"), (.shareAlike, "ShareAlike"),
    ]
    return Set(names.filter { contains($0.0) }.map(\.1))
  }
}

extension LicenseTerms.Prohibitions {
  fileprivate var terms: Set<String> { contains(.commercialUse) ? ["CommercialUse"] : [] }
}
