/// Every rule, in the order of the ids. A new rule is a file in `Rules/` and a line here.
package enum RuleCatalog {
  /// All of them.
  package static let all: [Rule] =
    identity + copyright + licence + permission + outlet + translation + output

  /// Where an article comes from, and who wrote it.
  private static let identity: [Rule] = [
    .unknownOutlet, .authorMissing, .originalLinkMissing, .linkToHomePage, .originalOnThisSite, .originalElsewhere,
    .originalDateMissing, .republishedBeforeOriginal, .dateInFuture,
  ]
  /// Who holds the copyright, and on what ground the article is here.
  private static let copyright: [Rule] = [
    .holderMissing, .copyrightYearWrong, .noticeContradicted, .licenseIncomplete, .licenseUnknown, .groundMissing,
    .licenseAndReservation, .termsNotRead,
  ]
  /// What the licence says to the use.
  private static let licence: [Rule] = [
    .noDerivativesEdited, .noDerivativesTranslated, .noDerivativesExcerpted, .nonCommercialUsedCommercially,
    .shareAlikeBroken, .licensesIncompatible, .titleMissing, .changesUndescribed, .restrictionAdded,
    .endorsementImplied,
  ]
  /// What a permission, fair use and quotation need.
  private static let permission: [Rule] = [
    .permissionWithoutEvidence, .permissionExpired, .embargoed, .permissionExcludesUse, .permissionRevoked,
    .factorsMissing, .fairUseOfWholeText, .quotationOfWholeText,
  ]
  /// What the outlet asks for besides.
  private static let outlet: [Rule] = [
    .republishedTooLate, .removalDue, .creditUnresolved, .logoMissing, .counterUnresolved, .affiliationMissing,
    .headlineChanged, .editBeyondTerms, .linkDropped, .additionsUndisclosed, .pictureUncredited, .republishedTooEarly,
    .bulkRepublication, .audienceMismatch, .contactPageMissing,
    .notificationDue, .excludedByLabel, .moneyRefused, .claimBeyondTerms,
  ]
  /// Translations and chains.
  private static let translation: [Rule] = [
    .translatorMissing, .translationWithoutLanguages, .canonicalOfChangedText, .chainBroken, .grantWithoutRights,
    .chainWithoutOrigin,
  ]
  /// Finished pages and feeds.
  private static let output: [Rule] = [
    .creditHidden, .originalLinkHidden, .licenseLinkHidden, .headContradicted, .absentArticleListed,
    .structuredDataAltered, .feedWithoutCredit, .fairUseNoticeMisplaced, .disclaimerMissing, .removedTextLeft,
    .counterBlocked,
    .listIncomplete, .badgeWithoutLink, .duplicateRepublication, .feedIDChanged,
  ]

  /// A rule by its id.
  package static func rule(_ id: String) -> Rule? { byID[id] }

  private static let byID: [String: Rule] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The ids that somebody may have meant: those that differ in one sign.
  package static func likelyIDs(for id: String) -> [String] {
    let wanted = Array(id.uppercased().utf8)
    return all.map(\.id).filter { known in
      wanted.count == known.utf8.count && zip(wanted, known.utf8).count { $0 != $1 } <= 1
    }
  }
}
