import SiteModel

/// The pages that the proof of an edition found faultless, by what they were made of. The proof of the next edition makes
/// the others: those that are new or another, and those about which there is something to say.
package struct ProvedPages: KnownPages {
  /// An article as it was proved.
  private struct Proved {
    let text: BuildRecord.Text
    /// What it was read from.
    let bytes: [UInt8]
  }

  private let keys: Set<SHA256Digest>
  /// By file.
  private let texts: [ExactText: Proved]
  /// What the articles of the edition were read from that is to be proved.
  private var current = ContentMemory()

  /// What is known of the pages of an edition.
  init(_ keyed: PageNotes.Keyed, of memory: ContentMemory) {
    keys = Set(keyed.keys)
    let texts = keyed.texts.map { text in
      (ExactText(text.file), Proved(text: text, bytes: memory.bytes(of: text.file) ?? []))
    }
    self.texts = Dictionary(texts) { first, _ in first }
  }

  /// The same for the proof of another edition.
  func seen(from memory: ContentMemory) -> ProvedPages {
    var pages = self
    pages.current = memory
    return pages
  }

  func text(of file: String) -> BuildRecord.Text? { texts[ExactText(file)]?.text }

  /// The same bytes are mostly the same array, so that it costs nothing to compare them.
  func digest(of file: String) -> TextDigest? {
    guard let proved = texts[ExactText(file)], current.bytes(of: file) == proved.bytes else { return nil }
    return proved.text.digest
  }

  /// There are no files: a page that is known to be faultless need not be made.
  func files(for keys: [SHA256Digest?]) -> [[Int]?] {
    keys.map { key in key.flatMap { self.keys.contains($0) ? [] : nil } }
  }

  func paths(of files: [Int]) -> [String] { [] }

  func content(of article: Article, key: SHA256Digest, credits: SHA256Digest) -> EarlierText? { nil }
}
