import SiteModel

extension Rule {
  static let pictureUncredited = Rule(
    "R048", .error, .licence, "The picture of a republished article is cleared, credited, and described",
    why: """
      A picture has an author and rights of its own, and a licence of the text seldom covers it. One that nobody cleared
      is not shown at all, which is a warning; one that is shown names who made it, unless the outlet's terms bring it
      along with the text, or nobody holds rights in it. Pictures in the text are shown; where the outlet's terms do not
      let them go with it, each is a warning. One on another host is a link there (`remote-picture`). Those who do not see it are told what it shows: that is a
      warning, too.
      """,
    source: "Berne Convention, article 6bis; the outlet's terms (images.policy); WCAG 2.2, success criterion 1.1.1",
    hint: "add 'creator:' or 'creditText:' under 'image:'",
    failing: .republished(
      """
      image: {src: /harbour.png, alt: Boats at the quay, cleared: true}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished(
      """
      image: {src: /harbour.png, alt: Boats at the quay, creator: Ottilie Marr, cleared: true}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    check: .article { article in
      guard let image = article.article.image else { return [] }
      guard image.isCleared else { return article.source == nil ? [] : [uncleared(image, article)] }
      var findings: [Finding] = []
      if article.source != nil, !image.isCredited, image.license?.isPublicDomain != true, !isCovered(image, article) {
        findings.append(Finding("who made the picture is not said", at: ["image", "src"]))
      }
      if image.alternativeText.isEmpty {
        findings.append(
          Finding(
            "the picture has no description for those who do not see it", at: ["image", "src"],
            hint: "add 'alt:' under 'image:'", severity: .warning, layer: .site))
      }
      return findings
    })

  /// A picture that is left out of the page, and what helps.
  private static func uncleared(_ image: ImageReference, _ article: ArticleCase) -> Finding {
    let name = article.outlet?.outlet.name ?? ""
    let hint =
      isCovered(image, article)
      ? "\(name) lets its pictures go with its articles: write 'cleared: true' under 'image:' if this is one of them"
      : "write 'cleared: true' under 'image:' once that is sure, with who made it"
    return Finding(
      "the picture '\(shortened(image.source))' is not shown, as nobody said that it may be", at: ["image", "src"],
      hint: hint, severity: .warning)
  }

  /// Whether the outlet's terms bring the picture along with the text.
  private static func isCovered(_ image: ImageReference, _ article: ArticleCase) -> Bool {
    guard let outlet = article.outlet?.outlet else { return false }
    let credit = [image.creator, image.creditText].compactMap(\.self)
    if credit.contains(where: { Phrases.hasOne(of: outlet.images.excludes, in: $0) }) { return false }
    switch outlet.images.policy {
    case .all, .withSameArticle: return true
    case .creditedToSource:
      return credit.contains {
        Phrases.hasOne(of: [outlet.name, outlet.defaultHolder].map { $0.lowercased() }, in: $0)
      }
    case nil, .some(.none), .notCovered, .whereNoted, .ask: return false
    }
  }
}

extension ImageReference {
  /// Whether it says who made it.
  fileprivate var isCredited: Bool { creator?.isEmpty == false || creditText?.isEmpty == false }
}
