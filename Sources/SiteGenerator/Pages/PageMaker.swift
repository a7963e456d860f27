import Mustache
import SiteModel

/// Everything that the pages of one build share. A value: pages are made from it on all cores at once.
struct PageMaker: Sendable {
  let index: SiteIndex
  let theme: Theme
  let templates: PageTemplates
  let links: LinkIndex
  let markdown: MarkdownRenderer
  /// The words of every language that an article has.
  let languages: [String: LanguageStrings]
  let creditWriters: [String: CreditWriter]
  /// Every article as lists show it, in the order of `index.articles`.
  let facts: [ArticleFacts]
  let entries: [Value]

  init(index: SiteIndex, theme: Theme, templates: PageTemplates, links: LinkIndex, outlets: [Outlet]) {
    self.index = index
    self.theme = theme
    self.templates = templates
    self.links = links
    markdown = MarkdownRenderer(options: MarkdownOptions(index.settings.markdown))
    var languages: [String: LanguageStrings] = [:]
    var writers: [String: CreditWriter] = [:]
    for language in Set(index.articles.map(\.language)).union([index.settings.language]) {
      let strings = theme.strings(for: language, fallback: index.settings.language)
      languages[language] = LanguageStrings(strings)
      writers[language] = CreditWriter(settings: index.settings, strings: strings, outlets: outlets)
    }
    self.languages = languages
    creditWriters = writers
    let fallback = languages[index.settings.language]?.strings ?? Strings(language: index.settings.language)
    facts = index.articles.map {
      ArticleFacts(
        article: $0, settings: index.settings, strings: languages[$0.language]?.strings ?? fallback,
        terms: index.terms)
    }
    entries = facts.map(\.value)
  }

  var settings: SiteSettings { index.settings }

  /// The words of a language, or the site's.
  func strings(_ language: String) -> LanguageStrings {
    languages[language] ?? languages[settings.language] ?? LanguageStrings(Strings(language: settings.language))
  }

  /// The texts of a section's `_index.md` or of an article, from the bytes of its file.
  func body(
    of file: String, bytes: [UInt8], offset: Int, line: Int, addresses: PageAddresses
  ) -> RenderedBody {
    // A file that became shorter since its front matter was read has no body any more.
    let body = bytes[min(offset, bytes.count)...]
    return markdown.render(
      MarkdownBody(bytes: body, file: file, firstLine: line),
      resolvingWith: BodyLinks(index: links, addresses: addresses, file: file))
  }
}

/// A page as it is written, and what was found wrong while it was made.
struct MadePage: Sendable {
  let path: SitePath
  let bytes: [UInt8]
  /// The content files it was made from.
  let sources: [String]
  var diagnostics: [Diagnostic] = []
}

extension MarkdownOptions {
  /// The options that a site asks for.
  init(_ settings: MarkdownSettings) {
    self.init()
    smartPunctuation = settings.smartPunctuation
  }
}
