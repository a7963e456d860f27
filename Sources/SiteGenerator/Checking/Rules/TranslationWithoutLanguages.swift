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
      guard let source = article.source else { return [] }
      guard article.rights.mode == .translation else { return unsaid(article, source) }
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

  /// A text that is shown as it was, or with edits, and is in another language than its original. Who quotes writes in a
  /// language of his own, and so does who makes one text of several.
  private static func unsaid(_ article: ArticleCase, _ source: Source) -> [Finding] {
    guard [.verbatim, .edited].contains(article.rights.mode), article.rights.basis.isGrant,
      article.article.alsoFrom.isEmpty,
      let original = source.language, primary(original) != primary(article.article.language)
    else { return [] }
    return [
      Finding(
        "the text is in '\(article.article.language)' and its original in '\(original)', and nothing says that it was "
          + "translated", at: ["source", "language"],
        hint: "write 'mode: translation' under 'rights:', and who translated it; or correct the language")
    ]
  }

  /// The language of a tag without its region and script (BCP 47, 2.2.1).
  private static func primary(_ language: String) -> String {
    String(decoding: language.utf8.prefix { $0 != 0x2D }, as: UTF8.self).lowercased()
  }
}
