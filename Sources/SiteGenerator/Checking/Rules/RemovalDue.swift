import SiteModel

extension Rule {
  static let removalDue = Rule(
    "R039", .warning, .outlet, "An article is gone when its time is over",
    why: """
      Some outlets lend their articles: after a time the copy goes, and a page that keeps title, outlet and link may
      stay in its place ('onExpiry: stub'). The article does not stop the build; it is left out of it.
      """,
    source: "the outlet's terms (time.removeAfter), counted from this site's date",
    hint: "ask the outlet for longer, and record its permission as the ground: basis: permission, with 'until:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-01-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-01-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\ntime: {removeAfter: P90D}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ntime: {removeAfter: P90D}"),
    withholds: true,
    check: .article { article in
      guard case .expired(_, why: .removeAfter) = article.state, let asker = article.times.firstClosing?.asker else {
        return []
      }
      return [
        Finding(
          "\(asker.outlet.outlet.name) lends its articles for a time, and that of this one is over; it is left out",
          at: ["date"], notes: [("the outlet is named here", asker.field)])
      ]
    })
}
