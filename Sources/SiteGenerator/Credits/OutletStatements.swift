import Mustache
import SiteModel

/// The terms of an outlet in sentences, for the page on which readers see them. Only what the outlet stated is said.
struct OutletStatements {
  let outlet: Outlet
  let strings: Strings

  /// In the order of the registry's keys.
  var all: [SafeHTML] {
    let terms = [license] + edits + excerptsAndLinks + commerce + times
    return terms.compactMap(\.self)
  }

  private func text(_ message: Message?) -> SafeHTML? { message.map { strings[$0].html([:]) } }

  private var license: SafeHTML? {
    guard let license = outlet.license else { return text(.outletByArticle) }
    return strings[.outletLicense].html([
      .license: .text(license.shortName), .licenseURL: .address(license.url),
    ])
  }

  private var edits: [SafeHTML?] {
    let policy: Message? =
      switch outlet.edits.policy {
      case nil: nil
      case .verbatim: .editsVerbatim
      case .style: .editsStyle
      case .timePlaceStyle: .editsTimePlaceStyle
      case .shortenWithApproval: .editsShortenWithApproval
      case .shorten: .editsShorten
      case .additionsDisclosed: .editsAdditionsDisclosed
      case .free: .editsFree
      }
    return [
      text(policy), text(outlet.edits.headline.map { $0 ? .headlineChange : .headlineKeep }),
      text(grant(outlet.edits.translation, .translationOK, .translationAsk, .translationNo)),
    ]
  }

  private func grant(_ grant: EditTerms.Grant?, _ ok: Message, _ ask: Message, _ no: Message) -> Message? {
    switch grant {
    case nil: nil
    case .ok: ok
    case .ask: ask
    case .no: no
    }
  }

  private var excerptsAndLinks: [SafeHTML?] {
    let pictures: Message? =
      switch outlet.images.policy {
      case nil: nil
      case .some(.none): .imagesNone
      case .notCovered: .imagesNotCovered
      case .creditedToSource: .imagesCredited
      case .withSameArticle: .imagesSameArticle
      case .whereNoted: .imagesNoted
      case .ask: .imagesAsk
      case .all: .imagesAll
      }
    return [
      text(grant(outlet.edits.excerpt, .excerptOK, .excerptAsk, .excerptNo)),
      text(outlet.links.keepAll == true ? .linksKeep : nil), text(pictures),
    ]
  }

  private var commerce: [SafeHTML?] {
    let ads: Message? =
      switch outlet.commerce.ads {
      case nil: nil
      case .ok: .adsOK
      case .notInArticle: .adsNotInArticle
      case .notSoldAgainst: .adsNotSold
      case .some(.none): .adsNone
      }
    return [
      text(ads), text(outlet.commerce.paywall.map { $0 ? .paywallOK : .paywallNo }),
      text(outlet.commerce.sell == false ? .sellNo : nil), text(outlet.bulk == false ? .bulkNo : nil),
      text(outlet.sublicense == false ? .sublicenseNo : nil),
      text(outlet.pixel?.isRequired == true ? .counterRequired : nil),
    ]
  }

  private var times: [SafeHTML?] {
    [
      duration(outlet.time.minDelay, .delayMin), text(outlet.time.nextCalendarDay == true ? .delayNextDay : nil),
      duration(outlet.time.maxAge, .ageMax), duration(outlet.time.removeAfter, .removeAfter),
    ]
  }

  private func duration(_ duration: CalendarDuration?, _ message: Message) -> SafeHTML? {
    let words: String
    switch duration {
    case .days(let days): words = strings.text(.days, days)
    case .hours(let hours): words = strings.text(.hours, hours)
    // No outlet's file can say months.
    case .months, nil: return nil
    }
    return strings[message].html([.duration: .text(words)])
  }
}
