import SiteModel

/// A body as HTML, with what was found in it.
struct RenderedBody: Sendable {
  /// A heading that can be linked to.
  struct Heading: Sendable, Hashable {
    /// From 2 to 6.
    let level: Int
    /// The `id` of the element; `nil` where headings get none.
    let id: String?
    /// What it says, without markup.
    let text: String
  }

  /// The HTML in UTF-8; empty where a limit was passed.
  var html: [UInt8] = []
  /// In the order in which things were found.
  var diagnostics: [Diagnostic] = []
  /// In the order of the text.
  var headings: [Heading] = []
  /// The first paragraph that is not in a list or a quote, without markup.
  var firstParagraph: String?
}
