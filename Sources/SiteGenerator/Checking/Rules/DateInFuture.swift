import SiteModel

extension Rule {
  static let dateInFuture = Rule(
    "R009", .error, .site, "What has happened already has no date in the future",
    why: """
      An original that will appear tomorrow cannot have been copied, and a permission that will be given has not been
      given. Nor was an outlet told of something on a day that has not come. Each outlet on the way, and each of those
      whose works the text is made of, is held to that. Only an article's own date and its embargo may lie ahead: they
      hold it back.
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
      (article.recordedDates + (article.isYetToCome ? [] : article.originalDates)).compactMap { date, field, zone in
        article.context.hasCome(date, in: zone)
          ? nil : Finding("\(date.date.iso8601) has not come yet", at: field)
      }
    })
}

/// A date that is written, where, and the zone in which its day begins where that is not the site's.
private typealias WrittenDate = (date: Timestamp, field: FieldPath, zone: TimeZoneRules?)

extension ArticleCase {
  /// What this site did, and was given: days of its own zone.
  fileprivate var recordedDates: [WrittenDate] {
    var dates: [WrittenDate] = []
    func add(_ date: Timestamp?, _ field: FieldPath) { if let date { dates.append((date, field, nil)) } }
    add(article.updated, ["updated"])
    add(rights.permission?.date, ["rights", "permission", "date"])
    add(rights.permission?.revoked, ["rights", "permission", "revoked"])
    add(source?.notified, ["source", "notified"])
    for (number, hop) in article.via.enumerated() { add(hop.notified, ["via", String(number), "notified"]) }
    for (number, work) in article.alsoFrom.enumerated() {
      add(work.notified, ["alsoFrom", String(number), "notified"])
    }
    return dates
  }

  /// When the outlets on the way here, and those of the other works, published what they did: each day in the zone of its
  /// outlet.
  fileprivate var originalDates: [WrittenDate] {
    var dates: [WrittenDate] = []
    func add(_ date: Timestamp?, _ field: FieldPath, _ outlet: SharedOutlet) {
      if let date { dates.append((date, field, outlet.outlet.time.zone)) }
    }
    guard let source else { return [] }
    add(source.date, ["source", "date"], source.shared)
    for (number, hop) in article.via.enumerated() { add(hop.date, ["via", String(number), "date"], hop.shared) }
    for (number, work) in article.alsoFrom.enumerated() {
      add(work.date, ["alsoFrom", String(number), "date"], work.shared)
    }
    return dates
  }

  /// Whether the article itself is held back: then its original may be as well.
  var isYetToCome: Bool {
    !context.hasCome(article.date) || article.embargo.map { !context.hasCome($0) } == true
  }
}
