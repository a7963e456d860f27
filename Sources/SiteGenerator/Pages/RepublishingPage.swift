import Mustache
import SiteModel

extension SitePath {
  /// The page on which a site says how it republishes.
  static let republishing = try? SitePath(page: ["republishing"])
  /// The list of all articles with their rights, for machines.
  static let creditsFile = try? SitePath(["credits.json"])
}

extension PageMaker {
  /// How this site republishes, which notices are in force, and how to report a problem. A site with a page of its own
  /// at that address has that one instead.
  func republishingPage() -> MadePage? {
    guard let path = index.republishing else { return nil }
    let strings = strings(settings.language).strings
    let head = PageHead(
      title: strings.text(.republishingTitle),
      description: strings[.republishingDescription].text([.site: .text(settings.name)]), address: path.address,
      language: settings.language, canonical: settings.absolute(path.address))
    let facts = RepublishingFacts(
      grounds: grounds(strings), outlets: outletLinks(strings), notices: notices,
      takedown: takedown(strings), noContact: strings[.noContact].html([.site: .text(settings.name)]),
      machine: machine(strings, PageAddresses(of: path, settings: settings)))
    return render(templates.republishing, head, own: [facts.value], path: path)
  }

  private func grounds(_ strings: Strings) -> [RepublishingFacts.Ground] {
    var counts: [Basis: Int] = [:]
    for article in index.articles where article.kind == .article || article.isRepublished {
      counts[article.rights.basis, default: 0] += 1
    }
    return Basis.allCases.compactMap { basis in
      counts[basis].map {
        RepublishingFacts.Ground(name: strings.text(basis.message), count: strings.text(.articleCount, $0))
      }
    }
  }

  private func outletLinks(_ strings: Strings) -> [NamedLink] {
    index.outlets.map { outlet, count in
      NamedLink(
        name: outlet.name, address: index.terms.address("outlets", outlet.key), count: count,
        countText: strings.text(.articleCount, count), note: outlet.license?.shortName)
    }
  }

  private var notices: [SafeHTML] { creditWriters[settings.language]?.standing.explained ?? [] }

  private func takedown(_ strings: Strings) -> SafeHTML? {
    settings.publisher.rightsContact.map {
      strings[.takedownText].html([.contact: CreditWriter.contactValue($0)])
    }
  }

  private func machine(_ strings: Strings, _ addresses: PageAddresses) -> SafeHTML {
    strings[.republishingMachineText].html([.url: .address(addresses.text("credits.json"))])
  }
}

extension Basis {
  /// Its name for readers.
  fileprivate var message: Message {
    switch self {
    case .own: .groundOwn
    case .license: .groundLicense
    case .permission: .groundPermission
    case .fairUse: .groundFairUse
    case .quotation: .groundQuotation
    case .publicDomain: .groundPublicDomain
    }
  }
}
