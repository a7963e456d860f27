import Mustache
import SiteModel

/// Everything that the pages of one build share. Nothing in it changes: pages are made from it on all cores at once.
/// A class, because it is handed to every job, and a copy of all of it for each would be most of the job.
final class PageMaker: Sendable {
  let index: SiteIndex
  let theme: Theme
  let templates: PageTemplates
  /// Those of which there are many pages, for every language that an article has.
  private let localized: [String: LocalizedTemplates]
  let bodies: BodyMaker
  let site: SiteIdentity
  /// The words of every language that an article has.
  let languages: [String: LanguageStrings]
  let creditWriters: [String: CreditWriter]
  /// Every article as lists show it, by its number in `index.articles`.
  let entries: ArticleEntries
  let facts: FactsReader
  /// Who wants to know what templates take.
  let profile: BuildProfile?
  /// What is known of each author, by name.
  let authors: [String: Author]
  let neighbours: Neighbours
  let related: RelatedArticles
  let feedPlan: FeedPlan
  /// The addresses that no feed may name; `nil` where there are none, or where the site does not say where it stands.
  let absentNames: NamedAddresses?
  /// What must not be in any text.
  let gone: GoneTexts?
  /// What may hide the credits; `nil` where nothing can.
  let styles: StyleBook?
  /// The absolute address of the page on which the site says how it republishes.
  let rightsPage: String?
  /// The smaller copies of pictures.
  let variants: PictureVariants
  /// What offers them in texts; `nil` where there are none.
  let bodySources: BodySources?
  /// What the site's hosts read.
  let hostFiles: [HostFile]

  init(
    index: SiteIndex, theme: Theme, templates: PageTemplates, links: LinkIndex, outlets: [Outlet], width: Int,
    gone: GoneTexts? = nil, styles: StyleBook? = nil, makesEntriesOnDemand: Bool = false, profile: BuildProfile? = nil
  ) async throws(SystemError) {
    self.index = index
    self.theme = theme
    self.templates = templates
    self.gone = gone
    self.profile = profile
    self.styles = styles
    absentNames =
      index.absentAddresses.isEmpty
      ? nil : index.settings.absolute("").map { NamedAddresses(index.absentAddresses, below: $0) }
    variants = links.variants
    bodySources = BodySources(links.variants, index.settings.pictures)
    var bodies = BodyMaker(
      settings: index.settings, outlets: outlets, links: links, themeIDs: theme.elementIDs)
    site = SiteIdentity(index.settings)
    var languages: [String: LanguageStrings] = [:]
    var writers: [String: CreditWriter] = [:]
    let tombstones = index.tombstones.map(\.article.language)
    for language in Set(index.articles.map(\.language)).union(tombstones).union([index.settings.language]) {
      let strings = theme.strings(for: language, fallback: index.settings.language)
      languages[language] = LanguageStrings(strings)
      writers[language] = CreditWriter(
        settings: index.settings, strings: strings, outlets: outlets, sizes: links.sizes)
    }
    self.languages = languages
    bodies.words = languages.mapValues { BodyWords($0.strings) }
    self.bodies = bodies
    localized = languages.mapValues { LocalizedTemplates(templates, strings: $0, settings: index.settings) }
    creditWriters = writers
    let reader = FactsReader(index: index, languages: languages, sizes: links.sizes, variants: links.variants)
    facts = reader
    authors = AuthorFacts.read(index.articles)
    // While one core makes the entries, another finds out what is beside what.
    async let related = RelatedArticles(
      index.taxonomies, articles: index.articles, translations: index.translations, onDemand: makesEntriesOnDemand)
    entries = try await ArticleEntries(
      reader, count: index.articles.count, onDemand: makesEntriesOnDemand, width: width)
    neighbours = Neighbours(
      count: index.articles.count,
      lists: index.listings.compactMap { listing in
        // Newer and older by their dates, in whatever order the section is shown.
        if case .section = listing.kind { listing.articles.sorted() } else { nil }
      })
    self.related = await related
    feedPlan = FeedPlan(index)
    hostFiles = HostFile.all(of: index, theme)
    rightsPage = SitePath.republishing.flatMap { index.settings.absolute($0.address) }
  }

  var settings: SiteSettings { _read { yield index.settings } }

  /// The words of a language, or the site's.
  func strings(_ language: String) -> LanguageStrings {
    languages[language] ?? languages[settings.language] ?? LanguageStrings(Strings(language: settings.language))
  }

  /// The templates of a language, or of the site's.
  func templates(_ language: String) -> LocalizedTemplates {
    localized[language] ?? localized[settings.language]
      ?? LocalizedTemplates(templates, strings: strings(language), settings: settings)
  }
}

/// Collects what lists and pages show of an article.
struct FactsReader: Sendable {
  let index: SiteIndex
  let languages: [String: LanguageStrings]
  let sizes: [String: PictureSize]
  private let variants: PictureVariants
  private let sections: [String: NamedLink]

  init(index: SiteIndex, languages: [String: LanguageStrings], sizes: [String: PictureSize], variants: PictureVariants)
  {
    self.index = index
    self.variants = variants
    self.sizes = sizes
    self.languages = languages
    sections = Dictionary(
      index.sections.filter { !$0.key.isEmpty }.map { ($0.key, NamedLink(name: $0.title, address: $0.path.address)) },
      uniquingKeysWith: { first, _ in first })
  }

  func facts(of number: Int) -> ArticleFacts {
    let article = index.articles[number]
    let translations = index.translations.all(of: number).filter { $0 != number }.map { other in
      let article = index.articles[other]
      return TranslationLink(
        article: article, languageName: strings(article.language).name(ofLanguage: article.language))
    }
    return ArticleFacts(
      article: article, settings: index.settings, strings: strings(article.language), terms: index.terms,
      section: section(of: article), translations: translations,
      pictureSize: article.shownImageAddress.flatMap { sizes[$0] },
      pictureSources: article.shownImageAddress.map { variants.sources(of: $0, index.settings.pictures) } ?? [])
  }

  /// The section that an article stands in.
  func section(of article: Article) -> NamedLink? { sections[article.section] }

  private func strings(_ language: String) -> Strings {
    (languages[language] ?? languages[index.settings.language])?.strings
      ?? Strings(language: index.settings.language)
  }
}

/// A page as it is written, and what was found wrong while it was made.
struct MadePage: Sendable {
  let path: SitePath
  let bytes: [UInt8]
  /// The content files it was made from.
  var sources: [String]
  var diagnostics: [Diagnostic] = []
  /// What a list or a map was found to lack.
  var faults: [ListFault] = []
  /// With which status a host should answer for it: 200, unless it stands for something that is gone.
  var status = 200
}
