import SiteModel

extension Rule {
  static let authorMissing = Rule(
    "R002", .error, .licence, "A republished article names its author",
    why: """
      To be named is the right that authors keep when they give up all others, and what every Creative Commons licence
      but CC0 asks for first. An unsigned text is its outlet's: then the outlet is the author. A byline that was pasted
      as one name is nobody's: lists, feeds and machines would take it for one author. That is a warning, on the site's
      own articles as well.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(i); Berne Convention, article 6bis",
    hint: "add 'authors:'; for an unsigned text name the outlet: authors: [{name: The Post, type: organization}]",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [{name: The Post, type: organization}]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    isWaivableInPart: true,
    check: .article { article in unnamed(article) + several(article) })

  /// That nobody is named, or that one of those who are has no name.
  private static func unnamed(_ article: ArticleCase) -> [Finding] {
    guard let outlet = article.outlet, article.rights.basis != .publicDomain else { return [] }
    let authors = article.article.authors
    let nameless = authors.firstIndex { !Optional($0.name).isWritten }
    guard authors.isEmpty || nameless != nil else { return [] }
    return [
      Finding(
        "the article from \(outlet.outlet.name) names no author",
        at: ["authors"] + (nameless.map { [String($0)] } ?? []),
        notes: article.license.map { [("'\($0.id)' asks for the author's name", ["rights", "license"])] } ?? [])
    ]
  }

  /// Names that stand in one text, where each should be an entry of its own.
  private static func several(_ article: ArticleCase) -> [Finding] {
    guard article.article.authors.contains(where: { $0.kind == .person && mayHoldSeveral($0.name) }) else { return [] }
    return article.article.authors.enumerated().compactMap { number, author in
      guard author.kind == .person, mayHoldSeveral(author.name) else { return nil }
      let names = PastedByline(author.name).names
      guard names.count > 1 else { return nil }
      let list = names.map { $0.utf8.contains(0x2C) ? "\"\($0)\"" : $0 }.joined(separator: ", ")
      return Finding(
        "'\(shortened(author.name))' is more than the name of one author", at: ["authors", String(number)],
        hint: "write authors: [\(list)]; an institution is 'affiliation:', and an organisation of that name has "
          + "'type: organization'",
        severity: .warning, layer: .site)
    }
  }

  /// Whether it is worth to be read word by word: most names have two words and no comma.
  private static func mayHoldSeveral(_ name: String) -> Bool {
    var blanks = 0
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in name.utf8 {
        if byte == 0x2C || byte == 0x3B { return true }
        if byte == 0x20 || (0x09...0x0D).contains(byte) { blanks += 1 }
      }
      return blanks > 1
    }
    for scalar in name.unicodeScalars {
      if scalar == "," || scalar == ";" || scalar == "、" { return true }
      if scalar == " " || scalar.properties.isWhitespace { blanks += 1 }
    }
    return blanks > 1
  }
}
