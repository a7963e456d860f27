/// The parts of a Creative Commons licence's name, from which everything else about it follows.
struct CreativeCommonsLicense: Sendable, Hashable {
  /// What may stand between `by` and the version.
  struct Elements: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let nonCommercial = Elements(rawValue: 1)
    static let noDerivatives = Elements(rawValue: 2)
    static let shareAlike = Elements(rawValue: 4)

    /// The six licences that exist.
    static let all: [Elements] = [
      [], .shareAlike, .nonCommercial, [.nonCommercial, .shareAlike], .noDerivatives, [.nonCommercial, .noDerivatives],
    ]
  }

  let elements: Elements
  let version: String
  /// `us`; `nil` for the international text.
  let jurisdiction: String?

  /// `nil` where there is no such licence.
  init?(_ elements: Elements, version: String, jurisdiction: String?) {
    guard Elements.all.contains(elements), let ports = CreativeCommonsLicense.jurisdictions[version],
      jurisdiction.map({ ports.contains($0) }) ?? (version != "2.1")
    else { return nil }
    self.elements = elements
    self.version = version
    self.jurisdiction = jurisdiction
  }

  /// `by-nc-nd`, in the order that addresses have: version 1.0 names the parts the other way round.
  private var path: String {
    let isOld = version == "1.0" && elements == [.nonCommercial, .noDerivatives]
    return isOld ? "by-nd-nc" : code("-")
  }

  private func code(_ separator: String) -> String {
    (["by"] + words(nonCommercial: "nc", noDerivatives: "nd", shareAlike: "sa")).joined(separator: separator)
  }

  private func words(nonCommercial: String, noDerivatives: String, shareAlike: String) -> [String] {
    (elements.contains(.nonCommercial) ? [nonCommercial] : [])
      + (elements.contains(.noDerivatives) ? [noDerivatives] : [])
      + (elements.contains(.shareAlike) ? [shareAlike] : [])
  }

  /// The licence with all its names.
  var license: License {
    let port = jurisdiction.map { $0.uppercased() }
    let spdx = "CC-" + code("-").uppercased() + "-" + version + (port.map { "-" + $0 } ?? "")
    let isKnownToSPDX = jurisdiction == nil || CreativeCommonsLicense.spdxPorts.contains(spdx)
    let derivatives = version == "4.0" ? "NoDerivatives" : "NoDerivs"
    let parts =
      ["Attribution"]
      + words(nonCommercial: "NonCommercial", noDerivatives: derivatives, shareAlike: "ShareAlike")
    return License(
      id: isKnownToSPDX ? spdx : "LicenseRef-" + spdx,
      name: "Creative Commons \(parts.joined(separator: "-")) \(version) \(place)",
      shortName: "CC \(code("-").uppercased()) \(version)" + (port.map { " " + $0 } ?? ""),
      url: "https://creativecommons.org/licenses/\(path)/\(version)/" + (jurisdiction.map { $0 + "/" } ?? ""),
      version: version, jurisdiction: jurisdiction, terms: terms)
  }

  private var place: String {
    if let jurisdiction { return CreativeCommonsLicense.places[jurisdiction] ?? jurisdiction.uppercased() }
    return version == "4.0" ? "International" : version == "3.0" ? "Unported" : "Generic"
  }

  private var terms: LicenseTerms {
    LicenseTerms(
      permits: elements.contains(.noDerivatives)
        ? [.reproduction, .distribution] : [.reproduction, .distribution, .derivativeWorks],
      requires: elements.contains(.shareAlike) ? [.notice, .attribution, .shareAlike] : [.notice, .attribution],
      prohibits: elements.contains(.nonCommercial) ? .commercialUse : [])
  }
}
