/// Why a text names no licence.
public struct LicenseReadingFault: Error, Sendable, Hashable {
  /// R013 where a part is missing, R014 where there is no such licence.
  public let ruleID: String
  public let text: String
  public let hint: String?
}

extension License {
  /// Reads a licence in any of its spellings: SPDX id, address (also of the deed and of the legal code), short or full
  /// name.
  public init(reading text: String) throws(LicenseReadingFault) {
    let spelling = text.lowercased()
    if let license = LicenseCatalog.byID[spelling] ?? LicenseCatalog.others.first(where: { $0.matches(spelling) }) {
      self = license
    } else if let path = License.creativeCommonsPath(spelling) {
      self = try License.read(path: path, of: text)
    } else {
      self = try License.read(words: License.words(of: spelling), of: text)
    }
  }

  private func matches(_ spelling: String) -> Bool {
    [name, shortName, url].contains { $0.lowercased() == spelling } || url == spelling + "/"
  }

  /// The segments of an address on creativecommons.org; `nil` for any other text.
  private static func creativeCommonsPath(_ spelling: String) -> [String]? {
    var rest = spelling.utf8[...]
    for scheme in ["https:", "http:"] where rest.starts(with: scheme.utf8) { rest = rest.dropFirst(scheme.utf8.count) }
    rest = rest.drop { $0 == 0x2F }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    guard rest.starts(with: "creativecommons.org".utf8) else { return nil }
    let path = rest.dropFirst(19).prefix { $0 != 0x3F && $0 != 0x23 }
    guard path.first == 0x2F || path.isEmpty else { return nil }
    return path.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func read(path: [String], of text: String) throws(LicenseReadingFault) -> License {
    guard path.count >= 2, path[0] == "licenses" || path[0] == "publicdomain" else { throw .notALicence(text) }
    if path[0] == "publicdomain" {
      switch path[1] {
      case "zero": return LicenseCatalog.zero
      case "mark": return LicenseCatalog.publicDomainMark
      default: throw .retired(text)
      }
    }
    // What follows the version is a port, or a view of the text: deed.de, legalcode, legalcode.fr, rdf.
    let view = ["deed", "legalcode", "rdf"]
    let port = path.dropFirst(3).first.flatMap { segment -> String? in
      let name = String(decoding: segment.utf8.prefix { $0 != 0x2E }, as: UTF8.self)
      return view.contains(name) ? nil : segment
    }
    var words = path[1].utf8.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
    if path.count > 2 { words.append(path[2]) }
    if let port { words.append(port) }
    return try read(words: words, of: text)
  }

  /// The words of an id or a name; words that say nothing are dropped.
  private static func words(of spelling: String) -> [String] {
    let silent: Set<String> = [
      "licenseref", "creative", "commons", "license", "licence", "generic", "unported", "international", "universal",
      "the", "under", "a",
    ]
    return spelling.utf8.split { [0x20, 0x2D, 0x5F, 0x2F, 0x2C, 0x28, 0x29].contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }.filter { !silent.contains($0) }
  }

  private static func read(words: [String], of text: String) throws(LicenseReadingFault) -> License {
    var parts = LicenseParts()
    for (index, word) in words.enumerated() where !parts.take(word) {
      parts.port(rest: words[index...])
      break
    }
    return try parts.license(of: text)
  }
}

/// What the words of a spelling say, collected from left to right.
private struct LicenseParts {
  private var elements: CreativeCommonsLicense.Elements = []
  private var hasAttribution = false
  private var isNamedCC = false
  private var isZero = false
  private var isMark = false
  private var version: String?
  private var jurisdiction: String?
  private var isUnknown = false

  /// Takes a word; false where it is not one of ours and may begin a place's name.
  mutating func take(_ word: String) -> Bool {
    switch word {
    case "cc": isNamedCC = true
    case "by", "attribution": hasAttribution = true
    case "nc", "noncommercial": elements.insert(.nonCommercial)
    case "nd", "noderivs", "noderivatives": elements.insert(.noDerivatives)
    case "sa", "sharealike": elements.insert(.shareAlike)
    case "non", "share", "no": break
    case "commercial": elements.insert(.nonCommercial)
    case "derivs", "derivatives", "derivative", "works": elements.insert(.noDerivatives)
    case "alike": elements.insert(.shareAlike)
    case "cc0", "zero": isZero = true
    case "pdm", "mark": isMark = true
    case "public", "domain": break
    case _ where word.utf8.count == 3 && word.utf8.dropFirst().first == 0x2E: version = word
    default: return false
    }
    return true
  }

  /// The words that are left name a place, by code or by name.
  mutating func port(rest: ArraySlice<String>) {
    let name = rest.joined(separator: " ")
    jurisdiction =
      CreativeCommonsLicense.places[name] == nil
      ? CreativeCommonsLicense.places.first { $0.value.lowercased() == name }?.key : name
    isUnknown = jurisdiction == nil
  }

  func license(of text: String) throws(LicenseReadingFault) -> License {
    if isZero, !isUnknown { return LicenseCatalog.zero }
    if isMark, !isUnknown { return LicenseCatalog.publicDomainMark }
    guard hasAttribution else {
      if !elements.isEmpty, !isUnknown { throw .retired(text) }
      throw isNamedCC && !isUnknown ? .noKind(text) : .unknown(text)
    }
    guard !isUnknown else { throw .unknown(text) }
    guard let version else { throw .noVersion(text, elements) }
    guard let license = CreativeCommonsLicense(elements, version: version, jurisdiction: jurisdiction) else {
      throw .noSuchVersion(text, version, jurisdiction)
    }
    return license.license
  }
}

extension LicenseReadingFault {
  static func noVersion(_ text: String, _ elements: CreativeCommonsLicense.Elements) -> LicenseReadingFault {
    let ids = CreativeCommonsLicense.versions.suffix(2).reversed().compactMap {
      CreativeCommonsLicense(elements, version: $0, jurisdiction: nil)?.license.id
    }
    return LicenseReadingFault(
      ruleID: "R013", text: "'\(text)' does not say which version of the licence is meant",
      hint: "the version stands where the licence is linked: \(ids.joined(separator: " or "))")
  }

  static func noKind(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      ruleID: "R013", text: "'\(text)' does not say which Creative Commons licence is meant",
      hint: "there are six, from CC-BY-4.0 to CC-BY-NC-ND-4.0; follow the link on the original's page")
  }

  static func noSuchVersion(_ text: String, _ version: String, _ port: String?) -> LicenseReadingFault {
    let place = port.map { " for '\($0)'" } ?? ""
    return LicenseReadingFault(
      ruleID: "R014", text: "there is no version \(version) of this licence\(place): '\(text)'",
      hint: "the versions are \(CreativeCommonsLicense.versions.joined(separator: ", "))")
  }

  static func retired(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      ruleID: "R014", text: "'\(text)' names a licence that Creative Commons has retired",
      hint: "ask the outlet under which licence the article stands today")
  }

  static func notALicence(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      ruleID: "R014", text: "'\(text)' is not the address of a licence",
      hint: "write it as https://creativecommons.org/licenses/by-nd/4.0/")
  }

  static func unknown(_ text: String) -> LicenseReadingFault {
    let likely = Typos.likelyWord(for: text, among: LicenseCatalog.all.map(\.id))
    return LicenseReadingFault(
      ruleID: "R014", text: "'\(text)' is not a licence that is known here",
      hint: likely.map { "did you mean '\($0)'?" } ?? "write an SPDX id such as CC-BY-ND-4.0, or the licence's address")
  }
}
