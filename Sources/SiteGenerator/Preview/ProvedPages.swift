import SiteModel

/// The pages of an edition that its proof found faultless, by what they were made of.
package struct ProvedPages: Sendable {
  /// An article as it was proved.
  fileprivate struct Proved {
    let text: BuildRecord.Text
    let origin: ContentMemory.Origin?
  }

  fileprivate let keys: Set<SHA256Digest>
  /// By file.
  fileprivate let articles: [ExactText: Proved]

  /// - Parameter memory: what the edition was read from.
  init(_ keyed: PageNotes.Keyed, of memory: ContentMemory) {
    keys = Set(keyed.keys)
    let articles = keyed.texts.map { text in
      (ExactText(text.file), Proved(text: text, origin: memory.origin(of: text.file)))
    }
    self.articles = Dictionary(articles) { first, _ in first }
  }

  /// What was noted of an article.
  func article(_ file: String) -> BuildRecord.Text? { articles[ExactText(file)]?.text }
}

/// The proof of the edition before, for that of another. A page that is known to be faultless need not be made, and
/// nothing is taken from it, as nobody kept it.
struct EarlierProof: KnownPages {
  let pages: ProvedPages
  /// What the other edition was read from.
  let memory: ContentMemory

  func text(of file: String) -> BuildRecord.Text? { pages.article(file) }

  /// The same bytes are mostly the same array, so that it costs nothing to compare them.
  func digest(of file: String) -> TextDigest? {
    guard let proved = pages.articles[ExactText(file)], let origin = proved.origin, origin == memory.origin(of: file)
    else { return nil }
    return proved.text.digest
  }

  func files(for keys: [SHA256Digest?]) -> [[Int]?] {
    keys.map { key in key.flatMap { pages.keys.contains($0) ? [] : nil } }
  }

  func paths(of files: [Int]) -> [String] { [] }

  func content(of article: Article, key: SHA256Digest, credits: SHA256Digest) -> EarlierText? { nil }
}
