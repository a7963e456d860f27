import SiteModel

extension Rule {
  static let pictureUncredited = Rule(
    "R048", .error, .licence, "The picture of a republished article is cleared, credited, and described",
    why: """
      A picture has an author and rights of its own, and a licence of the text seldom covers it. One that nobody cleared
      is not shown at all, which is a warning; one that is shown names who made it, unless the outlet's terms bring it
      along with the text, or nobody holds rights in it. Pictures in the text are judged in the same way where `images`
      names them; others are shown, and where the outlet's terms do not let them go with it, each is a warning. One on
      another host is a link there (`remote-picture`). Those who do not see it are told what it shows: that is a warning,
      too.
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
    isWaivableInPart: true,
    check: .article { article in
      let lead = article.article.image.map { findings($0, at: ["image", "src"], article) } ?? []
      return lead
        + article.article.images.enumerated().flatMap { number, image in
          findings(image, at: ["images", String(number), "src"], article)
        }
    })

  /// What is wrong with a picture, which a field names.
  private static func findings(_ image: ImageReference, at field: FieldPath, _ article: ArticleCase) -> [Finding] {
    guard image.isCleared else { return article.article.source == nil ? [] : [uncleared(image, at: field, article)] }
    let key = field.first ?? ""
    var findings: [Finding] = []
    if article.article.source != nil, !image.isCredited, image.license?.isPublicDomain != true,
      !isCovered(image, article)
    {
      findings.append(
        Finding("who made the picture is not said", at: field, hint: "add 'creator:' or 'creditText:' under '\(key):'"))
    }
    findings += excluded(image, at: field, article)
    // A picture of the text is described there.
    if image.alternativeText.isEmpty, key == "image" {
      findings.append(
        Finding(
          "the picture has no description for those who do not see it", at: field,
          hint: "add 'alt:' under 'image:'", severity: .warning, layer: .site))
    }
    return findings
  }

  /// A picture that is left out of the page, and what helps.
  private static func uncleared(_ image: ImageReference, at field: FieldPath, _ article: ArticleCase) -> Finding {
    let key = field.first ?? ""
    let name = article.outlet?.outlet.name ?? ""
    let hint =
      isCovered(image, article)
      ? "\(name) lets its pictures go with its articles: write 'cleared: true' under '\(key):' if this is one of them"
      : "write 'cleared: true' under '\(key):' once that is sure, with who made it"
    return Finding(
      "the picture '\(shortened(image.source))' is not shown, as nobody said that it may be", at: field,
      hint: hint, severity: .warning)
  }

  /// A picture that is shown, and that an outlet keeps out of what it gives. One with a licence of its own is here on
  /// that, and one that is nobody's on nobody's leave.
  private static func excluded(
    _ image: ImageReference, at field: FieldPath, _ article: ArticleCase
  ) -> [Finding] {
    guard image.license == nil else { return [] }
    let credit = image.credits
    return article.outlets { !$0.outlet.images.excludes.isEmpty }.compactMap { outlet, place in
      let mark = outlet.outlet.images.excludes.first { mark in
        credit.contains { Phrases.has(mark.lowercased(), in: $0.lowercased()) }
      }
      return mark.map {
        Finding(
          "\(outlet.outlet.name) lets no pictures go with its articles that are marked '\($0)', and this one is",
          at: field,
          hint:
            "leave the picture out, or name the licence under which it is shown: 'license:' under '\(field.first ?? ""):'",
          notes: [("the outlet is named here", place)], layer: .outlet)
      }
    }
  }

  /// Whether the outlet's terms bring the picture along with the text.
  private static func isCovered(_ image: ImageReference, _ article: ArticleCase) -> Bool {
    guard let outlet = article.outlet?.outlet else { return false }
    let credit = image.credits
    let marks = outlet.images.excludes.map { $0.lowercased() }
    if credit.contains(where: { Phrases.hasOne(of: marks, in: $0.lowercased()) }) { return false }
    switch outlet.images.policy {
    case .all, .withSameArticle: return true
    case .creditedToSource:
      return credit.contains {
        Phrases.hasOne(of: [outlet.name, outlet.defaultHolder].map { $0.lowercased() }, in: $0.lowercased())
      }
    case nil, .some(.none), .notCovered, .whereNoted, .ask: return false
    }
  }
}

extension ImageReference {
  /// What is said of who made it.
  fileprivate var credits: [String] { [creator, creditText].compactMap(\.self) }
  /// Whether it says who made it.
  fileprivate var isCredited: Bool { creator.isWritten || creditText.isWritten }
}
