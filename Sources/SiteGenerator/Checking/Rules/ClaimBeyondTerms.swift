import SiteModel

extension Rule {
  static let claimBeyondTerms = Rule(
    "R056", .error, .outlet, "An article claims no more than its outlet grants",
    why: """
      What an article may do is written in two places: in its own front matter, and in its outlet's file, where somebody
      read the terms. An article that says CC BY where the outlet says CC BY-ND, or that is edited where the outlet lets
      nothing be changed, has given itself a right. Where the outlet makes an exception for one article, that is a
      permission, and is recorded as one. What was done to a text whose original is kept is judged by what was done
      (R045). Where the outlet gives some paragraphs, the whole text is more, unless the scope of the permission names it
      ('verbatim', or 'everything'); a permission that names no use is worth a second look. The same licence in another
      version is a warning. Quotation and fair use need no grant; that a work is in the public domain is worth a second
      look where its outlet licenses what it publishes.
      """,
    source: "the outlet's terms (license, edits)",
    hint:
      "take the outlet's word, or record its permission for this article: rights.permission with from, date, reference",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0"),
    passing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-4.0
        permission: {from: A. Editor, date: 2026-03-05, reference: letter 7}
      """,
      outlet: "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0"),
    check: .article { article in
      switch article.rights.basis {
      case .license, .permission: [license(of: article)].compactMap(\.self) + uses(of: article)
      case .publicDomain: [publicDomain(of: article)].compactMap(\.self)
      case .own, .fairUse, .quotation: []
      }
    })

  /// The licence, where it gives more than that of the outlet.
  private static func license(of article: ArticleCase) -> Finding? {
    guard article.rights.basis == .license, let giver = article.outlet, let theirs = giver.outlet.license,
      let claimed = article.article.originLicense
    else { return nil }
    let more = claimed.freedoms(beyond: theirs).filter { !article.isPermitted($0.use, by: giver) }
    guard !more.isEmpty else { return otherText(claimed, than: theirs, in: article) }
    let words = more.map(\.words).joined(separator: " and ")
    return Finding(
      "'\(claimed.id)' gives more than '\(theirs.id)', the licence of \(giver.outlet.name): \(words)",
      at: ["rights", "license"], notes: [("the outlet is named here", ["source", "outlet"])])
  }

  /// The same licence in another version, or for another country: what it gives differs in little, but one of the two is
  /// not the licence of the article.
  private static func otherText(_ claimed: License, than theirs: License, in article: ArticleCase) -> Finding? {
    guard claimed != theirs, claimed.terms == theirs.terms, claimed.isCreativeCommons == theirs.isCreativeCommons,
      let outlet = article.outlet?.outlet, !article.isPermitted(.edit)
    else { return nil }
    return Finding(
      "the article is said to be under '\(claimed.id)', and \(outlet.name) licenses its articles under '\(theirs.id)'",
      at: ["rights", "license"],
      hint: "look at the article there, and name the version that it names; waive this where it is another one",
      notes: [("the outlet is named here", ["source", "outlet"])], severity: .warning)
  }

  /// That nobody holds rights, where the outlet licenses some.
  private static func publicDomain(of article: ArticleCase) -> Finding? {
    guard let outlet = article.outlet?.outlet, let theirs = outlet.license, !theirs.isPublicDomain,
      !article.isPermitted(.edit)
    else { return nil }
    return Finding(
      "the article is said to be in the public domain, and \(outlet.name) licenses its articles under '\(theirs.id)'",
      at: ["rights", "basis"],
      hint: "make sure that nobody holds rights, and waive this with the reason; or name the outlet's licence",
      notes: [("the outlet is named here", ["source", "outlet"])], severity: .warning)
  }

  private static let wholeHint =
    "if the permission is for the whole text, say so: scope: [web, verbatim]; "
    + "else 'mode: excerpt' shows as much as is given"

  /// What is done to the text, where an outlet on its way does not let it be done.
  private static func uses(of article: ArticleCase) -> [Finding] {
    let use = PermittedUse(article.rights.mode)
    return article.outlets { $0.outlet.edits.refusal(of: article) != nil && !article.isCovered(use, by: $0) }.compactMap
    { outlet, field in
      outlet.outlet.edits.refusal(of: article).map { refusal in
        Finding(
          "\(outlet.outlet.name) \(refusal), and the article says 'mode: \(article.rights.mode.rawValue)'",
          at: ["rights", "mode"], hint: article.mayMeanWhole ? wholeHint : nil,
          notes: [("the outlet is named here", field)], severity: article.mayMeanWhole ? .warning : nil)
      }
    }
  }
}

extension ArticleCase {
  /// Whether a permission is the ground of a whole text, and does not say whether it is for all of it.
  fileprivate var mayMeanWhole: Bool {
    guard rights.mode == .verbatim, let permission = rights.permission else { return false }
    return permission.isComplete && permission.allows(.verbatim) && isInForce(permission)
  }

  /// Whether a permission of an outlet allows a use, beside a licence or as the ground itself. The whole text of an outlet that gives
  /// excerpts must be named: its standing permission, which is recorded in the same way, is for less.
  fileprivate func isCovered(_ use: PermittedUse, by outlet: SharedOutlet) -> Bool {
    if use == .verbatim { return rights.permission?.names(use) == true && isPermitted(use, by: outlet) }
    if isPermitted(use, by: outlet) { return true }
    guard rights.basis == .permission, let permission = rights.permission else { return false }
    return permission.isComplete && permission.allows(use) && isInForce(permission)
      && permission.givers(of: article).contains(outlet)
  }
}

extension EditTerms {
  /// Why the outlet does not let a text be used as it is; `nil` where it does, or does not say.
  fileprivate func refusal(of article: ArticleCase) -> String? {
    switch article.rights.mode {
    case .verbatim: excerptOnly(for: article)
    case .edited: policy == .verbatim && !article.article.keepsOriginal ? "lets nothing be changed" : nil
    case .translation: EditTerms.refusal(translation, "translated")
    case .excerpt: EditTerms.refusal(excerpt, "shown in part")
    }
  }

  /// Outlets that say how many paragraphs may be shown give no more than those, unless a licence or a letter does.
  private func excerptOnly(for article: ArticleCase) -> String? {
    guard excerpt != .no, article.license == nil, let limit = excerptParagraphs else { return nil }
    return "lets no more than \(limit) paragraph\(limit == 1 ? "" : "s") be shown"
  }

  private static func refusal(_ grant: Grant?, _ done: String) -> String? {
    switch grant {
    case .no: "lets nothing be \(done)"
    case .ask: "wants to be asked before anything is \(done)"
    case .ok, nil: nil
    }
  }
}

extension License {
  /// What it gives that another keeps back, in words, and the use that a permission would have to name.
  fileprivate func freedoms(beyond other: License) -> [(use: PermittedUse, words: String)] {
    var found: [(use: PermittedUse, words: String)] = []
    if mayEdit, !other.mayEdit { found.append((.edit, "changes")) }
    if mayUseCommercially, !other.mayUseCommercially { found.append((.commercial, "commercial use")) }
    if mayEdit, other.mustShareAlike, !mustShareAlike {
      found.append((.edit, "changed versions under another licence"))
    }
    if !mustCredit, other.mustCredit { found.append((.edit, "use without a credit")) }
    return found
  }
}
