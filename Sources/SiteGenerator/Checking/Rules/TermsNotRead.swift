import SiteModel

extension Rule {
  static let termsNotRead = Rule(
    "R017", .warning, .outlet, "Somebody has read the outlet's terms, and not long before the article",
    why: """
      Outlets change their terms, and a licence that was seen can be proved only with the day on which it was seen. A
      registry entry that names the page but no day was copied and not read; after a year it is time to read again.
      """,
    source: "custom of the trade; CC licences cannot be taken back, so the day decides which one holds",
    hint: "read the page, and write the day into the outlet's file: policySeen: {on: 2026-03-05}",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\npolicyUrl: https://post.example.org/republish"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        policyUrl: https://post.example.org/republish
        policySeen: {on: 2026-02-20}
        """),
    check: .site { site in
      // One finding for each outlet, at the newest article that relies on its terms.
      var newest: [String: Int] = [:]
      for (number, article) in site.articles.enumerated() where article.reliesOnTerms {
        guard let key = article.source?.shared.outlet.key else { continue }
        if let other = newest[key], site.articles[other].date.date >= article.date.date { continue }
        newest[key] = number
      }
      return newest.values.sorted().compactMap { number in
        site.articles[number].policyFault(in: site.context).map { text, field in
          // The outlet's file is to be mended; the article says why it matters.
          ArticleFinding(
            number,
            Finding(
              text, at: field, in: site.articles[number].source?.outlet.file,
              notes: [("this article relies on them", ["source", "outlet"])]))
        }
      }
    })
}

extension Article {
  fileprivate var reliesOnTerms: Bool {
    (rights.basis == .license || rights.basis == .permission) && source?.shared.outlet.policyURL != nil
  }

  /// What is wrong with the evidence of the terms, and with which field of the outlet's file.
  fileprivate func policyFault(in context: CheckContext) -> (text: String, field: FieldPath)? {
    guard let outlet = source?.shared.outlet else { return nil }
    guard let seen = outlet.policySeen?.on else {
      return ("nobody says when the terms of \(outlet.name) were read", ["policyUrl"])
    }
    // The terms of today may well be held against the site of last year.
    guard seen.instant(in: context.zone) <= context.now else {
      return (
        "the terms of \(outlet.name) were read on \(seen.date.iso8601), which has not come yet", ["policySeen", "on"]
      )
    }
    guard date.date.daysSinceEpoch - seen.date.daysSinceEpoch > 365 else { return nil }
    return (
      "the terms of \(outlet.name) were read on \(seen.date.iso8601), more than a year before '\(shortened(title))'",
      ["policySeen", "on"]
    )
  }
}
