import SiteModel

extension Rule {
  static let affiliationMissing = Rule(
    "R043", .error, .outlet, "Where the outlet's byline names the institution, each author has one",
    why: """
      Outlets whose authors are scholars ask that the university stands with the name. A byline with a hole in it keeps
      neither promise.
      """,
    source: "the outlet's terms (credit.bylineFormat)",
    hint: "write authors: [{name: …, affiliation: …}]",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        credit: {bylineFormat: "{author}, {affiliation}"}
        """),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        credit: {bylineFormat: "{author}{affiliation? , {affiliation}}"}
        """),
    check: .article { article in
      guard let outlet = article.outlet, let format = outlet.outlet.credit.bylineFormat,
        article.article.authors.contains(where: { !$0.affiliation.isWritten && $0.kind == .person }),
        Phrases.has("{affiliation}", in: format), let wording = try? Wording(format, kind: .byline),
        wording.needs(.affiliation)
      else { return [] }
      return article.article.authors.enumerated().compactMap { number, author in
        guard !author.affiliation.isWritten, author.kind == .person else { return nil }
        return Finding(
          "\(outlet.outlet.name) names the institution of each author, and that of \(author.name) is not known",
          at: ["authors", String(number)])
      }
    })
}
