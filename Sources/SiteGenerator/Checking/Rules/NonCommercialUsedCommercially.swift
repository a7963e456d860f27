import SiteModel

extension Rule {
  static let nonCommercialUsedCommercially = Rule(
    "R023", .error, .licence, "A non-commercial licence is not used for money",
    why: """
      NonCommercial is about the use and not the user: a use is commercial where it aims at advantage or payment. A
      site that is meant to earn money, or has readers pay, does. Whether advertisements make a use commercial is read
      in two ways, so the outlet's reading decides; in a chain the strictest one.
      """,
    source: "CC BY-NC 4.0, sections 1(i) and 2(a)(1); the outlet's 'ncReading'",
    hint: "ask the outlet, and record its permission: rights.permission with scope: [commercial]",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-NC-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nncReading: strict",
      settings: "publisher: {ads: true}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-NC-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nncReading: ads-ok",
      settings: "publisher: {ads: true}"),
    isWaivableInPart: true,
    check: .article { article in
      guard let license = article.license, !license.mayUseCommercially, !article.isPermitted(.commercial) else {
        return []
      }
      let isStrict = !article.outlets { $0.outlet.nonCommercialReading == .strict }.isEmpty
      let reading = isStrict ? .strict : article.outlet?.outlet.nonCommercialReading
      guard let (fact, isCertain) = commercialFact(of: article.context.settings.publisher, reading) else { return [] }
      return [
        Finding(
          "'\(license.id)' \(isCertain ? "does not allow" : "may not allow") commercial use, and \(fact)",
          at: ["rights", "license"],
          hint: isCertain ? nil : "ask the outlet, and write its answer as 'ncReading:' in its file",
          notes: [("what the site says of itself stands under 'publisher' in sitegen.yaml", nil)],
          severity: isCertain ? nil : .warning)
      ]
    })

  /// What makes the use commercial, and whether the outlet has said so.
  private static func commercialFact(
    of publisher: Publisher, _ reading: NonCommercialReading?
  ) -> (text: String, isCertain: Bool)? {
    if publisher.isCommercial == true { return ("this site is meant to earn money", true) }
    if publisher.hasPaywall == true { return ("readers of this site pay", true) }
    guard publisher.hasAds == true else { return nil }
    switch reading {
    case .strict: return ("this site shows advertisements, which the outlet counts as commercial", true)
    case .adsOK: return nil
    case nil: return ("this site shows advertisements; how the outlet counts them is not known", false)
    }
  }
}
