import SiteModel

extension Rule {
  static let translatorMissing = Rule(
    "R060", .error, .licence, "A translation names its translator",
    why: """
      A translation is a work of its own with an author of its own; and licences ask that a changed version says what
      was done to it. A machine is named as well.
      """,
    source: "Berne Convention, articles 2(3) and 6bis; CC BY 4.0, section 3(a)(1)(B)",
    hint: "add 'translator:' under 'rights:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-4.0, mode: translation}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-4.0, mode: translation, translator: Miriam Oakes}
      """),
    check: .article { article in
      guard article.source != nil, article.rights.mode == .translation, !article.rights.translator.isWritten
      else { return [] }
      return [Finding("who translated the article is not said", at: ["rights", "mode"])]
    })
}
