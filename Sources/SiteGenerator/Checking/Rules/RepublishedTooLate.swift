import SiteModel

extension Rule {
  static let republishedTooLate = Rule(
    "R038", .warning, .outlet, "An article is young enough when it is republished",
    why: """
      Some outlets give their articles for a time after first publication and sell them later. What was republished in
      time may stay; what was not is left out.
      """,
    source: "the outlet's terms (time.maxAge)",
    hint: "ask the outlet, and record its permission as the ground: basis: permission",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-04-15
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-01-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\ntime: {maxAge: P90D}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ntime: {maxAge: P90D}"),
    withholds: true,
    check: .article { article in
      guard case .tooOld = article.state, let asker = article.times.ageLimit?.asker else { return [] }
      let name = asker.outlet.outlet.name
      return [
        Finding(
          "\(name) lets articles be republished while they are young, and this one was too old; it is left out",
          at: ["date"], notes: [("the date from which it counts is here", asker.field.dropLast() + ["date"])])
      ]
    })
}
