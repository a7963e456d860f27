import SiteModel

extension Rule {
  static let moneyRefused = Rule(
    "R055", .error, .outlet, "Advertisements and paywalls stand only around articles whose outlet is fine with them",
    why: """
      Beyond what a licence says of commercial use, outlets have terms of their own: no advertisements, no paywall, no
      commercial sites, or none that did not ask. What this site has is said under 'publisher'; in a chain the terms of
      every outlet hold. Whether advertisements are sold against one article cannot be seen from here.
      """,
    source: "the outlet's terms (commerce)",
    hint: "take the article out, or ask the outlet, and waive this with its answer",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncommerce: {ads: none}",
      settings: "publisher: {ads: true}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncommerce: {ads: not-sold-against}",
      settings: "publisher: {ads: true}"),
    check: .article { article in
      let publisher = article.context.settings.publisher
      guard publisher.hasAds == true || publisher.hasPaywall == true || publisher.isCommercial == true else {
        return []
      }
      return article.outlets { _ in true }.flatMap { outlet, field -> [Finding] in
        let (name, terms) = (outlet.outlet.name, outlet.outlet.commerce)
        var findings: [Finding] = []
        if publisher.hasAds == true, terms.ads == CommerceTerms.Advertising.none {
          findings.append(
            Finding("\(name) wants no advertisements around its articles, and this site shows some", at: field))
        }
        if publisher.hasPaywall == true, terms.paywall == false {
          findings.append(
            Finding("\(name) wants its articles outside paywalls, and readers of this site pay", at: field))
        }
        if publisher.isCommercial == true, let finding = commercialUse(outlet, field, article) {
          findings.append(finding)
        }
        return findings
      }
    })

  /// A commercial site takes an article whose outlet does not give to such, or wants to be asked.
  private static func commercialUse(_ asker: SharedOutlet, _ field: FieldPath, _ article: ArticleCase) -> Finding? {
    let outlet = asker.outlet
    let answer = outlet.commerce.commercialUse
    guard answer == .ask || answer == .no, !article.isPermitted(.commercial, by: asker) else { return nil }
    let wish =
      answer == .ask ? "wants to be asked before its articles are used commercially" : "gives to no commercial site"
    return Finding(
      "\(outlet.name) \(wish), and this site is meant to earn money", at: field,
      hint: outlet.contact.map {
        "ask \($0), and record the permission: rights.permission with scope: [commercial]"
      })
  }
}
