/// An article as it stands in feeds.
///
/// Its bytes in a format do not depend on the feed: it is rendered once, however many lists it stands in.
struct FeedItem: Sendable, Hashable {
  /// A term that the article is filed under.
  struct Category: Sendable, Hashable {
    /// The absolute address of the taxonomy.
    var scheme: String?
    /// The term as addresses spell it.
    var term: String
    /// The term as it is printed.
    var label: String
  }

  /// The picture of the article, with rights of its own.
  struct Image: Sendable, Hashable {
    var address: String
    /// `image/jpeg`.
    var mediaType: String
    /// What it shows, in words.
    var alternative: String?
    /// In bytes, where it is known.
    var size: Int?
  }

  /// An IRI that never changes: a `tag:`, the article's first address, or the id that the original's feed gave to a
  /// text that is shown unchanged (RFC 4287, 4.2.6; O115).
  var id: String
  /// The absolute address of the article on this site.
  var address: String
  /// In plain text.
  var title: String
  /// In plain text.
  var summary: String?
  /// The whole text as HTML in UTF-8, with absolute addresses and with its credit; `nil` for feeds of summaries.
  var content: [UInt8]?
  /// The same, escaped for XML, where it was made already: Atom and RSS write the same bytes.
  var contentInXML: [UInt8]?
  /// When this site published it.
  var published: FeedDate
  /// When this site last changed it.
  var updated: FeedDate
  var authors: [FeedPerson] = []
  /// Translators, and others who worked on the text after its authors.
  var contributors: [FeedPerson] = []
  /// BCP 47.
  var language: String
  var categories: [Category] = []
  /// Where the article comes from; `nil` for the site's own.
  var source: FeedSource?
  /// The copyright line, or the words that say that there is no copyright.
  var rights: String?
  /// Who holds the copyright.
  var holder: String?
  /// The licence's address; `nil` where no public licence covers the article.
  var license: String?
  var image: Image?
}
