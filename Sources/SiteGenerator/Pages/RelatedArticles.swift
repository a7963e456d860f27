import SiteModel

/// Finds what a reader of one article may want to read next: the articles that share most terms with it.
///
/// A term that few articles have says more than one that many have. Of a term with many articles only the ones nearest
/// in time count, so that the work for one article does not grow with the site.
struct RelatedArticles: Sendable {
  /// How many are shown.
  static let limit = 3
  /// How many of a term's articles are looked at on either side of an article.
  private static let reach = 16
  /// What a shared term is worth where two articles have it.
  private static let worth = 10_000

  private struct TermMembers: Sendable {
    let articles: [Int]
    let weight: Int
  }

  private let members: [TermMembers]
  /// For each article the terms that it has, and its position in each.
  private let places: [[(term: Int, position: Int)]]
  private let groups: [Int]
  /// What was found of each; empty where it is looked for when it is asked for.
  private var found: [[Int]] = []

  /// Outlets and licences are left out: sharing one says little about what an article is about.
  ///
  /// - Parameter onDemand: whether few articles are likely to be asked about.
  init(_ taxonomies: [Taxonomy], articles: [Article], translations: Translations, onDemand: Bool = true) {
    var members: [TermMembers] = []
    var places = [[(term: Int, position: Int)]](repeating: [], count: articles.count)
    for taxonomy in taxonomies where !["outlets", "licenses"].contains(taxonomy.name) {
      for term in taxonomy.terms where term.articles.count > 1 {
        for (position, article) in term.articles.enumerated() { places[article].append((members.count, position)) }
        let weight = RelatedArticles.worth / (term.articles.count + 4)
        members.append(TermMembers(articles: term.articles, weight: max(1, weight)))
      }
    }
    self.members = members
    self.places = places
    groups = articles.indices.map { translations.group(of: $0) }
    if !onDemand {
      let related = self
      found = Cores.map(articles.count) { related.find(to: $0) }
    }
  }

  /// The best ones first; equal ones by how near they are in time. An article's own translations are not among them.
  func related(to article: Int) -> [Int] { found.isEmpty ? find(to: article) : found[article] }

  private func find(to article: Int) -> [Int] {
    // An article in the high bits, what one shared term is worth in the low ones.
    var shared: [UInt64] = []
    shared.reserveCapacity(places[article].count * RelatedArticles.reach * 2)
    for (term, position) in places[article] {
      let candidates = members[term].articles
      let range = max(0, position - RelatedArticles.reach)..<min(candidates.count, position + RelatedArticles.reach + 1)
      for candidate in candidates[range] where groups[candidate] != groups[article] {
        shared.append(UInt64(candidate) << 32 | UInt64(members[term].weight))
      }
    }
    // There are few, and in a row after sorting: that is faster than a dictionary.
    shared.sort()
    var best: [(score: Int, distance: Int, article: Int)] = []
    var next = 0
    while next < shared.count {
      let candidate = Int(shared[next] >> 32)
      var score = 0
      while next < shared.count, Int(shared[next] >> 32) == candidate {
        score += Int(shared[next] & 0xFFFF_FFFF)
        next += 1
      }
      let entry = (score, abs(candidate - article), candidate)
      if best.count == RelatedArticles.limit, let last = best.last, !RelatedArticles.isBetter(entry, last) { continue }
      best.insert(entry, at: best.firstIndex { RelatedArticles.isBetter(entry, $0) } ?? best.count)
      if best.count > RelatedArticles.limit { best.removeLast() }
    }
    return best.map(\.article)
  }

  private static func isBetter(
    _ a: (score: Int, distance: Int, article: Int), _ b: (score: Int, distance: Int, article: Int)
  ) -> Bool {
    (b.score, a.distance, a.article) < (a.score, b.distance, b.article)
  }
}
