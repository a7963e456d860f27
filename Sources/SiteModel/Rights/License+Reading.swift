extension License {
  /// Reads a licence in any of its spellings: SPDX id, address (also of the deed and of the legal code), short or full
  /// name. Never guesses: a part that is missing, said twice differently or left over is a fault.
  public init(reading text: String) throws(LicenseReadingFault) {
    let lowercase = String(decoding: text.utf8.map { LicenseSpelling.lowercase($0) }, as: UTF8.self)
    if let license = LicenseCatalog.byID[lowercase] {
      self = license
    } else if let address = LicenseAddress(reading: text), address.isOfLicence {
      self = try License(at: address, of: text)
    } else {
      self = try License(words: LicenseSpelling(text).words, of: text)
    }
  }

  /// - Parameter text: As it was written, for the messages.
  private init(words: [String], of text: String) throws(LicenseReadingFault) {
    if let license = LicenseCatalog.othersByWords[words] {
      self = license
      return
    }
    let parts = LicenseParts(words)
    guard !parts.hasUnknownWords, !words.isEmpty else { throw License.fault(words, of: text) }
    self = try License(parts, words, of: text)
    guard parts.repetition.isEmpty || License.names(self, parts.repetition) else { throw .unknown(text, words: words) }
  }

  /// Whether a second naming is of the same licence, and the last one.
  private static func names(_ license: License, _ repetition: ArraySlice<String>) -> Bool {
    let words = Array(repetition)
    let parts = LicenseParts(words)
    return !parts.hasUnknownWords && parts.repetition.isEmpty && (try? License(parts, words, of: "")) == license
  }

  private init(at address: LicenseAddress, of text: String) throws(LicenseReadingFault) {
    if let license = LicenseCatalog.othersByAddress[address] {
      self = license
      return
    }
    guard let words = address.words else { throw .notALicence(text) }
    let parts = LicenseParts(words)
    guard !parts.hasUnknownWords, parts.repetition.isEmpty else { throw .notALicence(text) }
    self = try License(parts, words, of: text)
  }

  private init(_ parts: LicenseParts, _ words: [String], of text: String) throws(LicenseReadingFault) {
    if parts.isRetired { throw .retired(text) }
    if let tool = parts.tool {
      self = try License(tool, parts, words, of: text)
      return
    }
    guard parts.hasAttribution else { throw License.faultWithoutAttribution(parts, words, of: text) }
    guard !parts.isPublicDomainOnly else { throw .unknown(text, words: words) }
    guard CreativeCommonsLicense.Elements.all.contains(parts.elements) else { throw .noSuchElements(text) }
    guard let version = parts.version else { throw .missingVersion(text, offering: License.versions(of: parts)) }
    guard let license = CreativeCommonsLicense(parts.elements, version: version, jurisdiction: parts.jurisdiction)
    else {
      let international = CreativeCommonsLicense(parts.elements, version: version, jurisdiction: nil)?.license.id
      let ids = License.versions(of: parts) + (international.map { [$0] } ?? [])
      throw .noSuchVersion(text, version, parts.jurisdiction, offering: ids)
    }
    self = license.license
  }

  /// CC0 and the mark have one version, which need not be said, and no ports.
  private init(
    _ tool: LicenseParts.Tool, _ parts: LicenseParts, _ words: [String], of text: String
  ) throws(LicenseReadingFault) {
    let license = tool == .zero ? LicenseCatalog.zero : LicenseCatalog.publicDomainMark
    guard parts.elements.isEmpty, !parts.hasAttribution else { throw .unknown(text, words: words) }
    guard parts.version ?? license.version == license.version, parts.jurisdiction == nil else {
      throw .noSuchVersion(text, parts.version ?? "1.0", parts.jurisdiction, offering: [license.id])
    }
    self = license
  }

  /// Words beside ours: perhaps the beginning of another licence's name.
  private static func fault(_ words: [String], of text: String) -> LicenseReadingFault {
    let ids = LicenseCatalog.others.filter { license in
      [license.id, license.name].contains { LicenseSpelling($0).words.starts(with: words) }
    }.map(\.id)
    return ids.isEmpty || words.isEmpty ? .unknown(text, words: words) : .missingVersion(text, offering: ids)
  }

  /// The licences without BY were given up after 1.0; 2.0 has them only as ports.
  private static func faultWithoutAttribution(
    _ parts: LicenseParts, _ words: [String], of text: String
  ) -> LicenseReadingFault {
    if !parts.elements.isEmpty {
      let isOld = parts.version == "1.0" || parts.version == "2.0"
      return isOld ? .retired(text) : .unknown(text, words: ["cc", "by"] + words.filter { $0 != "cc" })
    }
    if parts.isPublicDomainOnly { return .publicDomain(text) }
    return parts.isNamedCC ? .missingKind(text) : .unknown(text, words: words)
  }

  /// The ids of all versions with these elements, the newest first: of the port, or else the international ones.
  private static func versions(of parts: LicenseParts) -> [String] {
    func ids(_ jurisdiction: String?) -> [String] {
      CreativeCommonsLicense.jurisdictions.keys.sorted(by: >).compactMap {
        CreativeCommonsLicense(parts.elements, version: $0, jurisdiction: jurisdiction)?.license.id
      }
    }
    let ported = parts.jurisdiction.map { ids($0) } ?? []
    return ported.isEmpty ? ids(nil) : ported
  }
}

extension LicenseAddress {
  /// Whether licences are kept at this host at all.
  fileprivate var isOfLicence: Bool {
    host == "creativecommons.org" || LicenseCatalog.othersByAddress[self] != nil
  }

  /// The words of a path on creativecommons.org; `nil` for a path that is not one of a licence.
  ///
  /// What follows the version is a port, or a view of the text (`deed.de`, `legalcode.fr`, `rdf`), or both.
  fileprivate var words: [String]? {
    guard segments.count >= 2 else { return nil }
    var rest = segments.dropFirst(2)
    if let last = rest.last, LicenseAddress.isView(last) { rest = rest.dropLast() }
    guard rest.count <= 2, rest.dropFirst().allSatisfy({ CreativeCommonsLicense.places[$0] != nil }),
      rest.first.map(LicenseParts.isVersion) ?? true
    else { return nil }
    switch (segments[0], segments[1]) {
    case ("licenses", "publicdomain"), ("publicdomain", "certification"): return ["pddc"]
    case ("publicdomain", "zero"): return ["cc", "zero"] + rest
    case ("publicdomain", "mark"): return ["pdm"] + rest
    case ("licenses", let code): return LicenseSpelling(code).words + rest
    default: return nil
    }
  }

  private static func isView(_ segment: String) -> Bool {
    let name = segment.utf8.prefix { $0 != 0x2E }
    return ["deed", "legalcode", "rdf"].contains { name.elementsEqual($0.utf8) }
  }
}
