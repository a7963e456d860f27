import Mustache
import SiteModel

/// What a kit says of whence its text comes and on what terms it goes on: the same words as HTML and as text. What stands
/// here is read on other sites, so it names this one as the last station of the way (REPUBLISHING 2.6).
struct KitCredit: Sendable {
  /// A line, in both forms.
  struct Line: Sendable {
    let html: SafeHTML
    let text: String
  }

  /// Above the text: who wrote it, and the origin where its outlet wants that there.
  var above: [Line] = []
  /// Below it.
  var below: [Line] = []
  /// The counters of the outlets that insist on them.
  var counters: [SafeHTML] = []
  /// The authors, as the language puts them in a row.
  var authors: String?
  /// The copyright line.
  var notice: String?
  /// What the site offers everybody, where no licence says it.
  var offer: String?
}

extension CreditWriter {
  /// The credit of an article that stands at an absolute address of this site.
  func kitCredit(of article: Article, permalink: String) -> KitCredit {
    var credit = KitCredit()
    credit.authors = article.authors.isEmpty ? nil : joinedText(article.authors.map(\.name))
    credit.notice = notice(of: article.rights, rightsValues(article))
    if !article.authors.isEmpty { credit.above.append(line(strings[.byline], [.authors: .text(authors(of: article))])) }
    addOrigin(of: article, permalink, to: &credit)
    credit.below += [rights(of: article, credit.notice), changes(of: article)].compactMap(\.self)
    if article.namesWorks { credit.below += worksValues(of: article).map { work($0) } }
    credit.offer = offer(of: article)
    credit.counters = Counter.all(of: article).map(\.html)
    return credit
  }

  /// The authors, as the outlet wants its byline, without links: pages of this site are not those of the taker.
  private func authors(of article: Article) -> String {
    let names = joinedText(article.authors.map(\.name))
    guard let outlet = article.source?.shared.outlet, let format = outletWordings[outlet.key]?.byline else {
      return names
    }
    guard format.uses(.affiliation) else { return format.text([.author: .text(names), .outlet: .text(outlet.name)]) }
    return joinedText(
      article.authors.map { author in
        if author.affiliation == nil, format.needs(.affiliation) { return author.name }
        var values: WordingValues = [.author: .text(author.name), .outlet: .text(outlet.name)]
        values[.affiliation] = author.affiliation.map { .text($0) }
        return format.text(values)
      })
  }

  /// The sentence of the origin with its link, the outlet's line about itself, and the stations from there to here.
  private func addOrigin(of article: Article, _ permalink: String, to credit: inout KitCredit) {
    guard let source = article.source else {
      var values: WordingValues = [.outlet: .text(settings.name), .url: .address(permalink)]
      values[.authors] = credit.authors.map { .text($0) }
      values[.date] = .text(day(article.date))
      credit.below.append(line(strings[.originVerbatim], values, leadingTo: permalink))
      return
    }
    let values = originValues(article, source, date: source.date.map { day($0) })
    let wording = originWording(article, source.outlet)
    var origin = [line(wording, values, leadingTo: source.url.text)]
    if !wording.links(to: .url) { origin.append(original(source)) }
    switch source.outlet.credit.position {
    case .top, .byline: credit.above += origin
    case .foot, .any, nil: credit.below += origin
    }
    if let tagline = outletWordings[source.outlet.key]?.tagline { credit.below.append(line(tagline, values)) }
    credit.below += article.via.map { hop($0.outlet.name, $0.url.text, $0.date) }
    credit.below.append(hop(settings.name, permalink, article.date))
  }

  /// The way to the original, where the outlet's own sentence has no link.
  private func original(_ source: Source) -> KitCredit.Line {
    let label = strings.text(.labelOriginal)
    return KitCredit.Line(
      html: SafeHTML(
        vouchedFor: SafeHTML(escaping: label + ": ").bytes
          + Markup.linked(source.title ?? source.url.text, to: source.url.text).bytes),
      text: "\(label): \(source.url.text)")
  }

  private func hop(_ name: String, _ address: String, _ date: Timestamp?) -> KitCredit.Line {
    var values: WordingValues = [.outlet: .text(name), .url: .address(address)]
    values[.date] = date.map { .text(day($0)) }
    return line(strings[.viaHop], values, leadingTo: address)
  }

  /// The copyright line and the licence, or that nobody holds any rights.
  private func rights(of article: Article, _ notice: String?) -> KitCredit.Line? {
    let license = article.rights.license
    var parts: [KitCredit.Line] = []
    if let notice { parts.append(KitCredit.Line(html: SafeHTML(escaping: notice), text: notice)) }
    if let license {
      parts.append(
        KitCredit.Line(
          html: Markup.linked(license.shortName, to: license.url, rel: "license"),
          text: "\(license.shortName) (\(license.url))"))
    } else if article.rights.basis == .publicDomain {
      parts.append(line(strings[.inPublicDomain], rightsValues(article)))
    }
    guard !parts.isEmpty else { return nil }
    return KitCredit.Line(
      html: SafeHTML(vouchedFor: Array(parts.map(\.html.bytes).joined(separator: Array(" · ".utf8)))),
      text: parts.map(\.text).joined(separator: " · "))
  }

  /// What was done to the text on its way, which a licence wants to be said on (CC BY 4.0, 3(a)(1)(B)).
  private func changes(of article: Article) -> KitCredit.Line? {
    guard article.isRepublished, article.rights.mode != .verbatim || !article.rights.changes.isEmpty,
      let text = changesInWords(article)
    else { return nil }
    return KitCredit.Line(html: SafeHTML(escaping: text), text: text)
  }

  /// A work that the text was made of, with the addresses of the work and of its licence.
  private func work(_ values: WordingValues) -> KitCredit.Line {
    let addresses = [values[.url], values[.licenseURL]].compactMap { value -> String? in
      if case .address(let address, _)? = value { address } else { nil }
    }
    return line(strings[.includedWork], values, leadingTo: addresses.joined(separator: " "))
  }

  /// The site's words on who may republish its articles, for one that has no licence.
  private func offer(of article: Article) -> String? {
    let wording = policies.crossPost(strings)
    guard case .offer = article.onwardGrant(offersOwn: wording != nil) else { return nil }
    var values = rightsValues(article)
    values[.url] = settings.absolute(article.path.address).map { .address($0) }
    values[.contact] = settings.publisher.contact.map { .text($0) }
    return wording?.text(values)
  }

  private func line(_ wording: Wording, _ values: WordingValues, leadingTo address: String? = nil) -> KitCredit.Line {
    KitCredit.Line(html: wording.html(values), text: wording.text(values) + (address.map { " " + $0 } ?? ""))
  }
}
