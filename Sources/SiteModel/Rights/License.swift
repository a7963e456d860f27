/// A public licence, as one value however it is spelled.
public struct License: Sendable, Hashable {
  /// SPDX id, or `LicenseRef-CC-BY-NC-ND-3.0-US` where SPDX has none.
  public let id: String
  /// In full: `Creative Commons Attribution-NoDerivatives 4.0 International`.
  public let name: String
  /// In short: `CC BY-ND 4.0`.
  public let shortName: String
  /// The canonical address: `https://creativecommons.org/licenses/by-nd/4.0/`.
  public let url: String
  /// `4.0`; empty where the licence has no versions.
  public let version: String
  /// The ported law, as addresses spell it: `us`; `nil` for the international texts.
  public let jurisdiction: String?
  /// What it allows, demands and forbids, in the terms of the ccREL vocabulary.
  public let terms: LicenseTerms

  init(
    id: String, name: String, shortName: String, url: String, version: String = "", jurisdiction: String? = nil,
    terms: LicenseTerms
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.url = url
    self.version = version
    self.jurisdiction = jurisdiction
    self.terms = terms
  }

  /// Whether the text may be changed and the result shared.
  public var mayEdit: Bool { terms.permits.contains(.derivativeWorks) }
  /// A translation is a derivative work everywhere.
  public var mayTranslate: Bool { mayEdit }
  /// Whether it may be used for commercial advantage.
  public var mayUseCommercially: Bool { !terms.prohibits.contains(.commercialUse) }
  /// Whether the author must be named.
  public var mustCredit: Bool { terms.requires.contains(.attribution) }
  /// Whether what is made of it must carry the same licence.
  public var mustShareAlike: Bool { terms.requires.contains(.shareAlike) }
  /// Whether the title is part of the credit: the versions before 4.0 ask for it.
  public var requiresTitle: Bool { mustCredit && isCreativeCommons && version != "4.0" }
  /// Whether it gives up all rights (CC0), or says that there are none (Public Domain Mark).
  public var isPublicDomain: Bool { terms.requires.isEmpty && isCreativeCommons }
  /// Whether it is one of Creative Commons' texts.
  public var isCreativeCommons: Bool { url.utf8.starts(with: "https://creativecommons.org/".utf8) }
}

/// What a licence allows, demands and forbids (ccREL: `cc:permits`, `cc:requires`, `cc:prohibits`).
public struct LicenseTerms: Sendable, Hashable {
  /// `cc:Permission`.
  public struct Permissions: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let reproduction = Permissions(rawValue: 1)
    public static let distribution = Permissions(rawValue: 2)
    public static let derivativeWorks = Permissions(rawValue: 4)
  }

  /// `cc:Requirement`.
  public struct Requirements: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let notice = Requirements(rawValue: 1)
    public static let attribution = Requirements(rawValue: 2)
    public static let shareAlike = Requirements(rawValue: 4)
  }

  /// `cc:Prohibition`.
  public struct Prohibitions: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let commercialUse = Prohibitions(rawValue: 1)
  }

  public var permits: Permissions
  public var requires: Requirements
  public var prohibits: Prohibitions

  /// Terms in the three groups.
  public init(permits: Permissions, requires: Requirements, prohibits: Prohibitions) {
    self.permits = permits
    self.requires = requires
    self.prohibits = prohibits
  }
}
