import SiteModel

extension Rule {
  static let licenseAndReservation = Rule(
    "R016", .error, .licence, "A licensed article does not say that all rights are reserved",
    why: """
      Either the rights are reserved or some are given away. Readers must not have to guess which of two sentences of
      one page is true; often the outlet's footer was copied with the text.
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
    check: .article { article in
      guard let notice = article.rights.notice, let license = article.rights.license,
        Phrases.hasOne(of: reservations, in: notice)
      else { return [] }
      return [
        Finding(
          "the notice reserves all rights, and the licence is '\(license.id)'", at: ["rights", "notice"],
          notes: [("the licence is named here", ["rights", "license"])])
      ]
    })

  /// “All rights reserved”, as footers have it.
  private static let reservations = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati", "все права защищены", "版权所有", "جميع الحقوق محفوظة",
  ]
}
