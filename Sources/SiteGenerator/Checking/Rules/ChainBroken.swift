import SiteModel

extension Rule {
  static let chainBroken = Rule(
    "R063", .error, .outlet,
    "A chain of republications has a link for each hop, no hop twice, and none that was not allowed",
    why: """
      Who gave the text on is credited like the one who wrote it, with a link to the page it was taken from. A chain
      goes from the origin to here: an outlet that stands in it twice, or this site, makes a circle of it. An outlet whose readers may not pass its articles on
      ('sublicense: false') did not let the next one give them to this site: that is a warning.
      """,
    source: "custom of the trade: the hop's own terms, such as a link to its page",
    hint: "name each outlet once, from the origin to here, each with the address of its page",
    failing: .republished(
      """
      via: [{outlet: post, url: "https://post.example.org/again"}]
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      via: [{outlet: digest, url: "https://digest.example.org/harbour", date: 2026-03-05}]
      rights: {basis: license, license: CC-BY-4.0}
      """,
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/")]),
    check: .article { article in
      var seen: Set<String> = article.source.map { [$0.shared.outlet.key] } ?? []
      let circles = article.article.via.enumerated().compactMap { number, hop -> Finding? in
        let field = ["via", String(number)]
        if article.context.isOnSite(hop.url) {
          return Finding("the chain comes back to this site", at: field + ["url"])
        }
        guard !seen.insert(hop.shared.outlet.key).inserted else { return nil }
        return Finding("\(hop.shared.outlet.name) stands in the chain twice", at: field + ["outlet"])
      }
      return circles + passedOn(article)
    })

  /// Hops that took the article from an outlet that lets nobody pass its articles on.
  private static func passedOn(_ article: ArticleCase) -> [Finding] {
    guard let origin = article.outlet, !article.article.via.isEmpty else { return [] }
    let givers = [origin] + article.article.via.dropLast().map(\.shared)
    return zip(givers, article.article.via).enumerated().compactMap { number, pair in
      guard pair.0.outlet.sublicense == false else { return nil }
      return Finding(
        "\(pair.0.outlet.name) lets nobody pass its articles on, and this one came through \(pair.1.outlet.name)",
        at: ["via", String(number), "outlet"],
        hint: "take the article from \(pair.0.outlet.name) itself, or ask it", severity: .warning)
    }
  }
}
