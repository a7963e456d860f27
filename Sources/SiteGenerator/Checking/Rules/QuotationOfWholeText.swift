import SiteModel

extension Rule {
  static let quotationOfWholeText = Rule(
    "R037", .error, .licence, "A quotation is a part of something",
    why: """
      To quote is to show a passage within a purpose. A whole article is not quoted, it is reproduced. A quotation has
      conditions of its own, and the four factors of fair use are not among them: the work was lawfully published (the
      link and the date of the original: R003, R007, R008), source and author are named (R001, R002), and no more is
      shown than the purpose needs: an excerpt. Where the original is kept, an excerpt that has all of it is
      found too: a warning, as a statement of two lines may be quoted with both.
      """,
    source: "Berne Convention, article 10(1) and (3); Directive 2001/29/EC, article 5(3)(d)",
    hint: "show the passages that you speak of: mode: excerpt",
    failing: .republished("rights: {basis: quotation}"),
    passing: .republished("rights: {basis: quotation, mode: excerpt, paragraphs: 1}"),
    isWaivableInPart: true,
    check: .article { article in
      guard article.rights.basis == .quotation, article.rights.mode != .excerpt else { return [] }
      return [Finding("the ground is a quotation, and the whole text is shown", at: ["rights", "basis"])]
    },
    .text { article, report in
      guard article.rights.basis == .quotation, article.isWholeExcerpt(report) else { return [] }
      return [
        Finding(
          "the ground is a quotation, and the excerpt has every word of the original", at: ["rights", "mode"],
          hint: "leave out what you do not speak of; 'paragraphs: 2' shows no more than the first two",
          severity: .warning)
      ]
    })
}
