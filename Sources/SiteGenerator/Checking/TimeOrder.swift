import SiteModel

/// Looks at whether the moments of an article come one after another: it is published, then changed, and gone last.
enum TimeOrder {
  /// What can hardly be meant, as warnings. Drafts may still be in disorder.
  static func check(_ articles: [Article], in zone: TimeZoneRules) -> [Diagnostic] {
    articles.flatMap { article -> [Diagnostic] in
      guard article.updated != nil || article.expires != nil, !article.isDraft, article.withdrawal == nil else {
        return []
      }
      return [changedBeforePublished(article, zone), goneBeforeShown(article, zone)].compactMap(\.self)
    }
  }

  private static func changedBeforePublished(_ article: Article, _ zone: TimeZoneRules) -> Diagnostic? {
    // A day lasts until its end: a text may be published at ten and changed "on that day".
    guard let updated = article.updated, updated.end(in: zone) <= article.date.instant(in: zone) else { return nil }
    return warning(
      article, at: "updated", "the article was last changed before it was published, on \(article.date.date.iso8601)",
      hint: "'date:' is when this site published it, and 'updated:' when this site last changed it")
  }

  private static func goneBeforeShown(_ article: Article, _ zone: TimeZoneRules) -> Diagnostic? {
    guard article.expires != nil else { return nil }
    let times = ArticleTimes(article, in: zone)
    guard let end = times.closings.first(where: { $0.ending == .expires }), end.instant <= times.firstShown else {
      return nil
    }
    let reason = times.published < end.instant ? "what keeps it back ends" : "it is published"
    return warning(
      article, at: "expires", "the article expires before \(reason), so that nobody ever sees it",
      hint: "correct 'expires:', or what it is held against")
  }

  private static func warning(_ article: Article, at field: String, _ text: String, hint: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, id: "time-order", layer: .site, at: SourceSpan(file: article.file), text, hint: hint)
    diagnostic.fields = [[field]]
    return diagnostic
  }
}
