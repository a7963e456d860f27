import SiteModel

/// Takes the pictures of articles that are over off other articles: they are not published any more, and an article must
/// be able to go whoever shows its picture.
struct GonePictures: Sendable {
  /// The addresses of the files that went with their articles.
  private let addresses: Set<String>
  /// What was taken off.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - over: the articles whose time is over.
  ///   - withheld: files beside articles that are no bundles.
  init(of over: [Article], _ withheld: [(asset: Asset, article: SkippedArticle)]) {
    let loose = withheld.filter { [.expired, .withdrawn].contains($0.article.reason) }.map(\.asset)
    addresses = Set((over.flatMap(\.assets) + loose).map(\.path.address))
  }

  /// The articles without such pictures.
  mutating func removed(from articles: [Article]) -> [Article] {
    guard !addresses.isEmpty else { return articles }
    return articles.map { article in
      guard article.image?.source.utf8.first == 0x2F, let address = article.imageAddress,
        addresses.contains(PercentEncoding.encode(path: PercentEncoding.decode(address) ?? address))
      else { return article }
      var diagnostic = Diagnostic(
        .warning, id: "broken-image", layer: .site, at: SourceSpan(file: article.file),
        "the image '/\(address)' went with its article, and is not shown", hint: "name another picture")
      diagnostic.fields = [["image", "src"]]
      diagnostics.append(diagnostic)
      var bare = article
      bare.image = nil
      return bare
    }
  }
}
