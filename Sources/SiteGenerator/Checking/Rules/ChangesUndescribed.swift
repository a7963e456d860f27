import SiteModel

extension Rule {
  static let changesUndescribed = Rule(
    "R027", .error, .licence, "Readers are told what was changed in a text",
    why: """
      Who reads a changed text takes it for the author's. The licences of Creative Commons ask that changes are told:
      from version 4.0 on every one, before that what makes another work of it. Other grounds leave it to good manners,
      so there it is a warning, and so are changes of formatting. It is known where the original is kept.
      """,
    source: "CC BY 4.0, section 3(a)(1)(B); CC BY 3.0, section 3(b)",
    hint: "say it in words: changes: [headline, two paragraphs cut]",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0}", original: "The harbour is open.\n\nThe ferry sails at six.",
      text: "The harbour is open."),
    passing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [a paragraph cut]}",
      original: "The harbour is open.\n\nThe ferry sails at six.", text: "The harbour is open."),
    check: .text { article, report in
      guard article.outlet != nil, article.rights.changes.isEmpty, isTold(article, report) else { return [] }
      let isError = article.license?.isCreativeCommons == true && report.editClass != .formatting
      let done = report.editClass?.words ?? "it is not the text of the digest"
      return [
        Finding(
          "the text differs from its original (\(done)), and the article does not say what was changed",
          at: ["rights", "changes"], severity: isError ? nil : .warning)
      ]
    })

  /// Whether what was done is of the kind that readers are told.
  private static func isTold(_ article: ArticleCase, _ report: FidelityReport) -> Bool {
    guard report.isChanged, article.rights.basis != .publicDomain, article.license?.isPublicDomain != true,
      report.editClass == nil || report.judgedClasses.contains(where: { $0 > .typographic })
    else { return false }
    let isMinor = report.editClass.map { $0 <= .headline } ?? false
    let isOld = article.license.map { $0.isCreativeCommons && $0.version != "4.0" } ?? false
    return !(isMinor && isOld)
  }
}
