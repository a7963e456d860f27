import SiteModel

/// Finds the article that a person means: by its file, by its page's address, or by the last part of that.
enum ArticleLookup {
  /// The article; a fault names likely ones where there is none, and all of them where there are several.
  static func find(_ name: String, in articles: [Article]) throws(ScaffoldFault) -> Article {
    let wanted = trimmed(name)
    if let article = articles.first(where: { files(of: $0).contains(wanted) }) { return article }
    let found = articles.filter { addresses(of: $0).contains(wanted) }
    if let article = found.first, found.count == 1 { return article }
    guard found.isEmpty else {
      throw ScaffoldFault(
        "'\(name)' may be any of \(found.count) articles",
        hint: "name one by its file: " + found.map(\.file).sorted().prefix(5).joined(separator: ", "))
    }
    throw ScaffoldFault("there is no article '\(name)'", hint: hint(for: wanted, articles))
  }

  /// Without `./` before it and a slash at either end.
  private static func trimmed(_ name: String) -> String {
    let parts = name.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
    return parts.joined(separator: "/")
  }

  /// `content/articles/quay/index.md`, with and without `content/`, and the folder of a bundle.
  private static func files(of article: Article) -> [String] {
    var files = [article.file]
    if article.file.utf8.suffix(9).elementsEqual("/index.md".utf8) { files.append(String(article.file.dropLast(9))) }
    return files + files.map { String($0.dropFirst("content/".utf8.count)) }
  }

  private static func addresses(of article: Article) -> [String] {
    let address = trimmed(article.path.address)
    let slug = address.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) }
    return [address] + (slug.map { [$0] } ?? [])
  }

  private static func hint(for wanted: String, _ articles: [Article]) -> String {
    let known = articles.flatMap { files(of: $0) + addresses(of: $0) }
    guard let likely = Typos.likelyWord(for: wanted, among: known) else {
      return "name its file, such as content/articles/harbour.md, or the last part of its address"
    }
    return "did you mean '\(likely)'?"
  }
}
