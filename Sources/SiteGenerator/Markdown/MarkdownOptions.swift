import SiteModel

/// How one site wants its Markdown.
struct MarkdownOptions: Sendable, Hashable {
  /// What becomes of HTML in a body.
  enum RawHTML: Sendable, Hashable {
    /// All of the body is made safe when it is HTML.
    case sanitized
    /// It is printed as it is, and every URL scheme with it: only for the conformance tests.
    case kept
  }

  /// What bodies may have beyond CommonMark.
  var extensions = MarkdownExtensions.all
  /// Whether anything is added to or checked beyond plain CommonMark: off, all options below count as off.
  var additions = true
  /// Straight quotes, `--` and `...` become typographic.
  var smartPunctuation = false
  /// What becomes of HTML in a body.
  var rawHTML = RawHTML.sanitized
  /// What HTML may hold beyond what all may.
  var html = HTMLSettings()
  /// Headings get an `id`.
  var headingAnchors = true
  /// Names that the theme uses as an `id`; no heading gets one of them.
  var reservedIDs: Set<String> = ["main"]
  /// Other names that its templates use as an `id` around texts.
  var themeIDs: Set<String> = []
  /// The `rel` of links that leave the site; `nil` for none.
  var externalRel: String? = "noopener"
  /// How the addresses of outlets' counters begin (`//count.example.org/`): such a picture is taken out of a text, as
  /// counters are printed from the registry alone (SECURITY.md S19).
  var counters: [[UInt8]] = []
  /// Images are loaded when they come into view.
  var lazyImages = true

  /// Ids that pages have besides those of their texts: a link may lead to them.
  var pageIDs: Set<String> { reservedIDs.union(themeIDs) }
}
