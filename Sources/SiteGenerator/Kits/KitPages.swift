import Mustache
import SiteModel

/// Where the files of a kit stand.
struct KitPaths: Sendable {
  let page: SitePath
  let markdown: SitePath
  let ninjs: SitePath
  let outlet: SitePath

  /// Those of an article; `nil` where it has no kit: it came from elsewhere, or the site does not give it on.
  init?(_ article: Article, _ settings: SiteSettings) {
    guard settings.hasKits, article.kind == .article, article.source == nil, article.path.isFolderPage,
      settings.url != nil, article.onwardGrant(offersOwn: settings.offersOwn) != .ask
    else { return nil }
    let folders = article.path.folders + ["republish"]
    guard let page = try? SitePath(page: folders), let markdown = try? SitePath(folders + ["article.md"]),
      let ninjs = try? SitePath(folders + ["ninjs.json"]), let outlet = SitePath.outletFile(of: settings)
    else { return nil }
    (self.page, self.markdown, self.ninjs, self.outlet) = (page, markdown, ninjs, outlet)
  }

  /// All but the outlet's, of which a site has one.
  var own: [SitePath] { [page, markdown, ninjs] }
}

extension SitePath {
  /// This site as an outlet, for others.
  static func outletFile(of settings: SiteSettings) -> SitePath? {
    try? SitePath(["republishing", "outlets", settings.outletKey + ".yaml"])
  }
}

extension SiteIndex {
  /// The file of this site as an outlet, where some article has a kit.
  var outletFile: SitePath? {
    articles.contains { KitPaths($0, settings) != nil } ? SitePath.outletFile(of: settings) : nil
  }
}

extension PageMaker {
  /// The page and the files of an article's kit; none where it may not be passed on.
  func kit(of article: Article, _ bytes: [UInt8], _ credit: Credit) -> [MadePage] {
    guard let paths = KitPaths(article, settings), let permalink = settings.absolute(article.path.address),
      let text = bodies.portableText(of: article, bytes)
    else { return [] }
    let strings = strings(article.language).strings
    let writer = creditWriters[article.language] ?? creditWriters[settings.language]
    let kit = RepublishKit(
      article: article, settings: settings, strings: strings, text: text, permalink: permalink,
      authors: writer?.joinedText(article.authors.map(\.name)) ?? "", notice: credit.notice)
    let head = PageHead(
      title: strings.text(.kitTitle) + ": " + article.title, address: paths.page.address, language: article.language,
      canonical: permalink, robots: "noindex")
    let facts = KitFacts(kit: kit, grant: credit.onward, paths: paths)
    var pages = [
      render(templates.kit, head, own: [facts.value], path: paths.page),
      MadePage(path: paths.markdown, bytes: kit.markdown, sources: []),
      MadePage(path: paths.ninjs, bytes: kit.ninjs, sources: []),
    ]
    for number in pages.indices { pages[number].sources = [article.file] }
    return pages
  }

  /// This site as an outlet, for others.
  func outletFile() -> [MadePage] {
    index.outletFile.map { [MadePage(path: $0, bytes: settings.outletFile, sources: [])] } ?? []
  }
}
