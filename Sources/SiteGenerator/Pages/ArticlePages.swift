import Mustache
import SiteModel

/// What an article comes to: its page, its items for feeds, and what its page lacks.
struct MadeArticle: Sendable {
  var page: MadePage
  /// What others take to republish it.
  var kit: [MadePage] = []
  let feedEntries: [FeedEntry]
  let fault: CreditFault?
  /// What hides the credit of its page, where that was looked at.
  var styleFaults: [StyleFault] = []
  /// What its text asked of other files.
  var lookups: [LinkLookup] = []
  /// Where its page has its text and credits.
  var content: PageContent.Place?

  /// Whether there is anything to say about it.
  var isFaultless: Bool {
    fault == nil && styleFaults.isEmpty && page.diagnostics.isEmpty && kit.allSatisfy(\.diagnostics.isEmpty)
  }

  /// What a reader of its items in feeds would miss.
  var feedFaults: [FeedFault] { feedEntries.first?.faults ?? [] }
}

/// What an article's page is made of, before a template puts it together.
private struct ArticleDraft {
  let number: Int
  let article: Article
  /// The texts of the page's language, and the templates in which they stand already.
  let strings: LanguageStrings
  let templates: LocalizedTemplates
  /// That of the page.
  let template: PageTemplates.Page
  let addresses: PageAddresses
  let body: RenderedBody
  /// What its text asked of other files.
  let lookups: [LinkLookup]
  let credit: Credit
  let head: PageHead
  /// What is written into the head.
  let headHTML: SafeHTML
}

extension PageMaker {
  /// The page of an article: text, credits, template, and the proof that the credits are there.
  ///
  /// - Parameter makesItems: whether a feed that is made takes its items.
  func article(_ number: Int, bytes: [UInt8], makesItems: Bool = true) -> MadeArticle {
    article(number, .file(bytes), makesItems: makesItems)
  }

  /// The same from what is known of its text; without its file there are no items.
  func article(_ number: Int, _ text: ArticleText, makesItems: Bool) -> MadeArticle {
    let draft = draft(of: number, text)
    let (article, body) = (draft.article, draft.body)
    let content = text.content ?? PageContent(renderCredits(of: draft), around: body.html)
    let output = page(of: draft, content)
    let (fault, styleFaults) = prove(output, of: draft)
    var entries: [FeedEntry] = []
    if makesItems, case .file(let bytes) = text {
      entries = feedEntries(number, credit: draft.credit, summary: article.description ?? body.summary) {
        bodies.body(of: article, bytes, PageAddresses(absolute: settings)).html
      }
    }
    var made = MadeArticle(
      page: MadePage(path: article.path, bytes: output, sources: [article.file], diagnostics: body.diagnostics),
      feedEntries: entries, fault: fault, styleFaults: styleFaults)
    if case .file(let bytes) = text { made.kit = kit(of: article, bytes, draft.credit) }
    (made.lookups, made.content) = (draft.lookups, content.place(in: output))
    if let gone { made.page.diagnostics += gone.diagnostics(in: body.html, of: article) }
    if !made.feedFaults.isEmpty { made.page.diagnostics += made.feedFaults.map { $0.diagnostic(of: article.file) } }
    return made
  }

  private func draft(of number: Int, _ text: ArticleText) -> ArticleDraft {
    let article = index.articles[number]
    let addresses = PageAddresses(of: article.path, settings: settings)
    let (body, lookups) = body(of: article, text, addresses)
    let credit = credit(of: article, addresses)
    var head = head(of: number, credit)
    head.hasEmbeds = !settings.html.embeds.isEmpty && body.html.firstRange(of: PageMaker.embed) != nil
    let templates = templates(article.language)
    let template = article.kind == .article ? templates.article : templates.page
    return ArticleDraft(
      number: number, article: article, strings: strings(article.language), templates: templates, template: template,
      addresses: addresses, body: body, lookups: lookups, credit: credit, head: head,
      headHTML: template.context.html(of: head, addresses: addresses))
  }

  /// What its page lacks of an article's credit, and what hides it; an article of the site's own needs none.
  private func prove(_ page: [UInt8], of draft: ArticleDraft) -> (fault: CreditFault?, styleFaults: [StyleFault]) {
    let (article, credit, body, template) = (draft.article, draft.credit, draft.body.html, draft.template.file)
    guard let source = article.source else { return (nil, []) }
    let expectation = PageExpectation(
      credit: credit, source: source, rights: article.rights, head: draft.head, headHTML: draft.headHTML)
    var styleFaults: [StyleFault] = []
    if let styles, styles.isInSample(draft.number) {
      styleFaults = StyleProof.faults(in: page, expecting: expectation, passingOver: body, styles, template: template)
    }
    let faults = PageVerifier.faults(in: page, expecting: expectation, passingOver: body).filter {
      !$0.isMade(by: article, credit)
    }
    guard !faults.isEmpty else { return (nil, styleFaults) }
    let fault = CreditFault(
      template: template, creditsTemplate: creditsTemplate(besides: template), article: article.file, faults: faults)
    return (fault, styleFaults)
  }

  /// The text of an article for its page, and what it asked of other files.
  private func body(
    of article: Article, _ text: ArticleText, _ addresses: PageAddresses
  ) -> (body: RenderedBody, lookups: [LinkLookup]) {
    switch text {
    case .earlier(let earlier): return (RenderedBody(html: earlier.content.body), earlier.lookups)
    case .file(let bytes):
      let trace = LinkTrace()
      var body = bodies.body(of: article, bytes, addresses, trace: trace)
      if let bodySources { body.html = bodySources.added(to: body.html, addresses.style) }
      return (body, trace.lookups)
    }
  }

  /// The site's own template of credits, where a page's template is the built-in one.
  private func creditsTemplate(besides template: String) -> String? {
    guard template.hasPrefix("built-in ") else { return nil }
    let files = [PageKind.creditsBelow, .creditsAbove].compactMap { theme.library.file(of: $0.template) }
    return files.first { !$0.hasPrefix("built-in ") }
  }

  private func page(of draft: ArticleDraft, _ parts: PageContent) -> [UInt8] {
    let (number, addresses, template) = (draft.number, draft.addresses, draft.template)
    let (body, content) = (draft.body.html, parts.bytes)
    var output: [UInt8] = []
    output.reserveCapacity(content.count + 12_288)
    let (newer, older) = (neighbours.newer(than: number), neighbours.older(than: number))
    let related = draft.article.kind == .article ? related.related(to: number) : []
    let value = template.context.value(
      draft.head, html: draft.headHTML, strings: draft.strings, addresses: addresses,
      own: [
        entries[number], .html(SafeHTML(vouchedFor: content)), .html(SafeHTML(vouchedFor: body)),
        .html(SafeHTML(vouchedFor: parts.above)), .html(SafeHTML(vouchedFor: parts.below)), entry(newer), entry(older),
        leadImage(of: draft),
        .flag(newer != nil || older != nil), .flag(!related.isEmpty), .list(related.map { entries[$0] }),
        .html(contents(of: draft.article, draft.body)),
      ])
    profile.rendering(template.file) { template.template.render(value, addresses: addresses.style, into: &output) }
    return output
  }

  /// The table of the article's headings, where it or the site wants one.
  private func contents(of article: Article, _ body: RenderedBody) -> SafeHTML {
    hasContents(article) ? TableOfContents.html(of: body.headings) : .empty
  }

  func hasContents(_ article: Article) -> Bool {
    article.hasContents ?? (settings.markdown.contents && article.kind == .article)
  }

  /// The article's picture, unless its text shows the same one.
  private func leadImage(of draft: ArticleDraft) -> Value {
    guard let image = draft.article.shownImageAddress else { return .absent }
    var source = Array("src=\"".utf8)
    draft.addresses.style.append(image, to: &source)
    source.append(0x22)
    guard draft.body.html.firstRange(of: source) == nil else { return .absent }
    return ImageContext.context.value(of: facts.facts(of: draft.number))
  }

  private func entry(_ number: Int?) -> Value { number.map { entries[$0] } ?? .absent }

  private static let embed = Array("<figure class=\"embed\"".utf8)

  private func credit(of article: Article, _ addresses: PageAddresses) -> Credit {
    let terms = index.terms
    let links = CreditLinks(
      home: addresses.text(""), page: addresses.text(article.path.address),
      term: { taxonomy, term in terms.address(taxonomy, term).map { addresses.text($0) } },
      file: { addresses.text($0) })
    let writer = creditWriters[article.language] ?? creditWriters[settings.language]
    return writer?.credit(of: article, links: links) ?? Credit(republished: SafeHTML(escaping: settings.name))
  }

  private func renderCredits(of draft: ArticleDraft) -> (above: [UInt8], below: [UInt8]) {
    let (templates, style) = (draft.templates, draft.addresses.style)
    let value = CreditContext.context.value(
      of: CreditContext.Subject(credit: draft.credit, article: entries[draft.number], strings: draft.strings.value))
    var above: [UInt8] = []
    var below: [UInt8] = []
    profile.rendering("credits/above") {
      templates.creditsAbove.render(value, addresses: style, into: &above)
    }
    profile.rendering("credits/below") {
      templates.creditsBelow.render(value, addresses: style, into: &below)
    }
    return (above, below)
  }
}

extension RenderedBody {
  /// The beginning of the text, for feeds and lists that have no description: whole words, up to 300 bytes.
  fileprivate var summary: String? {
    guard let text = firstParagraph, text.utf8.count > 300 else { return firstParagraph }
    var bytes = text.utf8.prefix(300)
    while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
    // A language that writes no blanks is cut between two characters.
    let end = bytes.lastIndex(of: 0x20) ?? bytes.index(before: bytes.endIndex)
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}
