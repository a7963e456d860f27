import SiteModel

extension Rule {
  static let translationWithoutLanguages = Rule(
    "R061", .error, .site, "A translation is in another language than its original",
    why: """
      Readers are told from which language a text was translated, and search engines which of two pages is for whom.
      Where both languages are the same, one of them is wrong, or nothing was translated.
      """,
    source: "logic; BCP 47",
    hint: "write the original's language as source.language, and the text's as 'language:'",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: en}
      rights: {basis: license, license: CC-BY-4.0, mode: translation, translator: Miriam Oakes}
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
      guard article.rights.mode == .translation, let source = article.source else { return [] }
      guard let language = source.language else {
        return [Finding("from which language the article was translated is not said", at: ["source", "language"])]
      }
      guard language == article.article.language else { return [] }
      return [
        Finding(
          "the translation and its original are both in '\(language)'", at: ["source", "language"],
          notes: [("the text was translated, by this line", ["rights", "mode"])])
      ]
    })
}
