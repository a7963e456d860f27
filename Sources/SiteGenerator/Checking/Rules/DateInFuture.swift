import SiteModel

extension Rule {
  static let dateInFuture = Rule(
    "R009", .error, .site, "What has happened already has no date in the future",
    why: """
      An original that will appear tomorrow cannot have been copied, and a permission that will be given has not been
      given. Only an article's own date and its embargo may lie ahead: they hold it back.
      """,
    source: "logic; the moment is that of the build, or of --as-of",
    hint: "correct the date; to hold an article back, use 'embargo:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2062-03-05, reference: mail-7}
      """),
    passing: .republished(
      """
      rights:
        basis: permission
        permission: {from: "A. Editor, The Post", date: 2026-03-05, reference: mail-7}
      """),
    check: .article { article in
      let own: [(Timestamp?, FieldPath)] = [
        (article.article.updated, ["updated"]), (article.rights.permission?.date, ["rights", "permission", "date"]),
        (article.rights.permission?.revoked, ["rights", "permission", "revoked"]),
        (article.source?.notified, ["source", "notified"]),
      ]
      let dates = own.map { ($0, $1, nil) } + (article.isYetToCome ? [] : article.originalDates)
      return dates.compactMap { date, field, zone in
        guard let date, !article.context.hasCome(date, in: zone) else { return nil }
        return Finding("\(date.date.iso8601) has not come yet", at: field)
      }
    })
}

extension ArticleCase {
  /// When the outlets on the way here published the article, each day in the zone of its outlet.
  fileprivate var originalDates: [(Timestamp?, FieldPath, TimeZoneRules?)] {
    guard let source else { return [] }
    return [(source.date, ["source", "date"], source.shared.outlet.time.zone)]
      + article.via.enumerated().map { ($1.date, ["via", String($0), "date"], $1.shared.outlet.time.zone) }
  }

  /// Whether the article itself is held back: then its original may be as well.
  fileprivate var isYetToCome: Bool {
    !context.hasCome(article.date) || article.embargo.map { !context.hasCome($0) } == true
  }
}
