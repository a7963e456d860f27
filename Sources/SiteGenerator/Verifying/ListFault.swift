import SiteModel

/// What is wrong with the finished page of a list, or with a map of the site.
struct ListFault: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// It does not lead to an article of the list.
    case lacksArticle
    /// It does not lead to the next page of the list.
    case lacksNextPage
    /// It leads to an article that is not in the build.
    case leadsToAbsent
    /// A feed, or a map of news, names an article that is not in the build.
    case namesAbsent
    /// A map names a page that search engines are told to leave alone.
    case mapsUnlisted
  }

  let kind: Kind
  /// The template, or the file of the output where no template is to blame.
  let file: String
  /// The page of the list, by its address; empty for maps.
  let page: String
  /// The article's file, or an address.
  let subject: String

  /// One diagnostic for each template and kind, however many pages are concerned; `areAll` where every list was looked at.
  static func diagnostics(for faults: [ListFault], areAll: Bool = true) -> [Diagnostic] {
    var groups: [Group: [ListFault]] = [:]
    for fault in faults { groups[Group(kind: fault.kind, file: fault.file), default: []].append(fault) }
    return groups.compactMap { group, faults in
      faults.min { ($0.page, $0.subject) < ($1.page, $1.subject) }.map { first in
        let more = areAll && faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
        return Diagnostic(
          .error, id: group.kind.id, layer: .site, at: SourceSpan(file: group.file), first.text + more,
          hint: group.kind.hint)
      }
    }.sorted()
  }

  private struct Group: Hashable {
    let kind: Kind
    let file: String
  }

  private var text: String {
    switch kind {
    case .lacksArticle: "the template drops articles of a list on the page of /\(page): \(subject)"
    case .lacksNextPage: "the template does not link the next page of a list on the page of /\(page)"
    case .leadsToAbsent: "the template links articles that are not in this build on the page of /\(page): /\(subject)"
    case .namesAbsent: "it names /\(subject), which is not in this build"
    case .mapsUnlisted: "it names \(subject), which search engines are told to leave alone"
    }
  }
}

extension ListFault.Kind {
  fileprivate var id: String {
    switch self {
    case .lacksArticle, .lacksNextPage: "O112"
    case .leadsToAbsent, .namesAbsent, .mapsUnlisted: "O105"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .lacksArticle:
      "print {{address}} of each of {{#list.articles}} in an href, or all of {{#list.lead}} and {{#list.rest}}"
    case .lacksNextPage: "print {{#list.older}}, or {{>partials/pagination}}"
    case .leadsToAbsent: "write no addresses of articles into templates; {{#list.articles}} has those that are in"
    case .namesAbsent: "build again; if it stays, report it: a feed is made of published articles alone"
    case .mapsUnlisted: nil
    }
  }
}
