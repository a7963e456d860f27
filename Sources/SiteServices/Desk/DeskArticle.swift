package import SiteModel

/// An article as the desk shows it. Dates are texts.
package struct DeskArticle: Sendable, Hashable {
  /// By what the table can be narrowed to articles of a kind. An article may be of several.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case published, draft, future, embargoed, delayed
    /// Its last day is within the days that the desk looks ahead.
    case expiring
    case tooOld = "too-old"
    case expired, withdrawn
    /// It could not be read.
    case unreadable
    /// Something is wrong with it that keeps the site from being built, or that somebody should look at.
    case faulty
  }

  /// Something with a name, and what it is called in addresses.
  package struct Name: Sendable, Hashable {
    package let key: String
    package let name: String

    package init(key: String, name: String) { (self.key, self.name) = (key, name) }
  }

  /// The content file.
  package var file: String
  package var title: String
  /// BCP 47.
  package var language = "en"
  package var direction = WritingDirection.leftToRight
  /// The path of its page in the preview; `nil` where there is none.
  package var address: String?
  /// When this site published it.
  package var day: CivilDate?
  /// What it is.
  package var state: Kind
  /// Until when it is that, for what waits; since when, for what is over.
  package var stateDate: String?
  package var outlet: Name
  package var basis: Name
  package var license: Name
  /// The last day or moment on which it may be shown.
  package var until: String?
  /// What ends it, in words.
  package var endsBy: String?
  /// Whether that is soon.
  package var isExpiring = false
  package var findings: [DeskFinding] = []

  /// A file of which only the name is known.
  package init(file: String, title: String, state: Kind, outlet: Name, basis: Name, license: Name) {
    (self.file, self.title, self.state) = (file, title, state)
    (self.outlet, self.basis, self.license) = (outlet, basis, license)
  }

  /// Everything it is.
  package var kinds: [Kind] {
    [state] + (isExpiring ? [.expiring] : []) + (isFaulty ? [.faulty] : [])
  }

  /// Whether somebody should look at it.
  package var isFaulty: Bool { findings.contains { $0.severity != .information } }

  /// Whether readers of the site see it.
  var isShown: Bool { state == .published }
}

extension DeskArticle.Name {
  /// Stands for the outlet of the site's own articles; no outlet's key begins with a dot.
  package static let ownWork = DeskArticle.Name(key: ".own", name: "own work")
  /// Stands for the licence of articles without one.
  package static let noLicense = DeskArticle.Name(key: ".none", name: "no licence")
  /// Stands for what is not known of a file that could not be read.
  package static let unknown = DeskArticle.Name(key: ".unknown", name: "not known")
}

extension DeskArticle.Kind {
  /// As people read it.
  var words: String { self == .tooOld ? "too old for the outlet" : rawValue }
}
