import SiteModel

extension Rule {
  static let linkToHomePage = Rule(
    "R004", .warning, .licence, "The link leads to the article and not to the outlet's front page",
    why: """
      A front page has another story tomorrow, and so has that of a site through which an article came. Creative Commons
      asks for the address of the work; many outlets say in so many words that the link must lead to the article, and then
      it is an error. A front page is that of a host, with or without an index file or the marks of a campaign, and every
      address that the outlet's file gives as its own.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(v); the outlet's terms (links.target)",
    hint: "write the address of the article itself",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      article.originalsElsewhere.compactMap { outlet, url, field in
        guard isFrontPage(url, of: outlet.outlet) else { return nil }
        let isDemanded = article.rights.basis.isGrant && outlet.outlet.links.target == .article
        return Finding(
          isDemanded
            ? "\(outlet.outlet.name) asks for a link to the article, and '\(url.text)' is a front page"
            : "'\(url.text)' is a front page and not the article", at: field,
          severity: isDemanded ? .error : nil, layer: isDemanded ? .outlet : nil)
      }
    })
  /// Whether an address is that of an outlet and not of an article.
  private static func isFrontPage(_ url: WebAddress, of outlet: Outlet) -> Bool {
    if url.isHome { return true }
    if ["/", "/index.html", "/index.htm", "/index.php"].contains(url.path) {
      return !TrackingParameters.remove(from: url.text).utf8.contains(0x3F)
    }
    let path = trimmed(url.path)
    return ([outlet.url] + outlet.sameAs).contains { home in
      // Most articles stand on their outlet's site, and at another path than its front page.
      home.map {
        trimmed($0.path).elementsEqual(path) && $0.domain == url.domain && place(of: $0) == place(of: url)
      } == true
    }
  }

  private static func trimmed(_ path: String) -> Substring.UTF8View {
    path.utf8.last == 0x2F ? path.utf8.dropLast() : path.utf8[...]
  }

  /// The path without its last slash, and the query without the marks of campaigns.
  private static func place(of url: WebAddress) -> [String] {
    let text = TrackingParameters.remove(from: url.text).utf8.prefix { $0 != 0x23 }
    let query = text.firstIndex(of: 0x3F).map { String(Substring(text[$0...])) } ?? ""
    return [url.path.utf8.last == 0x2F ? String(url.path.dropLast()) : url.path, query]
  }
}
