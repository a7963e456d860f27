import SiteModel

extension PageMaker {
  /// `/republishing/policies/…`: what readers may do next, for machines; a file for each grant.
  func policyFiles() -> [MadePage] {
    index.usagePolicies.entries.compactMap { entry in
      settings.absolute(entry.path.address).map {
        MadePage(path: entry.path, bytes: entry.policy.odrl(at: $0, rightsPage: rightsPage), sources: [])
      }
    }
  }

  /// Where it is said what may be done with an article: for machines, by the outlets on its way, by this site.
  func usageInfo(of number: Int) -> [String] {
    let article = index.articles[number]
    var places = [index.usagePolicies.address(of: number).flatMap { settings.absolute($0) }].compactMap(\.self)
    if let terms = article.source?.shared.outlet.policyURL { places.append(terms.text) }
    for hop in article.via { if let terms = hop.shared.outlet.policyURL { places.append(terms.text) } }
    for work in article.alsoFrom {
      if let terms = work.shared.outlet.policyURL, !places.contains(terms.text) { places.append(terms.text) }
    }
    if let rightsPage { places.append(rightsPage) }
    return places
  }
}
