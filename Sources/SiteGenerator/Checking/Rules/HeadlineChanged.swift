import SiteModel

extension Rule {
  static let headlineChanged = Rule(
    "R044", .error, .outlet, "The headline stays where the outlet does not let it be changed",
    why: """
      A headline is the part of an article that most people read, and some outlets answer for theirs alone. What the
      original's is, 'source.title' says, or the kept original. In a chain the terms of every outlet hold.
      """,
    source: "the outlet's terms (edits.headline; edits.policy: verbatim)",
    hint: "use the original's headline",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, changes: [headline]}",
      original: "# Storm closes harbour\n\nThe harbour is shut.", text: "The harbour is shut.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {headline: false}"),
    passing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0}",
      original: "# Harbour reopens after storm\n\nThe harbour is open.", text: "The harbour is open.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {headline: false}"),
    check: .article { article in
      // Where something is kept of the original, the headline is compared with the text.
      guard !article.article.keepsOriginal, let headlines = article.article.changedHeadline(from: nil) else {
        return []
      }
      return findings(headlines, article)
    },
    .text { article, report in report.headlines.map { findings($0, article) } ?? [] })

  private static func findings(_ headlines: FidelityReport.Headlines, _ article: ArticleCase) -> [Finding] {
    article.outlets { $0.outlet.edits.allowsHeadline == false && !article.isPermitted(.edit, by: $0) }.map {
      outlet, _ in
      Finding("\(outlet.outlet.name) does not allow another headline than '\(headlines.original)'", at: ["title"])
    }
  }
}
