import SiteModel

extension Rule {
  static let noDerivativesTranslated = Rule(
    "R021", .error, .licence, "What may not be changed is not translated",
    why: """
      A translation is a changed version everywhere. A NoDerivatives licence does not allow one to be shared; the holder
      can, in a letter or in the outlet's terms.
      """,
    source: "CC BY-ND 4.0, sections 1(a) and 2(a)(1)(B); Berne Convention, article 8",
    hint: "show the original, or record a permission that covers it: rights.permission with scope: [translation]",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-ND-4.0, mode: translation, translator: Miriam Oakes}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-ND-4.0, mode: translation, translator: Miriam Oakes}
      """,
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {translation: ok}"),
    check: .article { article in
      guard let license = article.license, !license.mayTranslate, article.rights.mode == .translation,
        article.outlet?.outlet.edits.translation != .ok, !article.isPermitted(.translation)
      else { return [] }
      return [
        Finding(
          "'\(license.id)' does not allow the translation declared on line {line}", at: ["rights", "license"],
          line: ["rights", "mode"])
      ]
    })
}
