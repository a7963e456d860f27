import SiteModel

/// How a site wants its Markdown.
struct MarkdownOptions: Sendable, Hashable {
  /// Whether straight quotes become curly ones. Other people's text keeps its typography.
  var smartPunctuation = false
  /// Whether raw HTML goes into the page as it is: never for a site, only to compare with the specification.
  var keepsRawHTML = false
  /// Whether anything is done beyond the specification: anchors, `rel`, lazy pictures, checks of links.
  var hasAdditions = true
  /// What links to other sites carry.
  var externalRel = "noopener"
  /// Ids that the page itself uses.
  var reservedIDs: Set<String> = ["main"]
}

/// A text and where it stands.
struct MarkdownBody: Sendable {
  let bytes: ArraySlice<UInt8>
  /// As messages name it.
  let file: String
  /// The file's line on which the text begins, from 1.
  let firstLine: Int
}

/// A text as HTML, and what was found on the way.
struct RenderedBody: Sendable {
  var html: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var headings: [Heading] = []

  /// A heading and its anchor.
  struct Heading: Sendable, Hashable {
    /// 2...6.
    let level: Int
    let id: String
    let text: String
  }
}

/// What a link or a picture of a body leads to.
enum LinkTarget: Sendable {
  /// It stays as it is.
  case unchanged
  /// A page or file of the site, as the page writes its address.
  case internalAddress(String)
  /// Nothing.
  case broken(text: String, hint: String?)
}

/// Knows where the links of a body lead. Addresses on other sites are not asked for.
protocol LinkResolving: Sendable {
  func target(of destination: String, isImage: Bool) -> LinkTarget
}
