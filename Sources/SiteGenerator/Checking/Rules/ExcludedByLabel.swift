import SiteModel

extension Rule {
  static let excludedByLabel = Rule(
    "R054", .error, .outlet, "An article that its outlet has marked as not to be republished is not",
    why: """
      An outlet's licence seldom covers everything on its site: agency texts, columns and reprints carry a label such as
      “All Rights Reserved”. The registry lists the labels, and the article says which one it carries; one that has
      the words of the registry in it is that label.
      """,
    source: "the outlet's terms (excludes)",
    hint: "take the article out, or ask whoever holds the rights in it",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04, label: all rights reserved}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\nexcludes: [All Rights Reserved]"),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04, label: Analysis}
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: "name: The Post\nurl: https://post.example.org/\nexcludes: [All Rights Reserved]"),
    check: .article { article in
      guard let label = article.source?.label, let outlet = article.source?.shared.outlet,
        article.rights.basis == .license, isExcluded(label, by: outlet)
      else { return [] }
      return [
        Finding("\(outlet.name) does not let articles marked '\(label)' be republished", at: ["source", "label"])
      ]
    })

  /// Whether a label has one of the outlet's in it: “© AP. All rights reserved.”
  private static func isExcluded(_ label: String, by outlet: Outlet) -> Bool {
    guard !outlet.excludes.isEmpty else { return false }
    let words = plain(label)
    return outlet.excludes.map(plain).contains { !$0.isEmpty && Phrases.words($0, in: words) != nil }
  }

  /// In small letters, with one blank between words.
  private static func plain(_ label: String) -> String {
    label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
