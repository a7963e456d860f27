import SiteModel

extension Rule {
  static let republishedBeforeOriginal = Rule(
    "R008", .error, .site, "A republication is not older than its original",
    why: """
      One of the two dates is wrong, or the text was published here before its outlet did: then an embargo was broken,
      or this site is the origin.
      """,
    source: "logic",
    hint: "correct 'date:' (when this site published it) or 'source.date' (when the outlet did)",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-03
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      guard let source = article.source, let original = source.date else { return [] }
      // A day is as long as it is: the same day is not before. That of the original is a day of its outlet.
      let begin = original.instant(in: source.shared.outlet.time.zone ?? article.context.zone)
      guard article.article.date.end(in: article.context.zone) <= begin else { return [] }
      return [
        Finding(
          "the article is dated before its original, which is of \(original.date.iso8601)", at: ["date"],
          notes: [("the original's date is here", ["source", "date"])])
      ]
    })
}
