import Mustache
import SiteModel

/// Makes the credit of an article from its rights and its source, in the words of the outlet, the site or the language.
/// A class, because every page of a language uses the same one.
final class CreditWriter: Sendable {
  let settings: SiteSettings
  let strings: Strings
  let policies: SitePolicies
  /// The notices that are the same on every page.
  let standing: StandingNotices
  let outletWordings: OutletWordings

  /// - Parameter sizes: of the site's pictures, by address.
  init(settings: SiteSettings, strings: Strings, outlets: [Outlet], sizes: [String: PictureSize] = [:]) {
    self.settings = settings
    self.strings = strings
    policies = SitePolicies(settings.policies)
    outletWordings = OutletWordings(outlets, sizes)
    standing = StandingNotices(settings, strings, policies)
  }

  /// The credit of one article. `termAddress` finds the page of a term, printed for the page that shows the credit.
  func credit(of article: Article, links: CreditLinks) -> Credit {
    let published = markedUp(article.date, day(article.date), class: "dt-published", link: links.page)
    var credit = Credit(
      republished: strings[.republished].html([
        .site: .text(settings.name), .siteURL: .address(links.home), .date: published,
      ]))
    credit.byline = byline(of: article, links: links)
    credit.updated = article.updated.map { strings[.updated].html([.date: markedUp($0, day($0), class: "dt-updated")]) }
    addOrigin(of: article, links, to: &credit)
    addRights(of: article, to: &credit)
    addNotices(of: article, to: &credit)
    addCounters(of: article, to: &credit)
    credit.line = line(of: article)
    credit.printed = settings.absolute(article.path.address).map {
      strings[.printedFrom].html([.url: .address($0), .date: .text(day(article.date))])
    }
    return credit
  }

  func day(_ timestamp: Timestamp) -> String { strings.text(of: timestamp.date) }

  /// A day for readers and for machines, with a class of microformats2 and a link to the page that it is the date of.
  private func markedUp(_ timestamp: Timestamp, _ day: String, class name: String? = nil, link: String? = nil)
    -> WordingValue
  {
    var output: [UInt8] = []
    output.reserveCapacity(160)
    if let link {
      output.append(text: "<a class=\"u-url\" href=\"")
      HTMLEscaping.append(link, to: &output)
      output.append(text: "\">")
    }
    output.append(text: "<time")
    if let name {
      output.append(text: " class=\"")
      HTMLEscaping.append(name, to: &output)
      output.append(0x22)
    }
    output.append(text: " datetime=\"")
    output.append(contentsOf: timestamp.rfc3339(in: settings.timeZone).utf8)
    output.append(text: "\">")
    HTMLEscaping.append(day, to: &output)
    output.append(text: "</time>")
    if link != nil { output.append(text: "</a>") }
    return .html(SafeHTML(vouchedFor: output))
  }

  // MARK: Who and whence

  private func addOrigin(of article: Article, _ links: CreditLinks, to credit: inout Credit) {
    credit.sourceLabel = sourceLabel(article)
    guard let source = article.source else { return }
    let date = source.date.map { day($0) }
    let values = originValues(article, source, date: date)
    credit.sourceOutlet = joined(
      CreditWriter.outlets(of: article, source).map {
        Markup.linked($0.name, to: links.term("outlets", $0.key))
      })
    if let timestamp = source.date, let date {
      credit.firstPublished = strings[.firstPublished].html([.date: markedUp(timestamp, date)])
    }
    if article.rights.mode == .excerpt {
      credit.continueReading = Markup.linked(strings[.continueReading].text(values), to: source.url.text)
    }
    let origin = originWording(article, source.outlet)
    credit.origin = origin.html(values)
    credit.originHasLink = origin.links(to: .url)
    credit.place = source.outlet.credit.position ?? .any
    credit.useInShort = CreditWriter.shortUse(article.rights).map { strings[$0].html(values) }
    credit.tagline = outletWordings[source.outlet.key]?.tagline?.html(values)
    addLogo(of: source, links, to: &credit)
    credit.via = article.via.map { hop in
      var values: WordingValues = [.outlet: .text(hop.outlet.name), .url: .address(hop.url.text)]
      values[.date] = hop.date.map { .text(day($0)) }
      return strings[.viaHop].html(values)
    }
    if article.namesWorks { credit.works = worksValues(of: article).map { strings[.includedWork].html($0) } }
  }

  /// The outlets that published it first: of a round-up those of all its works, each once.
  private static func outlets(of article: Article, _ source: Source) -> [Outlet] {
    var known: Set<String> = []
    return ([source.outlet] + article.alsoFrom.map(\.outlet)).filter { known.insert($0.key).inserted }
  }

  private func sourceLabel(_ article: Article) -> SafeHTML {
    guard article.isRepublished else { return strings[.ownWork].html([.site: .text(settings.name)]) }
    let message: Message =
      switch (article.rights.mode, article.rights.basis) {
      case (.translation, _): .translatedFrom
      case (_, .fairUse), (_, .quotation): .quotedFrom
      case (.excerpt, _): .excerptFrom
      default: .republishedFrom
      }
    return strings[message].html([:])
  }

  func originWording(_ article: Article, _ outlet: Outlet) -> Wording {
    if let own = outletWordings[outlet.key]?.origin(article.rights.mode) { return own }
    if !article.alsoFrom.isEmpty { return strings[.originWorks] }
    switch article.rights.mode {
    case .verbatim: return strings[.originVerbatim]
    case .edited: return strings[.originEdited]
    case .excerpt: return strings[.originExcerpt]
    case .translation: return strings[.originTranslation]
    }
  }

  /// How a text is used, in a word. What was changed or added is said below: "Unchanged" above it would not be so.
  private static func shortUse(_ rights: Rights) -> Message? {
    switch rights.mode {
    case .verbatim: rights.changes.isEmpty && rights.additions.isEmpty ? .unchanged : nil
    case .edited: .edited
    case .excerpt: .excerpt
    case .translation: .translated
    }
  }

  /// What the sentence about the origin may use.
  func originValues(_ article: Article, _ source: Source, date: String?) -> WordingValues {
    let rights = article.rights
    var values: WordingValues = [
      .outlet: .text(source.outlet.name), .url: .address(source.url.text), .site: .text(settings.name),
      .editor: .text(rights.editor ?? settings.name), .title: .text(article.title),
    ]
    values[.outletURL] = source.outlet.url.map { .address($0.text) }
    values[.authors] = authors(article.authors.map(\.name), beside: source.outlet.name).map { .text($0) }
    values[.date] = date.map { .text($0) }
    values[.license] = rights.license.map { .text($0.shortName) }
    values[.licenseURL] = rights.license.map { .address($0.url, rel: "license") }
    values[.changes] = rights.changes.isEmpty ? nil : .text(joinedText(rights.changes))
    values[.translator] = rights.translator.map { .text($0) }
    values[.language] = source.language.map { .text(strings.name(ofLanguage: $0)) }
    values[.originalTitle] = source.title.map { .text($0) }
    values[.paragraphs] = article.paragraphLimit.map { .text(String($0)) }
    return values
  }

  // MARK: Words in a row

  /// `A, B and C`, as the language puts it.
  func joined(_ parts: [SafeHTML]) -> SafeHTML {
    var output: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let isLast = index == parts.count - 1
        HTMLEscaping.append(strings.text(isLast ? .listLast : .listSeparator), to: &output)
      }
      output += part.bytes
    }
    return SafeHTML(vouchedFor: output)
  }

  /// The authors in a sentence that names the outlet as well; `nil` where there are none, or where the outlet is the
  /// author: "by The Post first published by The Post" says one thing twice.
  func authors(_ names: [String], beside outlet: String?) -> String? {
    names.isEmpty || names.allSatisfy { $0 == outlet } ? nil : joinedText(names)
  }

  func joinedText(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: strings.text(.listSeparator)) + strings.text(.listLast) + last
  }
}

/// Where the links of a credit lead, as the page that shows it writes addresses.
struct CreditLinks: Sendable {
  /// The home page.
  let home: String
  /// The article's own page.
  let page: String
  /// The page of a taxonomy's term; `nil` where there is none.
  let term: @Sendable (_ taxonomy: String, _ term: String) -> String?
  /// A file of the site, by its address.
  let file: @Sendable (_ address: String) -> String
}
