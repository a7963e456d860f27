import SiteModel

extension Rule {
  static let notificationDue = Rule(
    "R053", .information, .outlet, "An outlet that wants to know of a republication is told",
    why: """
      Some outlets count their republications, and ask for the address or for the reach. That they were told is recorded
      with the day, for each of them where it is named: 'notified' under 'source', in an entry of 'via' or of
      'alsoFrom'.
      """,
    source: "the outlet's terms (notify)",
    hint: "write to the outlet, and record the day: 'notified:' where the article names it",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nnotify: {to: reprints@post.example.org, what: url}"),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04, notified: 2026-03-06}
      rights: {basis: license, license: CC-BY-4.0}
      """,
      outlet: "name: The Post\nurl: https://post.example.org/\nnotify: {to: reprints@post.example.org, what: url}"),
    check: .article { article in
      let told = article.notifiedOutlets
      return article.outlets { $0.outlet.notify != nil }.compactMap { outlet, field in
        guard let notify = outlet.outlet.notify, !told.contains(outlet.outlet.key) else { return nil }
        return Finding("\(outlet.outlet.name) wants to know of this republication: tell \(notify.to)", at: field)
      }
    })
}

extension ArticleCase {
  /// The outlets that were told of the republication, by their keys.
  fileprivate var notifiedOutlets: Set<String> {
    var told: Set<String> = []
    if let source, source.notified != nil { told.insert(source.shared.outlet.key) }
    for hop in article.via where hop.notified != nil { told.insert(hop.shared.outlet.key) }
    for work in article.alsoFrom where work.notified != nil { told.insert(work.shared.outlet.key) }
    return told
  }
}
