import SiteModel

extension Rule {
  static let quotationOfWholeText = Rule(
    "R037", .error, .licence, "A quotation is a part of something",
    why: """
      To quote is to show a passage within a purpose. A whole article is not quoted, it is reproduced. A quotation has
      conditions of its own, and the four factors of fair use are not among them: the work was lawfully published (the
      link and the date of the original: R003, R007, R008), source and author are named (R001, R002), and no more is
      shown than the purpose needs: an excerpt.
      """,
    source: "Berne Convention, article 10(1) and (3); Directive 2001/29/EC, article 5(3)(d)",
    hint: "show the passages that you speak of: mode: excerpt",
    failing: .republished("rights: {basis: quotation}"),
    passing: .republished("rights: {basis: quotation, mode: excerpt, paragraphs: 1}"),
    check: .article { article in
      guard article.rights.basis == .quotation, article.rights.mode != .excerpt else { return [] }
      return [Finding("the ground is a quotation, and the whole text is shown", at: ["rights", "basis"])]
    })
}
