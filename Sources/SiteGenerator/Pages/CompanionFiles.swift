import SiteModel

/// Files beside articles that are no bundles: `harbour.jpg` and the folder `harbour/` beside `harbour.md` go with their
/// article, and are not published where that is not.
struct CompanionFiles: Sendable {
  /// The files that are published.
  private(set) var published: [Asset] = []
  /// The files of articles that are not in the build.
  private(set) var withheld: [(asset: Asset, article: SkippedArticle)] = []

  /// Sorts the files that belong to no bundle.
  init(_ assets: [Asset], articles: [Article], skipped: [SkippedArticle]) {
    guard !assets.isEmpty, !skipped.isEmpty else {
      published = assets
      return
    }
    let shown = Set(articles.map(\.file))
    let absent = Dictionary(skipped.map { ($0.file, $0) }) { first, _ in first }
    for asset in assets {
      if let article = CompanionFiles.article(of: asset.file, shown, absent) {
        withheld.append((asset, article))
      } else {
        published.append(asset)
      }
    }
  }

  /// The absent article that a file is named after: `harbour.de.jpg` is of `harbour.de.md`, else of `harbour.md`.
  private static func article(
    of file: String, _ shown: Set<String>, _ absent: [String: SkippedArticle]
  ) -> SkippedArticle? {
    let (folder, name) = ContentFiles.split(file)
    var stem = Manuscripts.stem(of: name)
    while true {
      for article in texts(of: "\(folder)/\(stem)") {
        if shown.contains(article) { return nil }
        if let found = absent[article] { return found }
      }
      let shorter = Manuscripts.stem(of: stem)
      if shorter == stem { return CompanionFiles.article(ofFolder: folder, shown, absent) }
      stem = shorter
    }
  }

  private static func texts(of stem: String) -> [String] { [stem + ".md", stem + ".html"] }

  /// The same for a folder, or one above it.
  private static func article(
    ofFolder folder: String, _ shown: Set<String>, _ absent: [String: SkippedArticle]
  ) -> SkippedArticle? {
    var folder = folder
    while !folder.isEmpty {
      for article in texts(of: folder) {
        if shown.contains(article) { return nil }
        if let found = absent[article] { return found }
      }
      folder = ContentFiles.split(folder).folder
    }
    return nil
  }

  /// What was left out, for those who wonder where a file is.
  var diagnostics: [Diagnostic] {
    withheld.map { asset, article in
      Diagnostic(
        .information, id: "left-out-file", layer: .site, at: SourceSpan(file: asset.file),
        "is not published, as \(article.file) is not (\(article.reason.rawValue))",
        hint: "give it a name that is not the article's, if it is not the article's file")
    }
  }
}
