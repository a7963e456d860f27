import SiteModel

extension Article {
  /// Whether anything is kept of the text as it was received: the text, or its digest.
  var keepsOriginal: Bool { original != nil || source?.sha256 != nil }
}

/// What the site keeps of a text as it was received.
enum OriginalText: Sendable {
  /// Markdown, perhaps behind front matter.
  case markdown([UInt8])
  case html([UInt8])
  /// Nothing but the digest in the front matter.
  case digest

  /// What an article keeps; `nil` where that is nothing. The file is read only here.
  static func read(of article: Article, from files: inout ContentFiles) throws(SystemError) -> OriginalText? {
    guard let path = article.original else { return article.source?.sha256 == nil ? nil : .digest }
    let bytes = try files.read(path)
    return path.hasExtension("html") ? .html(bytes) : .markdown(bytes)
  }

  /// The file's bytes; `nil` where only its digest is known.
  var bytes: [UInt8]? {
    switch self {
    case .markdown(let bytes), .html(let bytes): bytes
    case .digest: nil
    }
  }

  /// Its text; `nil` where only its digest is known.
  func text() throws(FidelityFault) -> ReceivedText? {
    switch self {
    case .digest: return nil
    case .html(let bytes):
      var text = HTMLText.read(bytes)
      if let index = text.blocks.firstIndex(where: { $0.form.contains(.heading1) }) { text.takeHeadline(at: index) }
      return text
    case .markdown(let bytes):
      let split = try? FrontMatterSplit(bytes)
      var text = try MarkdownText.read(bytes[(split?.bodyOffset ?? 0)...])
      text.headline = split.flatMap { OriginalText.title(in: $0) }
      if text.blocks.first?.form.contains(.heading1) == true { text.takeHeadline(at: 0) }
      return text
    }
  }

  /// `title:` of front matter, whatever else is in it.
  private static func title(in split: FrontMatterSplit) -> String? {
    guard let node = try? YAMLParser.read(split.frontMatter), case .mapping(let entries) = node.content,
      case .scalar(let title, _)? = entries.first(where: { $0.name == "title" })?.value.content
    else { return nil }
    return title
  }
}
