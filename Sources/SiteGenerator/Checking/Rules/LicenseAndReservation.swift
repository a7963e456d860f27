import SiteModel

extension Rule {
  static let licenseAndReservation = Rule(
    "R016", .error, .licence, "Ground, licence and notice say one thing of the rights",
    why: """
      Either the rights are reserved or some are given away. Readers must not have to guess which of two sentences of
      one page is true; often the outlet's footer was copied with the text. Nor is a text in the public domain under a
      licence: whoever gives one holds rights.
      """,
    source: "CC BY 4.0, section 2(a)(5)(C): no different terms for those who receive the work",
    hint: "take the reservation out of 'notice:', or find out whether the article is licensed at all",
    failing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-4.0
        holder: The Post
        notice: "© 2026 The Post. All rights reserved."
      """),
    passing: .republished(
      """
      rights:
        basis: license
        license: CC-BY-4.0
        holder: The Post
        notice: "© 2026 The Post. Some rights reserved."
      """),
    check: .article { article in reserved(article) + ownedByNobody(article) + unused(article) })

  /// A licence beside a ground that is there where nobody gives one: the page would say both.
  private static func unused(_ article: ArticleCase) -> [Finding] {
    guard [.fairUse, .quotation].contains(article.rights.basis), let license = article.rights.license,
      license.isCreativeCommons
    else { return [] }
    return [
      Finding(
        "the ground is \(article.rights.basis == .fairUse ? "fair use" : "a quotation"), which needs no licence, and "
          + "'\(license.id)' is named", at: ["rights", "license"],
        hint: "take the licence out; or write 'basis: license', if the text is used under it",
        notes: [("the ground is named here", ["rights", "basis"])])
    ]
  }

  /// A licence beside a notice that gives nothing away.
  private static func reserved(_ article: ArticleCase) -> [Finding] {
    guard let notice = article.rights.notice, let license = article.rights.license,
      Phrases.hasOne(of: reservations, in: notice.lowercased())
    else { return [] }
    return [
      Finding(
        "the notice reserves all rights, and the licence is '\(license.id)'", at: ["rights", "notice"],
        notes: [("the licence is named here", ["rights", "license"])])
    ]
  }

  /// A licence of somebody on the ground that there is nobody.
  private static func ownedByNobody(_ article: ArticleCase) -> [Finding] {
    guard article.rights.basis == .publicDomain, let license = article.article.originLicense,
      !license.isPublicDomain, license.isCreativeCommons
    else { return [] }
    return [
      Finding(
        "the ground is the public domain, and '\(license.id)' is the licence of somebody who holds rights",
        at: ["rights", "license"], hint: "write 'basis: license', or 'license: CC-PDM-1.0' or CC0-1.0",
        notes: [("the ground is named here", ["rights", "basis"])])
    ]
  }

  /// “All rights reserved”, as footers have it.
  private static let reservations = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati", "все права защищены", "版权所有", "جميع الحقوق محفوظة",
  ]
}
