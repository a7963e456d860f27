import SiteModel

/// Finds the article that a person means: by its file, its address, or its name where only one has it.
struct ArticleFinder {
  let articles: [Article]
  let settings: SiteSettings
  /// The site's folder, as the person named it.
  let source: String

  /// The article; where there is none, or more than one, what to say about it.
  func find(_ name: String) throws(TakedownFault) -> Article {
    let wanted = withoutFolders(name)
    let files = [wanted, "content/" + wanted].flatMap { [$0, $0 + ".md", $0 + "/index.md"] }
    if let article = articles.first(where: { files.contains($0.file) }) { return article }
    if let article = articles.first(where: { isAt(name, $0) }) { return article }
    let named = articles.filter { ArticleFinder.name(of: $0) == wanted }
    if let article = named.first, named.count == 1 { return article }
    guard named.isEmpty else {
      throw TakedownFault(
        "more than one article is called '\(wanted)'",
        hint: "name its file: \(named.map(\.file).sorted().joined(separator: ", "))")
    }
    let likely =
      Typos.likelyWord(for: wanted, among: articles.map(\.file))
      ?? Typos.likelyWord(for: wanted, among: articles.map { ArticleFinder.name(of: $0) })
    throw TakedownFault(
      "there is no article '\(shortened(name))'",
      hint: likely.map { "did you mean '\($0)'?" } ?? "name its file, such as content/articles/harbour.md")
  }

  /// The name as it is written within the site's folder.
  private func withoutFolders(_ name: String) -> String {
    var rest = name.utf8[...]
    let folder = source.utf8.last == 0x2F ? source : source + "/"
    for prefix in [folder, "./"] where rest.starts(with: prefix.utf8) { rest = rest.dropFirst(prefix.utf8.count) }
    while rest.last == 0x2F { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  private func isAt(_ name: String, _ article: Article) -> Bool {
    let address = article.path.address
    return ["/" + address, settings.basePath + address, settings.absolute(address)].contains(name)
  }

  /// The name of its file or of its bundle's folder.
  private static func name(of article: Article) -> String {
    let (folder, file) = ContentFiles.split(article.file)
    return file == "index.md" ? ContentFiles.split(folder).name : String(decoding: file.utf8.dropLast(3), as: UTF8.self)
  }
}
