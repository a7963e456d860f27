import SiteModel

/// The text of one file, behind its front matter: Markdown, or HTML.
struct MarkdownBody: Sendable {
  /// The text, which should be UTF-8.
  let bytes: ArraySlice<UInt8>
  /// The file, for messages.
  let file: String
  /// The line of the file on which the body begins, from 1.
  let firstLine: Int
  /// The most paragraphs that are shown; `nil` for all of them.
  var paragraphLimit: Int?
  /// What holds for its pictures; `nil` for a text of the site's own.
  var pictures: BodyPictures?
  /// What is known of some of them.
  var images: [ImageReference] = []

  /// What it says by itself; nothing where nobody reads it.
  var words: BodyWords?

  /// Whether it is HTML.
  var isHTML: Bool { file.hasExtension("html") }
}
