import Mustache
import SiteModel

extension CreditWriter {
  /// Copyright, licence, changes and what a reader may do next.
  func addRights(of article: Article, to credit: inout Credit) {
    let rights = article.rights
    let values = rightsValues(article)
    if article.isRepublished {
      credit.terms = strings[CreditWriter.terms(rights)].html(values)
      credit.changes = changes(of: article)
    } else if rights.license != nil {
      credit.terms = strings[.termsOwn].html(values)
    }
    credit.termsInShort = termsInShort(rights, values)
    credit.copyright = copyright(of: rights, values)
    credit.notice = notice(of: rights, values)
    credit.onward = onwardGrant(of: article, values)
    if rights.basis == .fairUse { credit.fairUse = fairUseNotice(of: article, values) }
  }

  func rightsValues(_ article: Article) -> WordingValues {
    let rights = article.rights
    var values: WordingValues = [.site: .text(settings.name)]
    values[.license] = rights.license.map { .text($0.shortName) }
    values[.licenseURL] = rights.license.map { .address($0.url, rel: "license") }
    values[.statement] = rights.statement.map { .text($0.name) }
    values[.statementURL] = rights.statement.map { .address($0.url) }
    values[.holder] = rights.holder.map { .text($0) }
    values[.holderURL] = (rights.holderURL ?? article.source?.outlet.acquireLicensePage).map { .address($0.text) }
    values[.year] = rights.years.map { .text($0.text) }
    values[.from] = (rights.permission?.from ?? rights.holder).map { .text($0) }
    values[.date] = rights.permission?.date.map { .text(day($0)) }
    values[.outlet] = article.source.map { .text($0.outlet.name) }
    values[.url] = article.source.map { .address($0.url.text) }
    return values
  }

  private static func terms(_ rights: Rights) -> Message {
    switch rights.basis {
    case .own: .termsOwn
    case .license: .termsLicense
    case .permission: .termsPermission
    case .fairUse: .termsFairUse
    case .quotation: .termsQuotation
    case .publicDomain: rights.areNobodys ? .termsPublicDomain : .termsLicense
    }
  }

  /// The name of the licence as a link, or the ground in two words. A licence that is not the ground gives nothing: to
  /// name it alone would say that it does.
  private func termsInShort(_ rights: Rights, _ values: WordingValues) -> SafeHTML? {
    let license = rights.license.map { Markup.linked($0.shortName, to: $0.url, rel: "license") }
    switch rights.basis {
    case .own, .license: return license
    case .permission: return strings[.byPermission].html(values)
    case .fairUse: return strings[.asFairUse].html(values)
    case .quotation: return strings[.asQuotation].html(values)
    case .publicDomain: return license ?? strings[.inPublicDomain].html(values)
    }
  }

  /// The copyright line, marked up for ccREL.
  private func copyright(of rights: Rights, _ values: WordingValues) -> SafeHTML? {
    if let notice = rights.notice { return Markup.notice(notice, holder: rights.holder, year: rights.years?.text) }
    guard let holder = rights.holder, !rights.areNobodys else { return nil }
    var values = values
    values[.year] = rights.years.map { .html(Markup.property("dct:dateCopyrighted", $0.text)) }
    guard values[.holderURL] != nil else {
      values[.holder] = .html(Markup.property("dct:rightsHolder", holder))
      return strings[.copyright].html(values)
    }
    // What stands in a link is, in RDFa, said of the place to which it leads.
    var output = strings[.copyright].html(values).bytes
    Markup.open("meta", [("property", "dct:rightsHolder"), ("content", holder)], &output)
    return SafeHTML(vouchedFor: output)
  }

  /// The copyright line as text.
  func notice(of rights: Rights, _ values: WordingValues) -> String? {
    if let notice = rights.notice { return notice }
    guard rights.holder != nil, !rights.areNobodys else { return nil }
    return strings[.copyright].text(values)
  }

  private func changes(of article: Article) -> SafeHTML? {
    let rights = article.rights
    if rights.mode == .translation, rights.changes.isEmpty {
      var values: WordingValues = [:]
      values[.language] = article.source?.language.map { .text(strings.name(ofLanguage: $0)) }
      values[.translator] = rights.translator.map { .text($0) }
      return strings[.changesTranslation].html(values)
    }
    if !rights.changes.isEmpty {
      return strings[.changes].html([.changes: .html(joined(rights.changes.map { SafeHTML(escaping: $0) }))])
    }
    return rights.mode == .verbatim && rights.additions.isEmpty ? strings[.changesNone].html([:]) : nil
  }

  /// What a reader may do with it. A site grants only what it holds (REPUBLISHING 2.6).
  private func onwardGrant(of article: Article, _ values: WordingValues) -> SafeHTML? {
    let wording = policies.crossPost(strings)
    var values = values
    switch article.onwardGrant(offersOwn: wording != nil) {
    case .publicDomain: return strings[.onwardPublicDomain].html(values)
    case .license(let license): return licenseGrant(license, article, values)
    case .offer:
      values[.url] = settings.absolute(article.path.address).map { .address($0) }
      values[.contact] = settings.publisher.contact.map { CreditWriter.contactValue($0) }
      return wording?.html(values)
    case .ask:
      // What a site wrote itself and offers to nobody needs no word about it.
      guard article.isRepublished || article.rights.basis != .own else { return nil }
      if let address = askingAddress(article) { values[.holderURL] = .address(address) }
      return strings[.onwardAsk].html(values)
    }
  }

  /// The licence's own grant; whom to ask for what it keeps back, and where to take the article from.
  private func licenseGrant(_ license: License, _ article: Article, _ values: WordingValues) -> SafeHTML {
    var sentences = [strings[.onwardLicense].html(values)]
    let contact = article.source.map { $0.shared.outlet.contact } ?? settings.publisher.contact
    if !license.mayUseCommercially, let contact {
      sentences.append(strings[.onwardCommercial].html([.contact: CreditWriter.contactValue(contact)]))
    }
    if let (outlet, url) = article.firstWithoutSublicense {
      sentences.append(strings[.onwardSource].html([.outlet: .text(outlet.outlet.name), .url: .address(url.text)]))
    }
    return SafeHTML(vouchedFor: Array(sentences.map(\.bytes).joined(separator: [0x20])))
  }

  /// How the outlet is asked, where its file says so: a page for it, or whom to write to. Its home page answers nobody.
  private func askingAddress(_ article: Article) -> String? {
    if let page = article.source?.shared.outlet.acquireLicensePage { return page.text }
    guard let contact = article.source?.shared.outlet.contact else { return nil }
    if WebAddress(contact) != nil { return contact }
    return CreditWriter.isMailAddress(contact) ? "mailto:" + contact : nil
  }

  private func fairUseNotice(of article: Article, _ values: WordingValues) -> SafeHTML? {
    var values = values
    values[.purpose] = article.rights.fairUse?.purpose.map { .text($0) }
    let contact = settings.publisher.rightsContact
    values[.takedownContact] = contact.map { CreditWriter.contactValue($0) }
    return policies.fairUse(strings)?.html(values)
  }

  /// The site's standing notices.
  func addNotices(of article: Article, to credit: inout Credit) {
    if article.isRepublished {
      var values: WordingValues = [.site: .text(settings.publisher.legalEntity ?? settings.name)]
      values[.outlet] = article.source.map { .text($0.outlet.name) }
      credit.disclaimer = policies.disclaimer(strings)?.html(values)
    } else {
      // Nobody can give a permission for others' articles: there, the page says whom to ask (REPUBLISHING 2.6).
      credit.print = standing.print
    }
    credit.comment = standing.comment
    credit.membership = standing.membership
    credit.media = standing.media
    credit.reportProblem = standing.reportProblem
  }

  /// An e-mail address or a page becomes a link; anything else is text.
  static func contactValue(_ contact: String) -> WordingValue { .html(self.contact(contact)) }

  /// The same outside a wording.
  static func contact(_ contact: String) -> SafeHTML {
    if WebAddress(contact) != nil { return Markup.linked(contact, to: contact) }
    return isMailAddress(contact) ? Markup.linked(contact, to: "mailto:" + contact) : SafeHTML(escaping: contact)
  }

  /// Whether a contact is an e-mail address.
  static func isMailAddress(_ contact: String) -> Bool {
    let parts = contact.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(0x20) }
  }
}
