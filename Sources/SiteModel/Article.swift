/// One article or page of the site: everything but its text.
public struct Article: Sendable {
  /// What a content file is for.
  public enum Kind: Sendable, Hashable {
    /// A file in a section: an article.
    case article
    /// A file beside the sections, such as `about.md`: a page.
    case page
  }

  /// The content file, relative to the site's folder: `content/articles/harbour.md`.
  public var file: String
  /// What it is for.
  public var kind: Kind
  /// The folder it belongs to, relative to `content/`: `articles`; empty for pages at the top.
  public var section: String
  /// The page it becomes.
  public var path: SitePath
  /// The files beside it that go beside its page.
  public var assets: [Asset]
  /// The text as it was received, where the site keeps it: a file that is evidence and never published.
  public var original: String?

  /// The headline.
  public var title: String
  /// When this site published it.
  public var date: Timestamp
  /// When it was last changed.
  public var updated: Timestamp?
  /// Addresses that lead to it: paths of the site, each with a slash at its front.
  public var aliases: [SitePath]
  /// Whether it is not finished yet.
  public var isDraft: Bool
  /// One or two sentences for lists and heads.
  public var description: String?
  /// BCP 47.
  public var language: String
  /// What the translations of one article have in common.
  public var translationKey: String?
  /// Who wrote it.
  public var authors: [Author]
  /// The article's terms by taxonomy, in the order in which they were written: `regions`, `topics`, `tags` and the site's own.
  public var terms: [String: [String]]
  /// The picture that stands for it.
  public var image: ImageReference?
  /// Absent where the site is the source.
  public var source: Source?
  /// From the origin to here, in the order of time.
  public var via: [Hop]
  /// Who holds the copyright, and on what ground it is here.
  public var rights: Rights
  /// From when on it may be shown.
  public var embargo: Timestamp?
  /// Until when it may be shown.
  public var expires: Timestamp?
  /// What becomes of its page then.
  public var onExpiry: ExpiryAction
  /// That it was taken down.
  public var withdrawal: Withdrawal?
  /// Findings that an editor accepts for a while.
  public var waivers: [Waiver]
  /// Free data for templates.
  public var extra: FreeData

  /// Where the text begins in the file: its first byte, and that byte's line.
  public var bodyOffset: Int
  /// From 1.
  public var bodyLine: Int

  /// An article of which only the place and the bare necessities are known.
  public init(file: String, kind: Kind, section: String, path: SitePath, title: String, date: Timestamp) {
    self.file = file
    self.kind = kind
    self.section = section
    self.path = path
    self.title = title
    self.date = date
    assets = []
    aliases = []
    isDraft = false
    language = "en"
    authors = []
    terms = [:]
    via = []
    rights = Rights(basis: .own)
    onExpiry = .remove
    waivers = []
    extra = .null
    bodyOffset = 0
    bodyLine = 1
  }

  /// Whether another outlet published it first.
  public var isRepublished: Bool { source != nil }

  /// The original's title: the article's own, unless it says otherwise, or is a translation of which no title is known.
  public var originalTitle: String? {
    guard let source else { return nil }
    return source.title ?? (rights.mode == .translation ? nil : title)
  }

  /// In which direction its text is written.
  public var direction: WritingDirection { WritingDirection(ofLanguage: language) }
}

/// What becomes of a page when its time is over.
public enum ExpiryAction: String, Sendable, Hashable, CaseIterable {
  /// It goes.
  case remove
  /// Title, outlet and link stay.
  case stub
}

/// That an article was taken down.
public struct Withdrawal: Sendable, Hashable {
  /// When.
  public var date: Timestamp?
  /// Why.
  public var reason: String?
  /// 410 (gone) or 451 (unavailable for legal reasons, RFC 7725).
  public var status = 410

  /// A withdrawal of which nothing else is said.
  public init() {}
}

/// A file that is copied as it is.
public struct Asset: Sendable, Hashable {
  /// Relative to the site's folder: `content/articles/quay/photo.png`.
  public var file: String
  /// Where it goes.
  public var path: SitePath

  /// A file and where it goes.
  public init(file: String, path: SitePath) {
    self.file = file
    self.path = path
  }
}

/// A picture and its rights, which are not the text's.
public struct ImageReference: Sendable, Hashable {
  /// As it was written: a file beside the article, or a path of the site.
  public var source = ""
  /// What it shows, for those who do not see it.
  public var alternativeText = ""
  /// Who made it.
  public var creator: String?
  /// How it must be credited.
  public var creditText: String?
  /// Its own licence.
  public var license: License?
  /// Whether somebody checked that it may be shown.
  public var isCleared = false

  /// A picture of which nothing is known.
  public init() {}
}
