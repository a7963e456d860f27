import SiteModel

extension License {
  /// What the licence asks of whoever republishes, in sentences (ccREL: `cc:requires`, `cc:prohibits`, `cc:permits`).
  var statements: [Message] {
    if isPublicDomain { return [.licensePublicDomain] }
    var statements: [Message] = []
    if mustCredit { statements.append(.licenseAttribution) }
    if !mayUseCommercially { statements.append(.licenseNonCommercial) }
    if !mayEdit { statements.append(.licenseNoDerivatives) }
    if mustShareAlike { statements.append(.licenseShareAlike) }
    return statements
  }
}
