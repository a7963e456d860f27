import SiteModel

/// Finds the article that a person means, for every command that takes one: by its file, from where the person stands or
/// from the site's folder; by its address; or by its name, where only one article has it.
struct ArticleLookup {
  /// Why there is no such article.
  struct Fault: Error, Sendable, Hashable {
    let text: String
    let hint: String
  }

  private let articles: [Article]
  private let settings: SiteSettings
  /// The site's folder and where the person stands, both as the parts of absolute paths.
  private let site: [String]
  private let here: [String]

  /// - Parameters:
  ///   - source: the site's folder, as the person named it.
  ///   - folder: where the person stands.
  init(_ articles: [Article], settings: SiteSettings, source: String, standingIn folder: String) {
    self.articles = articles
    self.settings = settings
    here = ArticleLookup.parts(of: folder, in: [])
    site = ArticleLookup.parts(of: source, in: here)
  }

  /// The article; a fault names a likely one where there is none, and all of them where there are several.
  func find(_ name: String) throws(Fault) -> Article {
    let files = files(named: name)
    if let article = articles.first(where: { files.contains($0.file) }) { return article }
    let wanted = ArticleLookup.trimmed(name)
    if let article = articles.first(where: { addresses(of: $0).contains(wanted) }) { return article }
    let named = articles.filter { ArticleLookup.names(of: $0).contains(wanted) }
    if let article = named.first, named.count == 1 { return article }
    guard named.isEmpty else {
      throw Fault(
        text: "'\(shortened(name))' may be any of \(named.count) articles",
        hint: "name one by its file: \(named.map(\.file).sorted().prefix(5).joined(separator: ", "))")
    }
    throw Fault(text: "there is no article '\(shortened(name))'", hint: hint(for: wanted))
  }

  /// The files, relative to the site's folder, that a name may stand for.
  func files(named name: String) -> Set<String> {
    var paths = [ArticleLookup.parts(of: name, in: [])]
    let fromHere = ArticleLookup.parts(of: name, in: here)
    if fromHere.starts(with: site) { paths.append(Array(fromHere.dropFirst(site.count))) }
    let files = paths.filter { !$0.isEmpty }.map { $0.joined(separator: "/") }.flatMap { [$0, "content/" + $0] }
    return Set(files.flatMap { [$0, $0 + ".md", $0 + "/index.md", $0 + ".html", $0 + "/index.html"] })
  }

  /// The parts of a path, put behind those of a folder unless it begins at the root.
  static func parts(of path: String, in folder: [String]) -> [String] {
    var parts = path.utf8.first == 0x2F ? [] : folder
    for part in path.utf8.split(separator: 0x2F).map({ String(decoding: $0, as: UTF8.self) }) where part != "." {
      if part != ".." { parts.append(part) } else if !parts.isEmpty { parts.removeLast() }
    }
    return parts
  }

  /// Without a slash at either end.
  private static func trimmed(_ name: String) -> String { name.split(separator: "/").joined(separator: "/") }

  /// Its own and its old ones: as paths of the site, as paths of its host, and as a browser shows them.
  private func addresses(of article: Article) -> [String] {
    ([article.path] + article.aliases).map(\.address).flatMap {
      [$0, settings.basePath + $0, settings.absolute($0) ?? $0].map { ArticleLookup.trimmed($0) }
    }
  }

  /// The last part of its address, and the name of its file or of its bundle's folder.
  private static func names(of article: Article) -> [String] {
    let (folder, file) = ContentFiles.split(article.file)
    let own = Manuscripts.stem(of: file)
    let stem = own == "index" ? ContentFiles.split(folder).name : own
    return [article.path.address.split(separator: "/").last.map { String($0) } ?? stem, stem]
  }

  private func hint(for wanted: String) -> String {
    let names = Typos.likelyWord(for: wanted, among: articles.flatMap { ArticleLookup.names(of: $0) })
    let likely = names ?? Typos.likelyWord(for: wanted, among: articles.map(\.file) + articles.flatMap(addresses(of:)))
    return likely.map { "did you mean '\($0)'?" }
      ?? "name its file, such as content/articles/harbour.md, its address, or the last part of that"
  }
}
