import SiteModel

extension Rule {
  static let removedTextLeft = Rule(
    "O110", .error, .site, "The text of an article that expired or was withdrawn is nowhere on the site",
    why: """
      Taking a page down helps nobody if its text stands on in a feed, a search index, or another article. A build makes
      no file of such an article but its tombstone, takes the files of earlier builds away, and looks for its text in the
      texts of all others: a quotation may stay, most of it may not. Of an article that expired that is a warning, so that
      a build at night still takes its page down. 'sitegen withdraw' proves more: that no sentence of
      the text is left in any file of the output, whoever made it.
      """,
    source: "the permission's or the outlet's times; the holder's demand",
    hint: "take the sentences out of the text, the description or the file in which they are",
    failing: article(withdrawn: true), passing: article(withdrawn: false), check: .output)

  private static func article(withdrawn: Bool) -> RuleExample {
    let text = "Nine boats came in before noon and none of them had asked for a berth."
    let article = """
      title: The quay was full
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    let gone = withdrawn ? "\nwithdrawn: {date: 2026-04-01, reason: The Post asked for it}" : ""
    return RuleExample(
      """
      title: What the papers say
      date: 2026-03-07
      authors: [The Desk]
      """
    ).with("content/articles/quay.md", "---\n\(article)\(gone)\n---\n\n\(text)")
      .adding("\n\nThe Post wrote: \(text)")
  }
}
