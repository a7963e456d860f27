/// What search engines are told about an article's page.
public struct SearchPolicy: Sendable, Hashable {
  /// The address that should be kept: this page's own, or the original's; `nil` where neither is known.
  public var canonical: String?
  /// The content of `<meta name="robots">`; `nil` where there is none.
  public var robots: String?
  /// The same for news search alone (`Googlebot-News`).
  public var newsRobots: String?

  /// An unchanged text (or a part of one) has its original as canonical, as most outlets ask; an edited or translated
  /// one is a page of its own (RFC 6596: the target must hold the same text, or more). An outlet may decide otherwise.
  public init(_ article: Article, permalink: String?) {
    canonical = permalink
    guard let source = article.source else { return }
    let isSameText = article.rights.mode == .verbatim || article.rights.mode == .excerpt
    if isSameText, source.outlet.search.canonical != SearchTerms.Canonical.none { canonical = source.url.text }
    if source.outlet.search.robots == .noindex { robots = "noindex" }
    if source.outlet.search.robots == .noindexNews { newsRobots = "noindex" }
  }

  /// Whether the page belongs in sitemaps: what is canonical elsewhere, or must not be indexed, does not (O105).
  public func isListed(at permalink: String) -> Bool { canonical == permalink && robots == nil }
}
