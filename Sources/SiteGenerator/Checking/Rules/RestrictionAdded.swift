import SiteModel

extension Rule {
  static let restrictionAdded = Rule(
    "R028", .error, .licence, "Nothing is put in the way of those to whom a licence gives the text",
    why: """
      The licence speaks to every reader, and whoever hands the text on may not take away with a wall or a sentence what
      it gives. A paywall keeps readers from it; “no copying” denies it.
      """,
    source: "CC BY 4.0, section 2(a)(5)(C): no downstream restrictions",
    hint: "leave licensed articles outside the wall: a site with a paywall needs the holder's permission for them",
    failing: .republished("rights: {basis: license, license: CC-BY-4.0}", settings: "publisher: {paywall: true}"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}", settings: "publisher: {paywall: false}"),
    check: .article { article in
      guard let license = article.license, license.isCreativeCommons, !license.isPublicDomain, article.source != nil
      else { return [] }
      var findings: [Finding] = []
      // Of a non-commercial licence R023 says that readers pay.
      if article.context.settings.publisher.hasPaywall == true, license.mayUseCommercially,
        !article.isPermitted(.commercial)
      {
        findings.append(
          Finding(
            "'\(license.id)' allows no restriction of its readers, and they pay for this site",
            at: ["rights", "license"],
            notes: [("what the site says of itself stands under 'publisher' in sitegen.yaml", nil)]))
      }
      if let notice = article.rights.notice, Phrases.hasOne(of: prohibitions, in: notice.lowercased()) {
        findings.append(
          Finding(
            "the notice forbids what '\(license.id)' allows", at: ["rights", "notice"],
            hint: "take the prohibition out of 'notice:'"))
      }
      return findings
    })

  /// Sentences that deny what every Creative Commons licence gives.
  private static let prohibitions = [
    "no copying", "do not copy", "may not be copied", "may not be reproduced", "may not be republished",
    "no reproduction", "reproduction prohibited", "copying prohibited",
  ]
}
