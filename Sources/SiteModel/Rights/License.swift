/// A public licence, as one value however it is spelled.
///
/// There are few, and thousands of articles name them: what is known of one is kept in one place, so that a copy costs no
/// more than a count.
public struct License: Sendable, Hashable {
  private struct Fields: Hashable {
    let id, name, shortName, url, version: String
    let jurisdiction: String?
    let terms: LicenseTerms

    /// By its id: no two have the same.
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// Always one: an array is the storage that copies share.
  private let fields: [Fields]

  /// SPDX id, or `LicenseRef-CC-BY-NC-ND-3.0-US` where SPDX has none.
  public var id: String { fields[0].id }
  /// In full: `Creative Commons Attribution-NoDerivatives 4.0 International`.
  public var name: String { fields[0].name }
  /// In short: `CC BY-ND 4.0`.
  public var shortName: String { fields[0].shortName }
  /// The canonical address: `https://creativecommons.org/licenses/by-nd/4.0/`.
  public var url: String { fields[0].url }
  /// `4.0`; empty where the licence has no versions.
  public var version: String { fields[0].version }
  /// The ported law, as addresses spell it: `us`; `nil` for the international texts.
  public var jurisdiction: String? { fields[0].jurisdiction }
  /// What it allows, demands and forbids, in the terms of the ccREL vocabulary.
  public var terms: LicenseTerms { fields[0].terms }

  package init(
    id: String, name: String, shortName: String, url: String, version: String = "", jurisdiction: String? = nil,
    terms: LicenseTerms
  ) {
    fields = [
      Fields(
        id: id, name: name, shortName: shortName, url: url, version: version, jurisdiction: jurisdiction, terms: terms)
    ]
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
