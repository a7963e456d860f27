import SiteModel

extension Rule {
  static let quotationOfWholeText = Rule(
    "R037", .error, .licence, "A quotation is a part of something",
    why: "To quote is to show a passage within a purpose. A whole article is not quoted, it is reproduced.",
    source: "Berne Convention, article 10(1): their extent does not exceed that justified by the purpose",
    hint: "show the passages that you speak of: mode: excerpt",
    failing: .republished(
      """
      rights:
        basis: quotation
        fairUse: {purpose: criticism, nature: a published report, amount: all of it, market: none that we see}
      """),
    passing: .republished(
      """
      rights:
        basis: quotation
        mode: excerpt
        fairUse: {purpose: criticism, nature: a published report, amount: two of forty sentences, market: none}
      """),
    check: .article { article in
      guard article.rights.basis == .quotation, article.rights.mode != .excerpt else { return [] }
      return [Finding("the ground is a quotation, and the whole text is shown", at: ["rights", "basis"])]
    })
}
