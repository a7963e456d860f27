import SiteModel

/// What readers may do next with all articles of one grant, as machines read it (W3C ODRL 2.2).
struct UsagePolicy: Sendable, Hashable {
  /// What is granted.
  let grant: OnwardGrant
  /// Who grants it, or is to be asked.
  let holder: String?
  /// Where the holder is found.
  let page: String?
  /// Whom to write to.
  let mail: String?
  /// Whether an outlet on the way here lets nobody pass its articles on.
  let isNotPassedOn: Bool

  /// What readers may do with an article.
  init(_ article: Article, settings: SiteSettings) {
    let rights = article.rights
    grant = article.onwardGrant(offersOwn: settings.policies.crossPost != .none)
    isNotPassedOn = article.firstWithoutSublicense != nil
    if case .publicDomain = grant {
      (holder, page, mail) = (nil, nil, nil)
      return
    }
    holder = rights.holder ?? article.source?.shared.outlet.defaultHolder ?? settings.name
    let contact = article.source.map { $0.shared.outlet.contact } ?? settings.publisher.contact
    let isPage = contact.map { WebAddress($0) != nil } ?? false
    page = (rights.holderURL ?? article.source?.shared.outlet.acquireLicensePage)?.text ?? (isPage ? contact : nil)
    mail = isPage ? nil : contact.flatMap { CreditWriter.isMailAddress($0) ? $0 : nil }
  }

  /// By what is different most often; the rest is compared.
  func hash(into hasher: inout Hasher) {
    hasher.combine(holder)
    hasher.combine(page)
    hasher.combine(mail)
    if case .license(let license) = grant { hasher.combine(license.id) }
  }

  /// The words of its file's name: what is granted, and by whom.
  var name: String {
    let grant =
      switch grant {
      case .publicDomain: "public-domain"
      case .license(let license): license.shortName
      case .offer: "own"
      case .ask: "ask"
      }
    return Slug.make(from: [grant, holder ?? ""].joined(separator: " "))
  }

  /// All that tells it from others, for sorting.
  fileprivate var key: [String] { [name, holder ?? "", page ?? "", mail ?? "", isNotPassedOn ? "1" : "0"] }
}

/// The policies of a site: one for each grant, however many articles have it.
struct UsagePolicies: Sendable {
  /// A policy and its file.
  struct Entry: Sendable {
    let policy: UsagePolicy
    let path: SitePath
  }

  /// By name.
  let entries: [Entry]
  /// For each article the number of its policy; -1 for pages.
  private let numbers: [Int32]

  /// The policies of some articles, in the order of the articles.
  init(_ articles: [Article], settings: SiteSettings) {
    var known: [UsagePolicy: Int] = [:]
    var found: [UsagePolicy] = []
    let firsts = articles.map { article -> Int in
      guard article.kind == .article || article.isRepublished else { return -1 }
      let policy = UsagePolicy(article, settings: settings)
      if let number = known[policy] { return number }
      known[policy] = found.count
      found.append(policy)
      return found.count - 1
    }
    let order = found.indices.sorted { found[$0].key.lexicographicallyPrecedes(found[$1].key) }
    // Each with the last number that was put behind it.
    var names: [String: Int] = [:]
    var places = [Int32](repeating: -1, count: found.count)
    var entries: [Entry] = []
    for number in order {
      let first = found[number].name
      var name = first
      while names[name] != nil {
        names[first, default: 1] += 1
        name = "\(first)-\(names[first, default: 1])"
      }
      names[name] = 1
      guard let path = try? SitePath(["republishing", "policies", name + ".json"]) else { continue }
      places[number] = Int32(entries.count)
      entries.append(Entry(policy: found[number], path: path))
    }
    self.entries = entries
    numbers = firsts.map { $0 < 0 ? -1 : places[$0] }
  }

  /// The address of an article's policy, below the site's own.
  func address(of article: Int) -> String? {
    let number = Int(numbers[article])
    return number < 0 ? nil : entries[number].path.address
  }
}
