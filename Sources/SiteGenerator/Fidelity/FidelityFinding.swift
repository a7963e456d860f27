import SiteModel

/// A demand of licence or outlet that a changed text does not meet.
struct FidelityFinding: Sendable, Hashable {
  /// The rule's id.
  let rule: String
  let severity: Diagnostic.Severity
  let layer: Diagnostic.Layer
  /// What is wrong, in one sentence without a full stop.
  let text: String
  /// The field of the front matter that is to blame.
  let field: [String]
  /// How to mend it.
  let hint: String
}

extension FidelityReport {
  /// Everything that is wrong with what was done to a text: R020, R027, R044 to R047.
  func findings(on article: Article, isPermitted: Bool) -> [FidelityFinding] {
    [
      refusedByLicence(article, isPermitted), undescribed(article), headlineRefused(article, isPermitted),
      refusedByOutlet(article, isPermitted), linksMissing(article), additionsUndisclosed(article, isPermitted),
    ].compactMap(\.self)
  }

  /// R020: the licence allows no changes, and the text was changed.
  func refusedByLicence(_ article: Article, _ isPermitted: Bool) -> FidelityFinding? {
    let verdict = licenceVerdict(on: article, isPermitted: isPermitted)
    guard verdict.answer == .forbids else { return nil }
    return FidelityFinding(
      rule: "R020", severity: .error, layer: .licence, text: verdict.text, field: ["rights", "license"],
      hint: "restore the text ('sitegen diff' shows what differs), or record a permission that covers it")
  }

  /// R027: the text was changed, and readers are not told. From version 4.0 on the licences of Creative Commons want every
  /// change to be told, before that only what makes another work of it; other grounds leave it to good manners.
  func undescribed(_ article: Article) -> FidelityFinding? {
    let license = article.rights.basis == .license ? article.rights.license : nil
    guard isChanged, article.rights.changes.isEmpty, article.source != nil, article.rights.basis != .publicDomain,
      license?.isPublicDomain != true, editClass == nil || judgedClasses.contains(where: { $0 > .typographic })
    else { return nil }
    let isMinor = editClass.map { $0 <= .headline } ?? false
    let isOld = license.map { $0.isCreativeCommons && $0.version != "4.0" } ?? false
    if isMinor && isOld { return nil }
    let isError = license?.isCreativeCommons == true && editClass != .formatting
    return FidelityFinding(
      rule: "R027", severity: isError ? .error : .warning, layer: .licence,
      text: "the text differs from its original (\(editClass?.words ?? "it is not the text of the digest")), and the "
        + "article does not say what was changed",
      field: ["rights", "changes"], hint: "say it in words: changes: [headline, two paragraphs cut]")
  }

  /// R044: the headline was changed, and the outlet does not allow it.
  func headlineRefused(_ article: Article, _ isPermitted: Bool) -> FidelityFinding? {
    guard let headlines, let outlet = article.source?.outlet, outlet.edits.allowsHeadline == false, !isPermitted else {
      return nil
    }
    return FidelityFinding(
      rule: "R044", severity: .error, layer: .outlet,
      text: "\(outlet.name) does not allow another headline than '\(headlines.original)'", field: ["title"],
      hint: "use the original's headline")
  }

  /// R045: the outlet does not allow what was done to the text.
  func refusedByOutlet(_ article: Article, _ isPermitted: Bool) -> FidelityFinding? {
    guard let outlet = article.source?.outlet, let policy = outlet.edits.policy, !isPermitted else { return nil }
    var refused = refusedClasses(by: outlet.edits, isPermitted: false).subtracting([.headline])
    // Additions that are not declared are a finding of their own.
    if policy == .additionsDisclosed, !hasOtherAlterations { refused.remove(.alteration) }
    let isOther = editClass == nil && mode != .translation && matchesDigest == false && policy == .verbatim
    guard !refused.isEmpty || isOther else { return nil }
    return FidelityFinding(
      rule: "R045", severity: .error, layer: .outlet,
      text: "\(outlet.name) allows edits up to '\(policy.rawValue)', and the text has "
        + (isOther ? "other words than were received" : FidelityReport.words(refused)),
      field: ["source", "outlet"],
      hint: "restore the text ('sitegen diff' shows what differs), or ask the outlet and record its permission")
  }

  /// R046: a link of the original is gone or leads elsewhere, and the outlet wants all of them kept.
  func linksMissing(_ article: Article) -> FidelityFinding? {
    guard let links, !links.keepsAll, let outlet = article.source?.outlet, outlet.links.keepAll == true else {
      return nil
    }
    let lost = links.missing + links.rewritten.map(\.from)
    let rest = lost.count > 1 ? " and \(lost.count - 1) more" : ""
    return FidelityFinding(
      rule: "R046", severity: .error, layer: .outlet,
      text: "\(outlet.name) wants every link of the original kept; '\(lost.first ?? "")'\(rest) is not in the text",
      field: ["source", "outlet"], hint: "put the link back where it stood; 'sitegen diff' lists them")
  }

  /// R047: words were added, and the article does not say so.
  func additionsUndisclosed(_ article: Article, _ isPermitted: Bool) -> FidelityFinding? {
    guard let outlet = article.source?.outlet, outlet.edits.policy == .additionsDisclosed, !isPermitted,
      classes.contains(.addition) || hasUndeclaredAdditions
    else { return nil }
    guard hasUndeclaredAdditions || article.rights.changes.isEmpty else { return nil }
    return FidelityFinding(
      rule: "R047", severity: .error, layer: .outlet,
      text: "\(outlet.name) allows additions that are disclosed, and "
        + (hasUndeclaredAdditions
          ? "words were added that the article does not declare" : "readers are not told of them"),
      field: ["rights", hasUndeclaredAdditions ? "additions" : "changes"],
      hint: hasUndeclaredAdditions
        ? "name each under rights.additions, by its first words, and tell readers in rights.changes"
        : "say it in words: changes: [additional reporting by Ann Author]")
  }
}
