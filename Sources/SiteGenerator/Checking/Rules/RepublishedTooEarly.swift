import SiteModel

extension Rule {
  static let republishedTooEarly = Rule(
    "R049", .information, .outlet, "An article waits as long as its outlet asks",
    why: """
      Outlets want to be first with their own stories, by some days or until the next morning. Until then the article is
      in no build.
      """,
    source: "the outlet's terms (time.minDelay, time.nextCalendarDay)",
    hint: "nothing is to be done: the first build after that has the article",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-05-31
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-05-31}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\ntime: {minDelay: P2D}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ntime: {minDelay: P2D}"),
    withholds: true,
    check: .article { article in
      guard case .delayed(let until, _) = article.state, let opening = article.times.lastOpening,
        let asker = opening.asker
      else { return [] }
      let day = opening.zone.day(at: until)?.iso8601 ?? ""
      return [
        Finding(
          "the article is withheld until \(day): \(asker.outlet.outlet.name) wants its own readers to come first",
          at: asker.field.dropLast() + ["date"])
      ]
    })
}
