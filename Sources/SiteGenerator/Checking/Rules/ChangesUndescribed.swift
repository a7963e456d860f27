import SiteModel

extension Rule {
  static let changesUndescribed = Rule(
    "R027", .error, .licence, "Readers are told what was changed in a text",
    why: """
      Who reads a changed text takes it for the author's. The licences of Creative Commons ask that changes are told:
      from version 4.0 on every one, before that what makes another work of it. On every ground it is an error where the
      article says that it shows the text, or a part of it, as it was ('mode: verbatim' or 'excerpt') and does not: that
      is not true, and the author's name stands above it. Where it says that it changed the text, other grounds leave the
      rest to good manners: a warning, as for changes of formatting. It is known where the original is kept.
      """,
    source: "CC BY 4.0, section 3(a)(1)(B); CC BY 3.0, section 3(b); Berne Convention, article 6bis",
    hint: "say it in words: changes: [headline, two paragraphs cut]; or put the words back as they were",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0}", original: "The harbour is open.\n\nThe ferry sails at six.",
      text: "The harbour is open."),
    passing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [a paragraph cut]}",
      original: "The harbour is open.\n\nThe ferry sails at six.", text: "The harbour is open."),
    isWaivableInPart: true,
    check: .text { article, report in
      guard article.outlet != nil, !article.tellsChanges, isTold(article, report) else { return [] }
      let isError = isDemanded(article) && report.editClass != .formatting
      let done =
        report.editClass.map { _ in FidelityReport.words(report.judgedClasses) } ?? "it is not the text of the digest"
      let claim = isFaithful(report.mode) ? "mode: \(report.mode.rawValue)" : nil
      return [
        Finding(
          "the text differs from its original (\(done)), and the article does not say what was changed",
          at: ["rights", "changes"],
          notes: claim.map { [("'\($0)' says that the words are the author's", ["rights", "mode"])] } ?? [],
          severity: isError ? nil : .warning)
      ]
    })

  /// Whether a licence wants changes to be told, or the article says that there are none.
  private static func isDemanded(_ article: ArticleCase) -> Bool {
    article.license?.isCreativeCommons == true || isFaithful(article.rights.mode)
  }

  /// Whether the words that are shown are said to be those that were received.
  private static func isFaithful(_ mode: UseMode) -> Bool { mode == .verbatim || mode == .excerpt }

  /// Whether what was done is of the kind that readers are told. Who may do everything with a text need not say what,
  /// but must not say that nothing was done.
  private static func isTold(_ article: ArticleCase, _ report: FidelityReport) -> Bool {
    guard report.isChanged, report.editClass == nil || report.judgedClasses.contains(where: { $0 > .typographic })
    else { return false }
    let isFree = article.rights.basis == .publicDomain || article.license?.isPublicDomain == true
    let isMinor = report.editClass.map { $0 <= .headline } ?? false
    if isFree { return isFaithful(report.mode) && !isMinor }
    let isOld = article.license.map { $0.isCreativeCommons && $0.version != "4.0" } ?? false
    return !(isMinor && isOld)
  }
}
