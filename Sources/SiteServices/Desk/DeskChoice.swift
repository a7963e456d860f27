/// A value by which the table is narrowed, and how many articles have it.
struct DeskChoice: Sendable, Hashable {
  let key: String
  let name: String
  let count: Int

  /// The outlets, grounds or licences of some articles, by name.
  static func choices(_ articles: [DeskArticle], _ name: KeyPath<DeskArticle, DeskArticle.Name>) -> [DeskChoice] {
    var counts: [DeskArticle.Name: Int] = [:]
    for article in articles { counts[article[keyPath: name], default: 0] += 1 }
    return counts.map { DeskChoice(key: $0.key.key, name: $0.key.name, count: $0.value) }
      .sorted { ($0.name.lowercased(), $0.key) < ($1.name.lowercased(), $1.key) }
  }

  /// The kinds that some article is of, in their own order.
  static func kinds(_ articles: [DeskArticle]) -> [DeskChoice] {
    var counts: [DeskArticle.Kind: Int] = [:]
    for kind in articles.lazy.flatMap(\.kinds) { counts[kind, default: 0] += 1 }
    return DeskArticle.Kind.allCases.compactMap { kind in
      counts[kind].map { DeskChoice(key: kind.rawValue, name: kind.words, count: $0) }
    }
  }
}
