/// One article or page of the site: everything but its text.
///
/// A site has many, and lists, terms and feeds hand them on: so what is known of one is kept in one place that copies of
/// the value share, and a copy costs no more than a count.
public struct Article: Sendable {
  /// Always one: an array is the storage that copies share until one of them is changed.
  @usableFromInline var fields: [ArticleFields]

  /// What a content file is for.
  public enum Kind: Sendable, Hashable {
    /// A file in a section: an article.
    case article
    /// A file beside the sections, such as `about.md`: a page.
    case page
  }

  /// The content file, relative to the site's folder: `content/articles/harbour.md`.
  @inlinable public var file: String {
    _read { yield fields[0].file }
    _modify { yield &fields[0].file }
  }
  /// What it is for.
  @inlinable public var kind: Kind {
    _read { yield fields[0].kind }
    _modify { yield &fields[0].kind }
  }
  /// The folder it belongs to, relative to `content/`: `articles`; empty for pages at the top.
  @inlinable public var section: String {
    _read { yield fields[0].section }
    _modify { yield &fields[0].section }
  }
  /// The page it becomes.
  @inlinable public var path: SitePath {
    _read { yield fields[0].path }
    _modify { yield &fields[0].path }
  }
  /// The files beside it that go beside its page.
  @inlinable public var assets: [Asset] {
    _read { yield fields[0].assets }
    _modify { yield &fields[0].assets }
  }
  /// The text as it was received, where the site keeps it: a file that is evidence and never published.
  @inlinable public var original: String? {
    _read { yield fields[0].original }
    _modify { yield &fields[0].original }
  }

  /// The headline.
  @inlinable public var title: String {
    _read { yield fields[0].title }
    _modify { yield &fields[0].title }
  }
  /// When this site published it.
  @inlinable public var date: Timestamp {
    _read { yield fields[0].date }
    _modify { yield &fields[0].date }
  }
  /// When it was last changed.
  @inlinable public var updated: Timestamp? {
    _read { yield fields[0].updated }
    _modify { yield &fields[0].updated }
  }
  /// Addresses that lead to it: paths of the site, each with a slash at its front.
  @inlinable public var aliases: [SitePath] {
    _read { yield fields[0].aliases }
    _modify { yield &fields[0].aliases }
  }
  /// Whether it is not finished yet.
  @inlinable public var isDraft: Bool {
    _read { yield fields[0].isDraft }
    _modify { yield &fields[0].isDraft }
  }
  /// Whether it begins with a table of its headings, where it says so itself.
  @inlinable public var hasContents: Bool? {
    _read { yield fields[0].hasContents }
    _modify { yield &fields[0].hasContents }
  }
  /// One or two sentences for lists and heads.
  @inlinable public var description: String? {
    _read { yield fields[0].description }
    _modify { yield &fields[0].description }
  }
  /// BCP 47.
  @inlinable public var language: String {
    _read { yield fields[0].language }
    _modify { yield &fields[0].language }
  }
  /// What the translations of one article have in common.
  @inlinable public var translationKey: String? {
    _read { yield fields[0].translationKey }
    _modify { yield &fields[0].translationKey }
  }
  /// Who wrote it.
  @inlinable public var authors: [Author] {
    _read { yield fields[0].authors }
    _modify { yield &fields[0].authors }
  }
  /// The article's terms by taxonomy, in the order in which they were written: `regions`, `topics`, `tags` and the site's own.
  @inlinable public var terms: [String: [String]] {
    _read { yield fields[0].terms }
    _modify { yield &fields[0].terms }
  }
  /// The picture that stands for it.
  @inlinable public var image: ImageReference? {
    _read { yield fields[0].image }
    _modify { yield &fields[0].image }
  }
  /// The pictures of its text of which something is known.
  @inlinable public var images: [ImageReference] {
    _read { yield fields[0].images }
    _modify { yield &fields[0].images }
  }
  /// Absent where the site is the source.
  @inlinable public var source: Source? {
    _read { yield fields[0].source }
    _modify { yield &fields[0].source }
  }
  /// From the origin to here, in the order of time.
  @inlinable public var via: [Hop] {
    _read { yield fields[0].via }
    _modify { yield &fields[0].via }
  }
  /// The other works whose text it is made of, besides the source.
  @inlinable public var alsoFrom: [IncludedWork] {
    _read { yield fields[0].alsoFrom }
    _modify { yield &fields[0].alsoFrom }
  }
  /// Who holds the copyright, and on what ground it is here.
  @inlinable public var rights: Rights {
    _read { yield fields[0].rights }
    _modify { yield &fields[0].rights }
  }
  /// From when on it may be shown.
  @inlinable public var embargo: Timestamp? {
    _read { yield fields[0].embargo }
    _modify { yield &fields[0].embargo }
  }
  /// Until when it may be shown.
  @inlinable public var expires: Timestamp? {
    _read { yield fields[0].expires }
    _modify { yield &fields[0].expires }
  }
  /// What becomes of its page then.
  @inlinable public var onExpiry: ExpiryAction {
    _read { yield fields[0].onExpiry }
    _modify { yield &fields[0].onExpiry }
  }
  /// That it was taken down.
  @inlinable public var withdrawal: Withdrawal? {
    _read { yield fields[0].withdrawal }
    _modify { yield &fields[0].withdrawal }
  }
  /// Findings that an editor accepts for a while.
  @inlinable public var waivers: [Waiver] {
    _read { yield fields[0].waivers }
    _modify { yield &fields[0].waivers }
  }
  /// Free data for templates.
  @inlinable public var extra: FreeData {
    _read { yield fields[0].extra }
    _modify { yield &fields[0].extra }
  }

  /// Where the text begins in the file: its first byte, and that byte's line.
  @inlinable public var bodyOffset: Int {
    _read { yield fields[0].bodyOffset }
    _modify { yield &fields[0].bodyOffset }
  }
  /// From 1.
  @inlinable public var bodyLine: Int {
    _read { yield fields[0].bodyLine }
    _modify { yield &fields[0].bodyLine }
  }

  /// An article of which only the place and the bare necessities are known.
  public init(file: String, kind: Kind, section: String, path: SitePath, title: String, date: Timestamp) {
    fields = [ArticleFields(file: file, kind: kind, section: section, path: path, title: title, date: date)]
  }

  /// Whether another outlet published it first.
  @inlinable public var isRepublished: Bool {
    // A pattern: a comparison would copy the source.
    if case .some = fields[0].source { true } else { false }
  }

  /// The original's title: the article's own, unless it says otherwise, or is a translation or made of several works and
  /// no title is known.
  public var originalTitle: String? {
    guard let source else { return nil }
    return source.title ?? (rights.mode == .translation || !alsoFrom.isEmpty ? nil : title)
  }

  /// The most paragraphs of the text that are shown: what the article says, and no more than any outlet on its way
  /// allows; `nil` where the whole text is shown.
  public var paragraphLimit: Int? {
    guard rights.mode == .excerpt else { return nil }
    let limits =
      [rights.paragraphs, source?.outlet.edits.excerptParagraphs] + via.map(\.outlet.edits.excerptParagraphs)
    return limits.compactMap(\.self).min()
  }

  /// The first reservation of text and data mining on its way here.
  public var dataMining: DataMiningTerms? {
    if let terms = source?.outlet.tdm, terms.isReserved { return terms }
    return via.lazy.compactMap(\.outlet.tdm).first(where: \.isReserved)
      ?? alsoFrom.lazy.compactMap(\.outlet.tdm).first(where: \.isReserved)
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
  /// That readers saw it, where its times say that nobody could: its embargo was set later.
  public var wasShown = false

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
  /// What stands below it, in a text.
  public var caption: String?
  /// Its own licence.
  public var license: License?
  /// Whether somebody checked that it may be shown.
  public var isCleared = false

  /// A picture of which nothing is known.
  public init() {}
}
