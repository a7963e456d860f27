import SiteModel

/// What a build read, to be kept for the next one (`RecordedArticles`).
struct ArticleReadings: Sendable {
  /// A file that was read, or that was known.
  struct Reading: Sendable {
    let entry: ContentTree.Entry
    /// Absent where something is to be said about it: that is said again by reading it again.
    let article: Article?
    /// Whether it is what was recorded.
    let isKnown: Bool
  }

  let context: SHA256Digest
  let list: [Reading]
  /// Where the known ones are from.
  private let recorded: RecordedArticles?
  private let licenses: [License]

  init(context: SHA256Digest, list: [Reading], recorded: RecordedArticles?) {
    (self.context, self.list, self.recorded) = (context, list, recorded)
    var licenses = recorded?.licenses ?? []
    var known = Set(licenses)
    for reading in list where !reading.isKnown {
      for license in reading.article?.licenses ?? [] where known.insert(license).inserted { licenses.append(license) }
    }
    self.licenses = licenses
  }

  /// The files that need not have been looked at to build the site: a change in one of them while the site was built is
  /// a change for the next build.
  var unread: Set<ExactText> { Set(list.lazy.filter(\.isKnown).map { ExactText($0.entry.file) }) }

  /// The same without some files: what was taken down is kept nowhere but where it was written.
  func without(_ gone: Set<String>) -> ArticleReadings {
    guard !gone.isEmpty else { return self }
    return ArticleReadings(
      context: context,
      list: list.map {
        gone.contains($0.entry.file) ? Reading(entry: $0.entry, article: nil, isKnown: false) : $0
      }, recorded: recorded)
  }

  /// The digest of the articles that are recorded, where these are the same.
  private func recordedDigest(_ encoded: [[UInt8]]) -> SHA256Digest? {
    guard let recorded, recorded.context == context, recorded.licenses == licenses,
      list.count(where: { $0.article != nil }) == recorded.count
    else { return nil }
    let isSame = zip(list, encoded).allSatisfy { reading, bytes in
      reading.isKnown || reading.article == nil || recorded.written(reading.entry).map { $0 == bytes[...] } == true
    }
    return isSame ? recorded.digest : nil
  }

  /// Writes them as a new file of a folder.
  ///
  /// - Returns: their digest, and whether a file was made: none is where the same articles are recorded already.
  func write(_ name: String, in folder: Directory) throws(SystemError) -> (digest: SHA256Digest, isNew: Bool) {
    let numbers = Dictionary(zip(licenses, licenses.indices)) { first, _ in first }
    let encoded = Cores.map(list.count) { number -> [UInt8] in
      guard !list[number].isKnown, let article = list[number].article else { return [] }
      var encoder = ArticleEncoder(licenses: numbers)
      encoder.add(article)
      return encoder.writer.bytes
    }
    if let digest = recordedDigest(encoded) { return (digest, false) }
    var hash = SHA256()
    try folder.writeNewFile(name) { (append) throws(SystemError) in
      var writer = RecordWriter()
      writer.add(context)
      writer.add(licenses) { $1.write(to: &$0) }
      writer.add(list.count { $0.article != nil })
      hash.update(data: RecordedArticles.form)
      try append(RecordedArticles.form)
      for (number, reading) in list.enumerated() where reading.article != nil {
        write(reading, encoded[number], to: &writer)
        guard writer.bytes.count >= 1 << 18 else { continue }
        hash.update(data: writer.bytes)
        try append(writer.bytes)
        writer.reset()
      }
      hash.update(data: writer.bytes)
      try append(writer.bytes)
    }
    return (hash.finalize(), true)
  }

  private func write(_ reading: Reading, _ encoded: [UInt8], to writer: inout RecordWriter) {
    writer.add(reading.entry.file)
    writer.add(reading.entry.assets) { $0.add($1) }
    writer.add(reading.entry.original) { $0.add($1) }
    let bytes = reading.isKnown ? recorded?.written(reading.entry) ?? [] : encoded[...]
    writer.add(bytes.count)
    writer.add(written: bytes)
  }
}
