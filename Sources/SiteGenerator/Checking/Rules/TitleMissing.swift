import SiteModel

extension Rule {
  static let titleMissing = Rule(
    "R026", .error, .licence, "Under Creative Commons before 4.0 the credit has the original's title",
    why: """
      The versions up to 3.0 ask for the title of the work where it has one; 4.0 no longer does. An article's own title
      stands for it, but that of a translation is another.
      """,
    source: "CC BY 3.0, section 4(b)(ii)",
    hint: "add 'title:' under 'source:' with the title in the original's language",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source: {outlet: post, url: "https://post.example.org/haven", date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-3.0, mode: translation, translator: Miriam Oakes}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Jan Kuiper]
      language: en
      source:
        {outlet: post, url: "https://post.example.org/haven", title: De haven is open, date: 2026-03-04, language: nl}
      rights: {basis: license, license: CC-BY-3.0, mode: translation, translator: Miriam Oakes}
      """),
    check: .article { article in
      guard let license = article.license, license.requiresTitle, article.source != nil,
        !article.article.originalTitle.isWritten
      else { return [] }
      return [
        Finding(
          "'\(license.id)' asks for the title of the original, and that of a translation is another",
          at: ["source", "title"])
      ]
    })
}
