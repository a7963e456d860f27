import SiteModel

/// Which articles are one article in several languages: those with one `translationKey`.
struct Translations: Sendable {
  private var groups: [[Int]] = []
  /// For each article its group; an article without others has a negative number of its own.
  private var groupOf: [Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ articles: [Article]) {
    groupOf = articles.indices.map { -1 - $0 }
    var keys: [String: Int] = [:]
    for (number, article) in articles.enumerated() {
      guard let key = article.translationKey else { continue }
      if let group = keys[key] {
        groups[group].append(number)
      } else {
        keys[key] = groups.count
        groups.append([number])
      }
    }
    for (group, members) in groups.enumerated() where members.count > 1 {
      groups[group] = members.sorted {
        (articles[$0].language, articles[$0].file) < (articles[$1].language, articles[$1].file)
      }
      for member in members { groupOf[member] = group }
      report(groups[group].map { articles[$0] })
    }
  }

  /// A number that an article shares with its translations alone.
  func group(of article: Int) -> Int { groupOf[article] }

  /// The article in all its languages, itself included, by language; empty where there is only one.
  func all(of article: Int) -> [Int] { groupOf[article] < 0 ? [] : groups[groupOf[article]] }

  private mutating func report(_ articles: [Article]) {
    for (article, other) in zip(articles.dropFirst(), articles) where article.language == other.language {
      var diagnostic = Diagnostic(
        .error, id: "translation-twice", layer: .site, at: SourceSpan(file: article.file),
        "'\(article.translationKey ?? "")' is here in '\(article.language)' twice: also in \(other.file)",
        hint: "give one of them its language, or another 'translationKey:'")
      diagnostic.fields = [["translationKey"]]
      diagnostics.append(diagnostic)
    }
  }
}
