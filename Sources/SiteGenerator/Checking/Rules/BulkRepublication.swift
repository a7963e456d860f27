import SiteModel

extension Rule {
  static let bulkRepublication = Rule(
    "R050", .warning, .outlet, "Articles of an outlet that forbids wholesale copying are chosen one by one",
    why: """
      Outlets give articles and not their whole output. More than a handful in a week looks like a feed; how many that
      is, the site says in 'checks.bulkLimit' (5, unless it is said otherwise). In a chain every outlet counts.
      """,
    source: "the outlet's terms (bulk: false): no wholesale or automatic republication",
    hint: "choose fewer, ask the outlet, or raise 'checks: {bulkLimit: …}' in sitegen.yaml",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\nbulk: false",
      settings: "checks: {bulkLimit: 1}",
      other: """
        title: The quay is mended
        date: 2026-03-07
        authors: [Isla Renwick]
        source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-05}
        rights: {basis: license, license: CC-BY-4.0}
        """),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nbulk: false", settings: "checks: {bulkLimit: 1}"),
    check: .site { site in
      var byOutlet: [String: [Republication]] = [:]
      func add(_ found: Republication) { byOutlet[found.outlet.outlet.key, default: []].append(found) }
      for (number, article) in site.articles.enumerated() {
        guard let source = article.source, article.rights.basis.isGrant else { continue }
        if source.shared.outlet.bulk == false {
          add(Republication(source.shared, article, number, ["source", "outlet"]))
        }
        for (place, hop) in article.via.enumerated() where hop.shared.outlet.bulk == false {
          add(Republication(hop.shared, article, number, ["via", String(place), "outlet"]))
        }
      }
      let limit = site.context.settings.checks.bulkLimit
      return byOutlet.sorted { $0.key < $1.key }.flatMap { _, days in
        excess(over: limit, in: days.sorted { ($0.day, $0.article) < ($1.day, $1.article) }).map { found, count in
          let text = "this is number \(count) from \(found.outlet.outlet.name) within seven days"
          return ArticleFinding(found.article, Finding(text, at: found.field))
        }
      }
    })

  /// The articles that are one too many in the seven days that end with theirs.
  private static func excess(
    over limit: Int, in days: [Republication]
  ) -> [(found: Republication, count: Int)] {
    var first = 0
    return days.enumerated().compactMap { number, entry in
      while days[first].day <= entry.day - 7 { first += 1 }
      let count = number - first + 1
      return count > limit ? (entry, count) : nil
    }
  }
}

/// An article from an outlet that forbids wholesale copying.
private struct Republication {
  let outlet: SharedOutlet
  let day: Int
  let article: Int
  let field: FieldPath

  init(_ outlet: SharedOutlet, _ article: Article, _ number: Int, _ field: FieldPath) {
    self.outlet = outlet
    day = article.date.date.daysSinceEpoch
    self.article = number
    self.field = field
  }
}
