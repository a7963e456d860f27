import SiteModel

extension HostRules {
  /// The rules of a site.
  init(_ index: SiteIndex, _ theme: Theme) {
    base = index.settings.basePath
    hostName = index.settings.url?.host
    let targets = index.articles + index.tombstones.map(\.article)
    redirects = targets.flatMap { article in article.aliases.map { Redirect(from: $0, to: article.path) } }
      .sorted { $0.from.outputPath.precedes($1.from.outputPath) }
    gone = index.tombstones.filter { $0.status != 200 }.map { Gone(page: $0.article.path, status: $0.status) }
    headers = HostRules.headers(of: index)
    fingerprinted = theme.assets.filter { $0.isFingerprinted && index.settings.uses($0) }.map(\.path)
    reservations = index.articles.compactMap { article in
      index.settings.dataMining(of: article).map { Reservation(page: article.path, policy: $0.policy?.text) }
    }.sorted { $0.page.outputPath.precedes($1.page.outputPath) }
    let formats = index.settings.feeds.formats.map { FeedFormat($0) }
    mediaTypes = formats.map { MediaType(fileName: $0.fileName, type: $0.mediaType + "; charset=utf-8") }
    typedFiles = index.listings.flatMap { listing in
      listing.feeds.compactMap { listing.path.file($0.format.fileName) }
    }.sorted { $0.outputPath.precedes($1.outputPath) }
  }

  /// What every answer says: what `sitegen` finds right, with the site's own choices.
  private static func headers(of index: SiteIndex) -> [Header] {
    let made = [
      Header(name: "Content-Security-Policy", value: contentSecurityPolicy(of: index)),
      Header(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
    ]
    let own = index.settings.hosting.headers
    let names = Set(own.keys.map { $0.lowercased() })
    let chosen = own.compactMap { name, choice -> Header? in
      if case .value(let value) = choice { Header(name: name, value: value) } else { nil }
    }
    return (made.filter { !names.contains($0.name.lowercased()) } + chosen).sorted { $0.name < $1.name }
  }

  /// The policy that pages carry themselves (SECURITY.md S7), with what only a header can say. A page keeps both, so
  /// this one must allow what any page of the site may load.
  private static func contentSecurityPolicy(of index: SiteIndex) -> String {
    let scripts = Set(index.articles.flatMap { Counter.all(of: $0) }.filter { $0.kind == .script }.map(\.origin))
    let sources = (["'self'"] + scripts.sorted()).joined(separator: " ")
    return "script-src \(sources); object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
  }
}

extension SiteSettings {
  /// Whether a site has a use for a file of its theme.
  func uses(_ asset: ThemeAsset) -> Bool {
    (!asset.isForQuestions || pixels == .ask) && (!asset.isForEmbeds || !html.embeds.isEmpty)
  }
}
