import Mustache
import SiteModel

/// The notices that do not depend on an article, in the words of one language.
struct StandingNotices: Sendable {
  let comment: SafeHTML?
  let membership: SafeHTML?
  let print: SafeHTML?
  let media: SafeHTML?
  let reportProblem: SafeHTML?
  /// Those that the page about republishing explains: who is responsible, what may be republished, whom to ask.
  let explained: [SafeHTML]

  init(_ settings: SiteSettings, _ strings: Strings, _ policies: SitePolicies) {
    let publisher = settings.publisher
    var values: WordingValues = [.site: .text(settings.name)]
    values[.contact] = publisher.contact.map { CreditWriter.contactValue($0) }
    values[.mediaContact] = (publisher.mediaContact ?? publisher.contact).map { CreditWriter.contactValue($0) }
    comment = publisher.commentURL.map { strings[.comment].html([.url: .address($0.text)]) }
    membership = publisher.membershipURL.map { strings[.membership].html([.url: .address($0.text)]) }
    print = policies.print(strings)?.html(values)
    media = policies.media(strings)?.html(values)
    reportProblem = publisher.rightsContact.map {
      strings[.reportProblem].html([.contact: CreditWriter.contactValue($0)])
    }
    var responsible = values
    responsible[.site] = .text(publisher.legalEntity ?? settings.name)
    values[.url] = settings.url.map { .address($0.text) }
    explained = [
      policies.disclaimer(strings)?.html(responsible), policies.crossPost(strings)?.html(values), print, media,
    ].compactMap(\.self)
  }
}
