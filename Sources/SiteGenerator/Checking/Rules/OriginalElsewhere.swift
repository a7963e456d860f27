import SiteModel

extension Rule {
  static let originalElsewhere = Rule(
    "R006", .error, .site, "The original stands on the outlet's own site",
    why: """
      An address on another host is a copy of a copy, or the outlet is not the one that is named: either way the terms
      that are checked are not those of the page that is linked.
      """,
    source: "custom of the trade; hosts are those of the outlet's 'url' and 'sameAs', and hosts below them",
    hint: "name the outlet whose page it is, or add its other address to 'sameAs:' in the outlet's file",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://mirror.example.net/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://news.post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/"),
    check: .article { article in
      article.originalsElsewhere.compactMap { outlet, url, field in
        guard !outlet.outlet.has(url) else { return nil }
        return Finding(
          "'\(url.host)' is not a host of \(outlet.outlet.name)", at: field,
          notes: [("the outlet is named here", field.dropLast() + ["outlet"])])
      }
    })
}

extension Outlet {
  /// Whether an address is on one of its sites.
  fileprivate func has(_ address: WebAddress) -> Bool {
    url.map { address.isOn($0) } == true || sameAs.contains { address.isOn($0) }
  }
}
