import SiteModel

extension Rule {
  static let factorsMissing = Rule(
    "R035", .error, .licence, "Fair use is reasoned, article by article",
    why: """
      It is an answer to a question about one use, and no label for a site. The four factors of United States law are the
      question: purpose, nature of the work, amount, effect on its market. A notice in the footer has no force. A
      quotation is not asked for them: it has conditions of its own (R037).
      """,
    source: "17 U.S.C. § 107",
    hint: "answer all four under 'rights.fairUse': purpose, nature, amount, market",
    failing: .republished(
      "rights: {basis: fair-use, mode: excerpt, fairUse: {purpose: criticism of the harbour board}}"),
    passing: .republished(
      """
      rights:
        basis: fair-use
        mode: excerpt
        fairUse:
          purpose: criticism of the harbour board's decision
          nature: a published report
          amount: two sentences of forty
          market: none; the whole is linked
      """),
    check: .article { article in
      guard article.rights.basis == .fairUse else { return [] }
      let factors = article.rights.fairUse
      let missing = [
        ("purpose", factors?.purpose), ("nature", factors?.nature), ("amount", factors?.amount),
        ("market", factors?.market),
      ].filter { !$0.1.isWritten }.map(\.0)
      guard !missing.isEmpty else { return [] }
      return [
        Finding(
          missing.count == 4
            ? "why this use is fair is not said"
            : "of the four factors, \(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing",
          at: factors == nil ? ["rights", "basis"] : ["rights", "fairUse"])
      ]
    })
}
