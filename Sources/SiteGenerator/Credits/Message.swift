/// The texts that a site prints in its own name: `templates/strings/<language>.yaml` has one for each.
enum Message: String, Sendable, CaseIterable {
  // Above the text.
  case byline, republished, updated, sourceOutlet
  // The sentence that names the origin, by what was done to the text.
  case originVerbatim, originEdited, originExcerpt, originTranslation, originWorks
  // On what ground the article is here.
  case termsLicense, termsPermission, termsFairUse, termsQuotation, termsPublicDomain, termsOwn
  // In short, for the box above the text.
  case unchanged, edited, excerpt, translated, byPermission, asFairUse, asQuotation, inPublicDomain
  // Below it.
  case copyright, changes, changesNone, changesTranslation, viaHop, includedWork, comment, membership
  case counterQuestion, counterAgree, counterDone
  case disclaimer, onwardCrossPost, onwardLicense, onwardAsk, onwardPublicDomain, onwardCommercial
  case onwardSource, fairUse, print, media, reportProblem
  // Labels.
  case aboutThisArticle, labelOriginal, labelCopyright, labelLicense, labelChanges, labelPicture, labelVia, labelWorks,
    labelReuse
  case labelSource, labelRegions, labelTopics, labelTags, labelTranslations, labelContents, articlesBy, readOriginal,
    firstPublished
  case archivedCopy, republishedFrom, translatedFrom, excerptFrom, quotedFrom, ownWork, continueReading
  case markTranslation, markExcerpt, markQuotation, markEdited
  case labelNotes, backToText, pictureLeftOut, embedShow, embedNote
  case newerArticle, olderArticle, neighbours, relatedArticles, printedFrom, creditText
  // The rest of the page.
  case skipToContent, mainMenu, footerMenu, older, newer, pageNumber, pagination
  case notFoundTitle, notFoundText, backToHome, movedTitle, movedText
  case latest, moreIn, noArticles, since, feeds, allPages
  case taxonomyAuthors, taxonomyOutlets, taxonomyRegions, taxonomyTopics, taxonomyTags, taxonomyLicenses
  // The page of an outlet.
  case aboutOutlet, labelWebsite, labelLanguage, labelContact, labelPrinciples, labelCorrections, labelAffiliation
  case outletTerms, outletPolicy, outletLicense, outletByArticle
  case editsVerbatim, editsStyle, editsTimePlaceStyle, editsShortenWithApproval, editsShorten, editsAdditionsDisclosed
  case editsFree, headlineKeep, headlineChange, translationOK, translationAsk, translationNo
  case excerptOK, excerptAsk, excerptNo, linksKeep
  case imagesNone, imagesNotCovered, imagesCredited, imagesSameArticle, imagesNoted, imagesAsk
  case imagesAll
  case adsOK, adsNotInArticle, adsNotSold, adsNone, paywallOK, paywallNo, sellNo, bulkNo, sublicenseNo, counterRequired
  case delayMin, delayNextDay, ageMax, removeAfter
  // The page of a licence.
  case licenseAsks, licenseAttribution, licenseNonCommercial, licenseNoDerivatives, licenseShareAlike
  case licensePublicDomain
  // What stays of an article that is gone.
  case goneMark, goneExpired, goneOwn, goneWithdrawn, goneLegal, labelReason, labelShown, shownBetween
  // How the site republishes.
  case republishingTitle, republishingDescription, republishingGrounds
  case groundOwn, groundLicense, groundPermission, groundFairUse, groundQuotation, groundPublicDomain
  case republishingCredit, republishingCreditText, republishingOutlets, republishingReuse, republishingReuseText
  case republishingPolicies, republishingMachine, republishingMachineText
  case takedownTitle, takedownText, takedownPage, takedownWork, takedownRole, takedownReach, takedownAfter, noContact
  // The kit for those who republish.
  case kitTitle, kitIntro, kitCanonical, kitText, kitPictures, kitPicturesText, kitLeftOut, kitFiles
  // How words are put together.
  case listSeparator, listLast, date

  /// The values that the text may use.
  var kind: WordingKind {
    switch self {
    case .byline: WordingKind(values: [.authors])
    case .republished: WordingKind(values: [.site, .siteURL, .date])
    case .updated, .firstPublished, .since: WordingKind(values: [.date])
    case .sourceOutlet: WordingKind(values: [.outlet, .outletURL])
    case .originVerbatim, .originEdited, .originExcerpt, .originTranslation, .originWorks, .translated, .edited,
      .unchanged, .excerpt:
      .origin
    case .termsLicense, .termsPermission, .termsFairUse, .termsQuotation, .termsPublicDomain, .termsOwn, .byPermission,
      .asFairUse, .asQuotation, .inPublicDomain:
      WordingKind(values: [
        .site, .license, .licenseURL, .holder, .from, .date, .outlet, .statement, .statementURL,
      ])
    case .copyright: WordingKind(values: [.holder, .holderURL, .year])
    case .changes: WordingKind(values: [.changes])
    case .changesTranslation: WordingKind(values: [.language, .translator])
    case .viaHop: WordingKind(values: [.outlet, .url, .date])
    case .includedWork:
      WordingKind(values: [.title, .url, .authors, .outlet, .date, .notice, .license, .licenseURL])
    case .comment, .membership: WordingKind(values: [.url])
    case .counterQuestion, .counterAgree, .counterDone: .counter
    case .disclaimer: .disclaimer
    case .onwardCrossPost: .crossPost
    case .onwardLicense, .onwardAsk, .onwardPublicDomain:
      WordingKind(values: [.site, .holder, .holderURL, .license, .licenseURL, .outlet, .url])
    case .onwardSource: WordingKind(values: [.outlet, .url])
    case .fairUse: .fairUse
    case .print, .media: .contact
    case .reportProblem, .takedownText, .onwardCommercial: WordingKind(values: [.contact])
    case .ownWork, .republishingDescription, .noContact: WordingKind(values: [.site])
    case .continueReading: WordingKind(values: [.outlet])
    case .printedFrom: WordingKind(values: [.url, .date])
    case .creditText: .creditText
    case .moreIn, .kitLeftOut: WordingKind(values: [.name])
    case .outletPolicy: WordingKind(values: [.url, .date])
    case .outletLicense: WordingKind(values: [.license, .licenseURL])
    case .delayMin, .ageMax, .removeAfter: WordingKind(values: [.duration])
    case .republishingMachineText: WordingKind(values: [.url])
    case .goneExpired, .goneOwn, .goneWithdrawn, .goneLegal:
      WordingKind(values: [.site, .outlet, .url, .date])
    case .shownBetween: WordingKind(values: [.from, .date])
    case .pageNumber: WordingKind(values: [.page, .pages])
    case .date: WordingKind(values: [.day, .month, .monthNumber, .year])
    default: .plain
    }
  }
}
