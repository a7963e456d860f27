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

  /// Settings and content. `Directory` faults are the machine's, everything else is in the diagnostics.
  ///
  /// - Parameters:
  ///   - memory: what is known from the last time; the result then has what to know the next time.
  ///   - changes: the files that are said to have changed since then; `nil` where nobody knows.
  ///   - build: what a build knows of the one before.
  func readSite(
    remembering memory: ContentMemory? = nil, changes: Set<String>? = nil, after build: BuildMemory? = nil
  ) async throws(BuildFault) -> SiteReader.Result {
    do throws(SystemError) {
      var reader = SiteReader(root: root, width: options.width, memory: memory, changes: changes)
      if let build { (reader.recorded, reader.listings, reader.keepsReadings) = (build.articles, build.listings, true) }
      var site = try await reader.read()
      site.diagnostics = site.diagnostics.located(in: root)
      return site
    } catch {
      throw .system(error)
    }
  }

  /// The same with the theme, and all that is wrong with both.
  ///
  /// - Parameter memory: what a build knows of the one before.
  func read(_ memory: BuildMemory? = nil) async throws(BuildFault) -> (SiteReader.Result, Theme, [Diagnostic]) {
    let site = try await readSite(after: memory)
    let (theme, faults) = try theme(for: site)
    return (site, theme, site.diagnostics + faults)
  }

  /// The theme with the languages of a site, and what is wrong with it.
  func theme(for site: SiteReader.Result) throws(BuildFault) -> (Theme, [Diagnostic]) {
    try BuildFault.wrap { () throws(SystemError) in
      let (theme, faults) = try ThemeReader.read(root: root, languages: site.languages)
      return (theme, faults)
    }
  }

  /// What the articles of a site are at the moment for which it is read.
  func states(of site: SiteReader.Result) -> ArticleStates {
    ArticleStates(site.articles, options.selection(zone: site.settings.timeZone))
  }

  /// Holds the rules against the articles that could be read. What these are afterwards is in the result.
  func checkRights(of site: SiteReader.Result) async throws(BuildFault) -> RightsCheck.Result {
    let states = states(of: site)
    do throws(SystemError) {
      return try await RightsCheck.run(
        site.articles, states, settings: site.settings, root: root, now: options.now, width: options.width)
    } catch {
      throw .system(error)
    }
  }

  /// Puts what is published at its addresses.
  func place(_ site: SiteReader.Result, _ states: ArticleStates, _ theme: Theme) async -> PlacedSite {
    let index = SiteIndex(site, states)
    // While one core writes the addresses down, another looks at the languages and the files.
    async let addresses = AddressBook(index: index, theme: theme)
    var links = LinkIndex(index: index)
    let diagnostics =
      index.diagnostics + Wordings.check(index, theme) + SiteStages.hostLimits(of: index, theme)
      + index.rootFileFindings + TimeOrder.check(site.articles, in: site.settings.timeZone)
    let book = await addresses
    links.book = book
    return PlacedSite(
      index: index, links: links, diagnostics: (diagnostics + book.diagnostics).located(in: root),
      references: (References.check(index, book) + References.logos(of: site.outlets, book)).located(in: root)
        + TemplateLinks(base: index.settings.basePath, book: book).diagnostics(of: theme))
  }

  /// What the hosts of a site cannot do; nothing where it names none.
  private static func hostLimits(of index: SiteIndex, _ theme: Theme) -> [Diagnostic] {
    guard !index.settings.hosting.hosts.isEmpty else { return [] }
    var diagnostics = HostLimits(index.settings, HostRules(index, theme)).diagnostics
    for number in diagnostics.indices { diagnostics[number].fields = [["hosting"]] }
    return diagnostics
  }

  /// The texts of the articles whose time is over.
  func goneTexts(_ site: SiteReader.Result, _ placed: PlacedSite) async throws(SystemError) -> GoneTexts? {
    try await GoneTexts.read(
      placed.index.tombstones.map(\.article) + placed.index.unseen,
      bodies: BodyMaker(settings: site.settings, outlets: site.outlets, links: placed.links),
      files: ContentFiles(root: root, memory: site.memory), width: options.width)
  }

  /// What the pages of a site are made with. A preview makes no copies of pictures, for which nobody wants to wait.
  ///
  /// - Parameter makesEntriesOnDemand: whether few pages are likely to be made.
  func maker(
    _ site: SiteReader.Result, _ placed: PlacedSite, _ theme: Theme, _ templates: PageTemplates,
    isPreview: Bool = false, makesEntriesOnDemand: Bool = false
  ) async throws(BuildFault) -> PageMaker {
    var links = placed.links
    do throws(SystemError) {
      let pictures = try await PictureSizes.read(placed.index.publishedAssets, root: root, width: options.width)
      links.sizes = pictures.sizes
      if !isPreview {
        links.variants = try await VariantMaker.variants(
          of: placed.index.publishedAssets, links.sizes, site.settings, root: root, width: options.width)
      }
      links.variants.diagnostics += pictures.diagnostics
      var placed = placed
      placed.links = links
      return try await PageMaker(
        index: placed.index, theme: theme, templates: templates, links: links, outlets: site.outlets,
        width: options.width, gone: try await goneTexts(site, placed),
        styles: try StyleBook.read(theme, placed.index, root: root),
        makesEntriesOnDemand: isPreview || makesEntriesOnDemand, profile: options.profile)
    } catch {
      throw .system(error)
    }
  }

  /// The templates of every kind of page, compiled for a site.
  static func templates(for index: SiteIndex, _ theme: Theme) throws(PageTemplatesFault) -> PageTemplates {
    let feeds = index.listings.first { $0.isHome }?.feeds ?? []
    let frame = PageFrame(
      site: SiteContext(
        settings: index.shownSettings, strings: theme.strings(for: index.settings.language, fallback: "en"),
        feeds: feeds),
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
