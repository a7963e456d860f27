import SiteModel

/// The articles of a site as a build read them, for the next one: an article whose file did not change since need not be
/// read again. Whatever articles are read with is in `context`: with other settings or outlets, or by another program,
/// they are other articles.
struct RecordedArticles: Sendable {
  /// Where an article stands in the bytes.
  struct Part: Sendable {
    /// The files beside it, and the text as it was received: as `ContentTree.Entry` names them.
    let assets: [String]
    let original: String?
    let range: Range<Int>
  }

  static let form = Array("sitegen articles 1\n".utf8)

  private let bytes: [UInt8]
  let context: SHA256Digest
  /// Of all of them, so that whoever names it can be sure to get the same.
  let digest: SHA256Digest
  let licenses: [License]
  private let parts: [ExactText: Part]
  /// The files of which the file system says that they are as they were when these articles were read.
  var unchanged: Set<ExactText> = []

  /// Reads what `ArticleReadings` wrote; `nil` where the bytes are damaged, or other ones than those that are meant.
  init?(reading bytes: [UInt8], digest: SHA256Digest) {
    let begin = RecordedArticles.form.count
    guard bytes.count > begin, bytes.starts(with: RecordedArticles.form), SHA256.hash(data: bytes) == digest else {
      return nil
    }
    var reader = RecordReader(bytes, from: begin)
    context = reader.digest()
    licenses = reader.list { License(reading: &$0) }
    let count = reader.number()
    var parts: [ExactText: Part] = [:]
    parts.reserveCapacity(max(0, min(count, bytes.count)))
    for _ in 0..<max(0, count) where reader.isWhole {
      let file = reader.text()
      let (assets, original) = (reader.list { $0.text() }, reader.optional { $0.text() })
      parts[ExactText(file)] = Part(assets: assets, original: original, range: reader.part(of: reader.number()))
    }
    guard reader.isWhole, reader.isAtEnd, parts.count == count else { return nil }
    (self.bytes, self.digest, self.parts) = (bytes, digest, parts)
  }

  /// What articles are read with, from their settings and outlets; `nil` where nobody can tell which program this is.
  static func context(of bytes: [UInt8]) -> SHA256Digest? {
    guard let program = Machine.executable else { return nil }
    var key = KeyText("articles")
    key.add(FileStamp(program))
    key.add(SHA256.hash(data: bytes))
    return key.digest
  }

  var count: Int { parts.count }

  /// The article of a file that did not change, where it was read with the same files beside it.
  func article(of entry: ContentTree.Entry, outlets: OutletRegistry) -> Article? {
    guard unchanged.contains(ExactText(entry.file)), let part = part(of: entry) else { return nil }
    var decoder = ArticleDecoder(
      RecordReader(bytes, from: part.range.lowerBound), outlets: outlets, licenses: licenses)
    guard let article = decoder.article(of: entry), decoder.reader.place == part.range.upperBound else { return nil }
    return article
  }

  /// What was written of a file's article.
  func written(_ entry: ContentTree.Entry) -> ArraySlice<UInt8>? { part(of: entry).map { bytes[$0.range] } }

  private func part(of entry: ContentTree.Entry) -> Part? {
    guard let part = parts[ExactText(entry.file)], part.assets.isExactly(entry.assets),
      [part.original].compactMap(\.self).isExactly([entry.original].compactMap(\.self))
    else { return nil }
    return part
  }
}

extension License {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      id: reader.text(), name: reader.text(), shortName: reader.text(), url: reader.text(), version: reader.text(),
      jurisdiction: reader.optional { $0.text() },
      terms: LicenseTerms(
        permits: LicenseTerms.Permissions(rawValue: reader.byte()),
        requires: LicenseTerms.Requirements(rawValue: reader.byte()),
        prohibits: LicenseTerms.Prohibitions(rawValue: reader.byte())))
  }

  func write(to writer: inout RecordWriter) {
    for text in [id, name, shortName, url, version] { writer.add(text) }
    writer.add(jurisdiction) { $0.add($1) }
    for bits in [permits.rawValue, requires.rawValue, prohibits.rawValue] { writer.add(Int(bits)) }
  }
}

extension RecordReader {
  fileprivate mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: number()) }
}
