import SiteModel

/// Looks at whether the moments of articles come one after another: one is published, then changed, and gone last.
enum TimeOrder {
  /// What can hardly be meant, as warnings. Drafts may still be in disorder.
  static func check(_ articles: [Article], in zone: TimeZoneRules) -> [Diagnostic] {
    let articles = articles.filter { ($0.updated != nil || $0.expires != nil) && !$0.isDraft && $0.withdrawal == nil }
    return changedTooEarly(articles, zone) + articles.compactMap { goneBeforeShown($0, zone) }
  }

  /// One word for all of them: whoever brings an archive along may have as many as there are texts.
  private static func changedTooEarly(_ articles: [Article], _ zone: TimeZoneRules) -> [Diagnostic] {
    let found = articles.filter { wasChangedTooEarly($0, zone) }
    guard let first = found.min(by: { $0.file.precedes($1.file) }) else { return [] }
    let others = found.map(\.file).filter { $0 != first.file }.sorted { $0.precedes($1) }
    var diagnostic = warning(
      first, at: "updated",
      "the article was last changed before it was published"
        + (others.isEmpty ? "" : others.count == 1 ? "; so was another one" : "; so were \(others.count) others"),
      hint: "'date:' is when this site published it, and 'updated:' when this site last changed it after that")
    diagnostic.notes = others.prefix(20).map { Diagnostic.Note("so was this one", at: SourceSpan(file: $0)) }
    return [diagnostic]
  }

  /// Days are held against days as they are written. A text that is made ready to appear on the next morning is in order.
  private static func wasChangedTooEarly(_ article: Article, _ zone: TimeZoneRules) -> Bool {
    guard let updated = article.updated else { return false }
    if updated.clock == nil, article.date.clock == nil {
      return updated.date.daysSinceEpoch < article.date.date.daysSinceEpoch
    }
    return article.date.instant(in: zone) - updated.end(in: zone) >= 86_400
  }

  private static func goneBeforeShown(_ article: Article, _ zone: TimeZoneRules) -> Diagnostic? {
    guard article.expires != nil else { return nil }
    let times = ArticleTimes(article, in: zone)
    guard let end = times.closings.first(where: { $0.ending == .expires }), end.instant <= times.firstShown else {
      return nil
    }
    let reason = times.published < end.instant ? "what keeps it back ends" : "it is published"
    return warning(
      article, at: "expires", "the article expires before \(reason), and is not shown",
      hint: "correct 'expires:', or what it is held against")
  }

  private static func warning(_ article: Article, at field: String, _ text: String, hint: String) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, id: "time-order", layer: .site, at: SourceSpan(file: article.file), text, hint: hint)
    diagnostic.fields = [[field]]
    return diagnostic
  }
}
