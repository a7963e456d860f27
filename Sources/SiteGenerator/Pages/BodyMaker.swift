import SiteModel

/// Turns the texts of a site into HTML, with their links resolved.
struct BodyMaker: Sendable {
  let markdown: MarkdownRenderer
  private let links: LinkIndex
  /// Ids that pages have besides those of their texts.
  private let pageIDs: Set<String>
  let settings: SiteSettings
  /// What bodies say by themselves, by language; nothing where nobody reads them.
  var words: [String: BodyWords] = [:]

  /// - Parameter themeIDs: those of the elements that templates have around texts.
  init(settings: SiteSettings, outlets: [Outlet], links: LinkIndex, themeIDs: Set<String> = []) {
    var options = MarkdownOptions(settings)
    options.counters = outlets.compactMap(\.counterBeginning)
    options.themeIDs = themeIDs
    pageIDs = options.pageIDs
    markdown = MarkdownRenderer(options: options)
    self.links = links
    self.settings = settings
  }

  /// The text of an article from the bytes of its file, with addresses as its page writes them.
  func body(of article: Article, _ bytes: [UInt8]) -> RenderedBody {
    body(of: article, bytes, PageAddresses(of: article.path, settings: settings))
  }

  /// The same with other addresses.
  ///
  /// - Parameter trace: notes what the text asks of other files.
  func body(
    of article: Article, _ bytes: [UInt8], _ addresses: PageAddresses, trace: LinkTrace? = nil
  ) -> RenderedBody {
    var body = body(
      of: article.file, article.text(in: bytes), line: article.bodyLine, addresses, paragraphs: article.paragraphLimit,
      pictures: BodyPictures(article), images: article.images, trace: trace, words: words[article.language],
      uncleared: article.unclearedAddresses)
    if body.html.allSatisfy({ $0 == 0x20 || $0 == 0x0A }), body.diagnostics.isEmpty {
      body.diagnostics.append(.emptyText(article))
    }
    return body
  }

  /// The same with what is known of links to parts of other pages, by destination.
  func body(of article: Article, _ bytes: [UInt8], lacking: [String: BodyFinding]) -> RenderedBody {
    body(
      of: article.file, article.text(in: bytes), line: article.bodyLine,
      PageAddresses(of: article.path, settings: settings), paragraphs: article.paragraphLimit, lacking: lacking)
  }

  /// Whether pages have an element of an id besides those of their texts.
  func hasElement(_ id: String) -> Bool { pageIDs.contains(id) }

  /// The text of a section's `_index.md`; `nil` where it has none.
  func body(of section: Section, _ bytes: [UInt8]) -> RenderedBody? {
    section.file.map {
      body(
        of: $0, section.text(in: bytes), line: section.bodyLine,
        PageAddresses(of: section.path, settings: settings), words: words[settings.language])
    }
  }

  /// What knows where the links of a file lead.
  func links(of file: String, _ addresses: PageAddresses) -> BodyLinks {
    BodyLinks(index: links, addresses: addresses, file: file)
  }

  /// A text of which only the first `paragraphs` are shown.
  private func body(
    of file: String, _ text: ArraySlice<UInt8>, line: Int, _ addresses: PageAddresses, paragraphs: Int? = nil,
    pictures: BodyPictures? = nil, images: [ImageReference] = [], trace: LinkTrace? = nil, words: BodyWords? = nil,
    lacking: [String: BodyFinding] = [:], uncleared: Set<String> = []
  ) -> RenderedBody {
    markdown.render(
      MarkdownBody(
        bytes: text, file: file, firstLine: line, paragraphLimit: paragraphs, pictures: pictures, images: images,
        words: words),
      resolvingWith: BodyLinks(
        index: links, addresses: addresses, file: file, trace: trace, lacking: lacking, uncleared: uncleared))
  }
}

extension MarkdownOptions {
  /// The options that a site asks for.
  init(_ site: SiteSettings) {
    self.init()
    html = site.html
    let settings = site.markdown
    smartPunctuation = settings.smartPunctuation
    extensions = MarkdownExtensions(settings)
  }
}

extension Diagnostic {
  fileprivate static func emptyText(_ article: Article) -> Diagnostic {
    Diagnostic(
      .warning, id: "empty-text", layer: .site, at: SourceSpan(file: article.file),
      "there is no text below the front matter",
      hint: "put the text of the article there, in Markdown")
  }
}
