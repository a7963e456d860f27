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

  package init(
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

  /// `cc:permits`: what may be done.
  public var permits: LicenseTerms.Permissions { terms.permits }
  /// `cc:requires`: what must be done in return.
  public var requires: LicenseTerms.Requirements { terms.requires }
  /// `cc:prohibits`: what may not be done.
  public var prohibits: LicenseTerms.Prohibitions { terms.prohibits }

  /// Whether copies may be made and shared.
  public var mayCopy: Bool { permits.isSuperset(of: [.reproduction, .distribution]) }
  /// Whether the text may be changed and the result shared.
  public var mayEdit: Bool { permits.contains(.derivativeWorks) }
  /// A translation is a derivative work everywhere.
  public var mayTranslate: Bool { mayEdit }
  /// Whether it may be used for commercial advantage.
  public var mayUseCommercially: Bool { !prohibits.contains(.commercialUse) }
  /// Whether the author must be named.
  public var mustCredit: Bool { requires.contains(.attribution) }
  /// Whether notices of copyright and licence must stay.
  public var mustKeepNotices: Bool { requires.contains(.notice) }
  /// Whether what is made of it must carry the same licence.
  public var mustShareAlike: Bool { requires.contains(.shareAlike) }
  /// Whether the title is part of the credit: the versions before 4.0 ask for it.
  public var requiresTitle: Bool { mustCredit && isCreativeCommons && version != "4.0" }
  /// Whether it gives up all rights (CC0), or says that there are none (Public Domain Mark).
  public var isPublicDomain: Bool { requires.isEmpty && isCreativeCommons }
  /// Whether it is one of Creative Commons' texts.
  public var isCreativeCommons: Bool { url.utf8.starts(with: "https://creativecommons.org/".utf8) }
}
