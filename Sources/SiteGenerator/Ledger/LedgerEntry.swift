package import SiteModel

/// What is known of the right to one article. Dates are texts: a day, or a moment with its offset.
package struct LedgerEntry: Sendable, Hashable {
  /// The original, and what is kept of the terms it came under.
  package struct Origin: Sendable, Hashable {
    /// The outlet's key on this site.
    package let outletKey: String
    package let outlet: String
    package let url: String
    /// The original's title, where it is not the article's.
    package let title: String?
    package let date: String?
    /// Where the article is a version under another, or made of several works.
    package let license: License?
    /// A copy in an archive.
    package let archived: String?
    /// When the outlet was told of the republication.
    package let notified: String?
    /// Where the outlet's terms stand.
    package let policy: String?
    /// When somebody last read them.
    package let policySeen: String?
  }

  /// A site through which it came.
  package struct Hop: Sendable, Hashable {
    package let outletKey: String
    package let outlet: String
    package let url: String
    package let date: String?
  }

  /// Who allowed the use, and where that is written.
  package struct Permission: Sendable, Hashable {
    package let from: String?
    package let date: String?
    package let reference: String?
    /// Empty where it is for everything.
    package let scope: [String]
    /// The last day on which it holds.
    package let until: String?
    package let revoked: String?
  }

  /// When the showing of it ends, and why.
  package struct End: Sendable, Hashable {
    /// The last day, or the last moment, on which it may be shown.
    package let until: String
    /// That day.
    package let day: CivilDate
    package let why: ArticleTimes.Ending
    /// Whether that is over.
    package let isOver: Bool
  }

  /// What stands against it.
  package struct Finding: Sendable, Hashable {
    package let id: String
    package let severity: Diagnostic.Severity
    package let layer: Diagnostic.Layer
    package let text: String
  }

  /// The content file.
  package let file: String
  /// Its page on this site; a path where the site does not say where it stands.
  package let address: String
  package let title: String
  /// BCP 47.
  package let language: String
  package let direction: WritingDirection
  package let authors: [String]
  /// When this site published it.
  package let date: String
  package let state: LedgerState
  /// `nil` where the site is the source.
  package let origin: Origin?
  /// From the origin to here.
  package let via: [Hop]
  /// The works that it is made of, besides its source.
  package let alsoFrom: [IncludedWork]
  package let basis: Basis
  package let mode: UseMode
  package let license: License?
  package let holder: String?
  /// As they are printed: `2026`, `2019–2026`.
  package let years: String?
  package let permission: Permission?
  /// Whether all four factors of fair use are answered; `nil` where the ground asks for none.
  package let isFairUseReasoned: Bool?
  /// `nil` where nothing ends it, and for what was withdrawn.
  package let end: End?
  /// `nil` for the site's own articles.
  package let fidelity: LedgerFidelity?
  /// What was changed, as readers are told.
  package let changes: [String]
  /// What is wrong with it and not waived.
  package let findings: [Finding]
  package let waivers: [LedgerWaiver]
}

extension LedgerEntry {
  /// What stands for the outlet of the site's own articles.
  package static let ownWork = "own work"

  /// The outlet's name.
  package var outletName: String { origin?.outlet ?? LedgerEntry.ownWork }

  /// The ids of the findings, each once.
  package var findingIDs: [String] {
    var ids: [String] = []
    for finding in findings where !ids.contains(finding.id) { ids.append(finding.id) }
    return ids
  }

  /// What was done to the text, in words; nothing for own articles.
  package var editWords: String? { fidelity?.words }
}
