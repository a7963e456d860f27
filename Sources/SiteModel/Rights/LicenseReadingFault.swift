/// Why a text names no licence.
public struct LicenseReadingFault: Error, Sendable, Hashable {
  /// What is the matter.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A licence, but not which version of it: `CC BY`.
    case missingVersion
    /// Not which licence: `CC`, `Creative Commons`, `public domain`.
    case missingKind
    /// No such version, port or combination of elements: `CC BY 5.0`, `CC BY 4.0 US`, `CC BY-ND-SA 4.0`.
    case noSuchVersion
    /// It was a licence once: `sa/1.0`, `sampling`, `devnations`.
    case retired
    /// An address on creativecommons.org that is not one of a licence.
    case notALicence
    /// Anything else.
    case unknown
  }

  /// What is the matter.
  public let kind: Kind
  /// What is wrong, in one sentence without a full stop.
  public let text: String
  /// How to mend it.
  public let hint: String?

  /// The rule that it breaks: R013 where a part is missing, R014 where there is no such licence.
  public var ruleID: String { kind == .missingVersion || kind == .missingKind ? "R013" : "R014" }
}

extension LicenseReadingFault {
  static func missingVersion(_ text: String, offering ids: [String]) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .missingVersion, text: "'\(text)' does not say which version of the licence is meant",
      hint: "the version stands where the licence is linked: \(list(ids))")
  }

  static func missingKind(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .missingKind, text: "'\(text)' does not say which Creative Commons licence is meant",
      hint: "there are six, from CC-BY-4.0 to CC-BY-NC-ND-4.0; follow the link on the original's page")
  }

  static func publicDomain(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .missingKind, text: "'\(text)' does not say why nobody has rights in the work",
      hint: "write CC0-1.0 where the holder gave them up, CC-PDM-1.0 where none are known, or 'basis: public-domain'")
  }

  static func noSuchVersion(
    _ text: String, _ version: String, _ port: String?, offering ids: [String]
  ) -> LicenseReadingFault {
    let place = port.map { " for '\($0)'" } ?? ""
    return LicenseReadingFault(
      kind: .noSuchVersion, text: "there is no version \(version) of this licence\(place): '\(text)'",
      hint: ids.isEmpty ? nil : "it exists as \(list(ids))")
  }

  static func noSuchElements(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .noSuchVersion, text: "there is no licence with ND and SA together: '\(text)'",
      hint: "what may not be changed cannot be shared alike; follow the link on the original's page")
  }

  static func retired(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .retired, text: "'\(text)' names a licence that Creative Commons has retired",
      hint: "ask the outlet under which licence the article stands today")
  }

  static func notALicence(_ text: String) -> LicenseReadingFault {
    LicenseReadingFault(
      kind: .notALicence, text: "'\(text)' is not the address of a licence",
      hint: "write it as https://creativecommons.org/licenses/by-nd/4.0/")
  }

  /// - Parameter words: The folded words, from which the likely id is guessed.
  static func unknown(_ text: String, words: [String]) -> LicenseReadingFault {
    let likely = Typos.likelyWord(for: words.joined(separator: "-"), among: LicenseCatalog.all.map(\.id))
    return LicenseReadingFault(
      kind: .unknown, text: "'\(text)' is not a licence that is known here",
      hint: likely.map { "did you mean '\($0)'?" } ?? "write an SPDX id such as CC-BY-ND-4.0, or the licence's address")
  }

  /// `A, B or C`.
  private static func list(_ ids: [String]) -> String {
    guard let last = ids.last, ids.count > 1 else { return ids.first ?? "" }
    return ids.dropLast().joined(separator: ", ") + " or " + last
  }
}
