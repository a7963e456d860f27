import SiteModel

/// The steps that a build and a check have in common: from the files of a site to what its pages are made with. Each
/// says what it found; whether the next one still has a meaning is for the caller to decide.
struct SiteStages: Sendable {
  let options: BuildOptions
  let root: Directory

  /// The steps for a site's folder.
  init(_ options: BuildOptions) throws(BuildFault) {
    self.options = options
    root = try Directory.site(at: options.source)
  }

  /// Settings, content and theme. `Directory` faults are the machine's, everything else is in the diagnostics.
  func read() async throws(BuildFault) -> (SiteReader.Result, Theme, [Diagnostic]) {
    do throws(SystemError) {
      let site = try await SiteReader(root: root, width: options.width).read()
      let (theme, faults) = try ThemeReader.read(root: root, languages: site.languages)
      return (site, theme, site.diagnostics + faults)
    } catch {
      throw .system(error)
    }
  }

  /// Which articles of a site are in.
  func selection(for site: SiteReader.Result) -> Selection { options.selection(zone: site.settings.timeZone) }

  /// Holds the rules against the articles that could be read.
  func checkRights(of site: SiteReader.Result) async throws(BuildFault) -> RightsCheck.Result {
    do throws(SystemError) {
      return try await RightsCheck.run(
        site.articles, settings: site.settings, selection: selection(for: site), root: root, width: options.width)
    } catch {
      throw .system(error)
    }
  }

  /// Puts what is published at its addresses.
  func place(_ site: SiteReader.Result, _ theme: Theme) async -> PlacedSite {
    let index = SiteIndex(site, selection: selection(for: site))
    // While one core writes the addresses down, another looks at the languages and the files.
    async let addresses = AddressBook(index: index, theme: theme)
    var links = LinkIndex(index: index)
    let diagnostics = index.diagnostics + Wordings.check(index, theme)
    let book = await addresses
    links.book = book
    return PlacedSite(
      index: index, links: links, diagnostics: diagnostics + book.diagnostics,
      references: References.check(index, book) + References.logos(of: site.outlets, book))
  }

  /// The templates of every kind of page, compiled for a site.
  static func templates(for index: SiteIndex, _ theme: Theme) throws(PageTemplatesFault) -> PageTemplates {
    let feeds = index.listings.first { $0.isHome }?.feeds ?? []
    let frame = PageFrame(
      site: SiteContext(
        settings: index.settings, strings: theme.strings(for: index.settings.language, fallback: "en"), feeds: feeds),
      assets: AssetsContext(theme.assets),
      head: HeadWriter(site: SiteIdentity(index.settings), siteFeeds: feeds),
      generator: "sitegen \(Version.current)")
    return try PageTemplates(theme: theme, frame: frame)
  }
}

/// What is published, at its addresses.
struct PlacedSite: Sendable {
  let index: SiteIndex
  var links: LinkIndex
  /// What is wrong with addresses, terms and languages.
  let diagnostics: [Diagnostic]
  /// What leads nowhere. It means nothing where some file could not be read: what is missing may be that file.
  let references: [Diagnostic]
}
