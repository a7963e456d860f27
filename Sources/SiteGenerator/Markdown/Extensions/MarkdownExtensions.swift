import SiteModel

/// What bodies may have beyond CommonMark. Each has a file of its own in this folder.
struct MarkdownExtensions: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  /// `| a | b |` over `|---|---|` (GitHub Flavored Markdown 4.10).
  static let tables = MarkdownExtensions(rawValue: 1)
  /// `~~struck~~` (GitHub Flavored Markdown 6.5).
  static let strikethrough = MarkdownExtensions(rawValue: 2)
  /// `https://example.org`, `www.example.org` and `a@example.org` in running text (GitHub Flavored Markdown 6.9).
  static let bareLinks = MarkdownExtensions(rawValue: 4)
  /// `[^1]`, and `[^1]: the note`.
  static let footnotes = MarkdownExtensions(rawValue: 8)

  /// A term, and below it lines that begin with `: ` (PHP Markdown Extra, "Definition Lists").
  static let definitionLists = MarkdownExtensions(rawValue: 16)
  /// A picture that stands alone, with its title as the caption.
  static let figures = MarkdownExtensions(rawValue: 32)
  /// A quote that begins with `[!pull]`.
  static let pullQuotes = MarkdownExtensions(rawValue: 64)

  static let all: MarkdownExtensions = [
    .tables, .strikethrough, .bareLinks, .footnotes, .definitionLists, .figures, .pullQuotes,
  ]

  /// What a site wants.
  init(_ settings: MarkdownSettings) {
    self = []
    if settings.tables { insert(.tables) }
    if settings.strikethrough { insert(.strikethrough) }
    if settings.bareLinks { insert(.bareLinks) }
    if settings.footnotes { insert(.footnotes) }
    if settings.definitionLists { insert(.definitionLists) }
    if settings.figures { insert(.figures) }
    if settings.pullQuotes { insert(.pullQuotes) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
