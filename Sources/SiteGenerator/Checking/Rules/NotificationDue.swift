import SiteModel

extension Rule {
  static let notificationDue = Rule(
    "R053", .information, .outlet, "An outlet that wants to know of a republication is told",
    why: """
      Some outlets count their republications, and ask for the address or for the reach. That they were told is recorded
      with the day: source.notified.
      """,
    source: "the outlet's terms (notify)",
    hint: "write to the outlet, and record the day: 'notified:' under 'source:'",
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
      guard article.source?.notified == nil else { return [] }
      return article.outlets { $0.outlet.notify != nil }.compactMap { outlet, field in
        guard let notify = outlet.outlet.notify else { return nil }
        return Finding("\(outlet.outlet.name) wants to know of this republication: tell \(notify.to)", at: field)
      }
    })
}
