import SiteModel

/// One way of ordering articles: by author, by outlet, by region …
struct Taxonomy: Sendable {
  /// As `sitegen.yaml` names it, and as its address does: `regions`.
  let name: String
  /// In the order of their addresses.
  let terms: [Term]
  let path: SitePath
}

/// What some articles have in common.
struct Term: Sendable {
  /// What identifies it: a name, an outlet's key, a licence's id.
  let key: String
  /// What readers see.
  let name: String
  let path: SitePath
  /// Indices into the site's articles, in their order.
  let articles: [Int]
}

/// Finds the pages of terms.
struct TermPages: Sendable {
  private struct Page {
    let address: String
    /// How many articles it lists.
    let count: Int
  }

  /// A site has few taxonomies, so they are looked for one after the other; their terms by what identifies them.
  private let pages: [(taxonomy: String, terms: [String: Page])]

  init(_ taxonomies: [Taxonomy]) {
    pages = taxonomies.map { taxonomy in
      let terms = taxonomy.terms.map { ($0.key, Page(address: $0.path.address, count: $0.articles.count)) }
      return (taxonomy.name, Dictionary(terms, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The page of a term, where the site has one.
  func address(_ taxonomy: String, _ key: String) -> String? { page(taxonomy, key)?.address }

  /// A term's name and page.
  func link(_ taxonomy: String, _ key: String) -> NamedLink {
    let page = page(taxonomy, key)
    return NamedLink(name: key, address: page?.address, count: page?.count ?? 0)
  }

  /// An outlet's name and page.
  func outletLink(_ outlet: Outlet) -> NamedLink {
    let page = page("outlets", outlet.key)
    return NamedLink(name: outlet.name, address: page?.address, count: page?.count ?? 0)
  }

  private func page(_ taxonomy: String, _ key: String) -> Page? {
    for number in pages.indices where pages[number].taxonomy == taxonomy { return pages[number].terms[key] }
    return nil
  }
}

/// Collects the terms of all articles.
struct TaxonomyBuilder {
  /// What is known of a term while articles are read.
  private struct Found {
    let key: String
    /// As the last article that has it calls it.
    var name: String
    var articles: [Int]
  }

  private let name: String
  private var found: [Found] = []
  /// By key.
  private var numbers: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(name: String) { self.name = name }

  /// Every term with its articles; `articles` are in the order in which lists show them.
  static func build(
    _ name: String, articles: [Article], diagnostics: inout [Diagnostic]
  ) -> Taxonomy? {
    var builder = TaxonomyBuilder(name: name)
    for (index, article) in articles.enumerated() {
      for (key, label) in TaxonomyBuilder.terms(of: article, in: name) { builder.add(key, label, index) }
    }
    let taxonomy = builder.taxonomy(articles)
    diagnostics += builder.diagnostics
    return taxonomy
  }

  /// An article's terms: what identifies each, and what readers see.
  private static func terms(of article: Article, in taxonomy: String) -> [(key: String, name: String)] {
    switch taxonomy {
    case "authors": article.authors.map { ($0.name, $0.name) }
    case "outlets": article.source.map { [($0.outlet.key, $0.outlet.name)] } ?? []
    case "licenses": article.rights.license.map { [($0.id, $0.shortName)] } ?? []
    default: (article.terms[taxonomy] ?? []).map { ($0, $0) }
    }
  }

  private mutating func add(_ key: String, _ label: String, _ index: Int) {
    guard let number = numbers[key] else {
      numbers[key] = found.count
      return found.append(Found(key: key, name: label, articles: [index]))
    }
    found[number].name = label
    // An article that names a term twice is listed once.
    if found[number].articles.last != index { found[number].articles.append(index) }
  }

  private mutating func taxonomy(_ articles: [Article]) -> Taxonomy? {
    guard let path = try? SitePath(page: [name]) else { return nil }
    var terms: [Term] = []
    var spellings: [String: Int] = [:]
    for found in found.sorted(by: { $0.key < $1.key }) {
      let (key, members) = (found.key, found.articles)
      let slug = Slug.make(from: key)
      let page: SitePath
      do throws(SitePathFault) {
        page = try SitePath(page: [name, slug])
      } catch {
        let why =
          slug.isEmpty
          ? "has no letter or digit to make an address of" : "cannot be an address: \(slug) \(error.explanation)"
        report(
          "bad-term", key, articles[members[0]], why, hint: slug.isEmpty ? "call it by a word, or leave it out" : nil)
        continue
      }
      if let other = spellings[slug] {
        report(
          "term-spelling", key, articles[members[0]],
          "has the same address as '\(terms[other].name)' (/\(page.address))", hint: "spell it one way everywhere")
        continue
      }
      spellings[slug] = terms.count
      terms.append(Term(key: key, name: found.name, path: page, articles: members))
    }
    return Taxonomy(name: name, terms: terms.sorted { $0.path.outputPath < $1.path.outputPath }, path: path)
  }

  private mutating func report(_ id: String, _ term: String, _ article: Article, _ text: String, hint: String? = nil) {
    var diagnostic = Diagnostic(
      .error, id: id, at: SourceSpan(file: article.file), "the term '\(shortened(term))' of '\(name)' \(text)",
      hint: hint)
    diagnostic.fields = field(of: term, in: article).map { [$0] } ?? []
    diagnostics.append(diagnostic)
  }

  /// Where an article names a term.
  private func field(of term: String, in article: Article) -> FieldPath? {
    switch name {
    case "outlets": ["source", "outlet"]
    case "licenses": ["rights", "license"]
    case "authors": article.authors.firstIndex { $0.name == term }.map { ["authors", String($0)] }
    default: article.terms[name]?.firstIndex(of: term).map { [name, String($0)] }
    }
  }
}
