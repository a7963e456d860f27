import SiteModel

/// Something that may be done, or may not (ODRL: `permission`, `prohibition`), and what must be done in return.
struct UsageRule: Sendable, Hashable {
  /// ODRL: `duty`.
  struct Duty: Sendable, Hashable {
    let action: String
    /// What it is done with: who is named, which policy goes along.
    var object: String?
  }

  static let attribute = "attribute"
  /// With its prefix: ODRL has the term, and its JSON-LD context no short form of it. Without the prefix it would be an
  /// address on this site.
  static let attachPolicy = "odrl:attachPolicy"
  /// Commercial use, in the words of Creative Commons, whose term ODRL 2.2 uses.
  static let commercialUse = "cc:CommercialUse"

  let actions: [String]
  var duties: [Duty] = []
}

extension UsagePolicy {
  /// What the grant comes to, for the policy at an address.
  func rules(
    at address: String, rightsPage: String?
  ) -> (permissions: [UsageRule], prohibitions: [UsageRule]) {
    let copies = ["reproduce", "distribute"]
    let changes = ["derive", "translate"]
    // Whoever may not pass it on grants no use of it to others: they have it from the holder, or not at all.
    let notPassedOn = isNotPassedOn ? [UsageRule(actions: ["grantUse"])] : []
    switch grant {
    case .publicDomain:
      return ([UsageRule(actions: copies + changes + [UsageRule.commercialUse])], [])
    case .ask:
      return ([], [UsageRule(actions: copies + changes)] + notPassedOn)
    case .offer:
      let duties = [
        UsageRule.Duty(action: UsageRule.attribute, object: address + "#holder"),
        UsageRule.Duty(action: "reviewPolicy", object: rightsPage),
      ]
      // For print and for money the site wants to be asked.
      return (
        [UsageRule(actions: copies, duties: duties)], [UsageRule(actions: changes + [UsageRule.commercialUse])]
      )
    case .license(let license):
      let rules = licensed(license, address, copies: copies, changes: changes)
      return (rules.permissions, rules.prohibitions + notPassedOn)
    }
  }

  /// The terms of a licence. Commercial use is a permission or a prohibition of its own; changes are, too.
  private func licensed(
    _ license: License, _ address: String, copies: [String], changes: [String]
  ) -> (permissions: [UsageRule], prohibitions: [UsageRule]) {
    var duties: [UsageRule.Duty] = []
    if license.mustCredit { duties.append(UsageRule.Duty(action: UsageRule.attribute, object: address + "#holder")) }
    if license.mustKeepNotices { duties.append(UsageRule.Duty(action: UsageRule.attachPolicy, object: address)) }
    let alike =
      license.mustShareAlike
      ? [UsageRule.Duty(action: "cc:ShareAlike"), UsageRule.Duty(action: "nextPolicy", object: address)] : []
    var permissions: [UsageRule] = []
    var prohibited: [String] = []
    if license.mayCopy { permissions.append(UsageRule(actions: copies, duties: duties)) } else { prohibited += copies }
    if license.mayEdit {
      permissions.append(UsageRule(actions: changes, duties: duties + alike))
    } else {
      prohibited += changes
    }
    if license.mayUseCommercially {
      permissions.append(UsageRule(actions: [UsageRule.commercialUse], duties: duties))
    } else {
      prohibited.append(UsageRule.commercialUse)
    }
    return (permissions, prohibited.isEmpty ? [] : [UsageRule(actions: prohibited)])
  }
}
