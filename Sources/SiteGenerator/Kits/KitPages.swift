import SiteModel

/// Where the files of a kit stand.
struct KitPaths: Sendable {
  let page: SitePath
  let markdown: SitePath
  let ninjs: SitePath

  /// Those of an article; `nil` where it has no kit, as it may not be passed on.
  init?(_ article: Article, _ settings: SiteSettings) {
    guard article.hasKit(settings) else { return nil }
    let folders = article.path.folders + ["republish"]
    guard let page = try? SitePath(page: folders), let markdown = try? SitePath(folders + ["article.md"]),
      let ninjs = try? SitePath(folders + ["ninjs.json"])
    else { return nil }
    (self.page, self.markdown, self.ninjs) = (page, markdown, ninjs)
  }

  /// All but those of outlets, of which a site has one for all articles.
  var all: [SitePath] { [page, markdown, ninjs] }
}

extension Article {
  /// Whether others find it ready to be republished.
  func hasKit(_ settings: SiteSettings) -> Bool {
    isChosen(by: settings.kits) && kind == .article && path.isFolderPage && settings.url != nil
      && mayBePassedOn(offersOwn: settings.offersOwn)
  }

  private func isChosen(by choice: KitChoice) -> Bool {
    switch choice {
    case .own: !isRepublished || rights.mode == .translation
    case .all: true
    case .none: false
    }
  }

  /// The outlets on its way here, the origin first, and those of the works that it is made of.
  var outletsOnItsWay: [SharedOutlet] {
    (source.map { [$0.shared] } ?? []) + via.map(\.shared) + alsoFrom.map(\.shared)
  }
}

extension PageMaker {
  /// The page and the files of an article's kit; none where it may not be passed on.
  func kit(of article: Article, _ bytes: [UInt8], _ credit: Credit) -> [MadePage] {
    guard let paths = KitPaths(article, settings), let permalink = settings.absolute(article.path.address),
      let writer = creditWriters[article.language] ?? creditWriters[settings.language],
      let text = bodies.portableText(of: article, bytes)
    else { return [] }
    let strings = strings(article.language)
    let kit = RepublishKit(
      article: article, settings: settings, strings: strings.strings, text: text, permalink: permalink,
      credit: writer.kitCredit(of: article, permalink: permalink), picture: KitPicture(of: article, settings))
    let head = PageHead(
      title: strings.strings.text(.kitTitle) + ": " + article.title, address: paths.page.address,
      language: article.language, canonical: kit.canonical, robots: "noindex")
    let html = kit.html()
    let facts = KitFacts(kit: kit, html: html, markdown: kit.markdown(), grant: credit.onward, paths: paths)
    return [
      render(templates.kit, head, own: [facts.value], path: paths.page),
      MadePage(path: paths.markdown, bytes: facts.markdown, sources: []),
      MadePage(path: paths.ninjs, bytes: kit.ninjs(html), sources: []),
    ].map { made in
      var made = made
      made.sources = [article.file]
      return made
    }
  }
}
