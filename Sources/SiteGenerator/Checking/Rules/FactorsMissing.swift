import SiteModel

extension Rule {
  static let factorsMissing = Rule(
    "R035", .error, .licence, "Fair use and quotation are reasoned, article by article",
    why: """
      Both are answers to a question about one use, and not labels for a site. The four factors are the question:
      purpose, nature of the work, amount, effect on its market. A notice in the footer has no force.
      """,
    source: "17 U.S.C. § 107; Berne Convention, article 10(1)",
    hint: "answer all four under 'rights.fairUse': purpose, nature, amount, market",
    failing: .republished(
      "rights: {basis: quotation, mode: excerpt, fairUse: {purpose: criticism of the harbour board}}"),
    passing: .republished(
      """
      rights:
        basis: quotation
        mode: excerpt
        fairUse:
          purpose: criticism of the harbour board's decision
          nature: a published report
          amount: two sentences of forty
          market: none; the whole is linked
      """),
    check: .article { article in
      guard article.rights.basis == .fairUse || article.rights.basis == .quotation else { return [] }
      let factors = article.rights.fairUse
      let missing = [
        ("purpose", factors?.purpose), ("nature", factors?.nature), ("amount", factors?.amount),
        ("market", factors?.market),
      ].filter { $0.1?.isEmpty != false }.map(\.0)
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
