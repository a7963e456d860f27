import SiteModel

/// A record as bytes: a line that names the form, the lengths of its pieces, the pieces, the digest of all that. The pieces
/// are made, and proved, on all cores at once.
extension BuildRecord {
  private static let form = Array("sitegen record 4\n".utf8)
  private static let pieces = 4

  /// Another form of record is no record, and so is a damaged one.
  init?(reading bytes: [UInt8]) {
    guard let places = BuildRecord.places(in: bytes), let start = places.first?.lowerBound,
      let end = places.last?.upperBound
    else { return nil }
    var digest = RecordReader(bytes, from: end)
    let digests = Cores.map(places.count, each: 1) { SHA256.hash(data: bytes[places[$0]]) }
    guard digest.digest() == BuildRecord.digest(of: bytes[..<start], digests) else { return nil }
    var reader = RecordReader(bytes, from: start)
    base = reader.digest()
    theme = reader.digest()
    credits = reader.digest()
    site = reader.text()
    let line = reader.text()
    list = reader.stamp()
    listDigest = reader.digest()
    stamped = reader.number()
    keys = reader.list { $0.digest() }
    outputs = reader.list { Output(reading: &$0) }
    servers = reader.list { OutputManifest.File(reading: &$0) }
    texts = reader.list { Text(reading: &$0) }
    shape = reader.optional { TreeShape(reading: &$0) }
    spare = reader.optional { reader in
      SpareTree.Description(
        shape: TreeShape(reading: &reader), isLinked: reader.flag(),
        differing: reader.list { SpareTree.Difference(path: $0.text(), isInSpare: $0.flag()) })
    }
    inputs = InputTree(files: reader.list { InputTree.File(reading: &$0) }, begun: reader.number())
    articles = reader.optional { $0.digest() }
    answer = reader.optional { RecordedAnswer(reading: &$0) }
    view = BuiltView()
    if !line.isEmpty {
      guard let read = BuiltView(reading: Array(line.utf8)[...]) else { return nil }
      view = read
    }
    guard reader.isWhole, reader.place == end, outputs.allSatisfy({ keys.indices.contains($0.key) || $0.key == -1 })
    else { return nil }
  }

  /// Where the pieces are; `nil` where this is no record, or one that was cut.
  private static func places(in bytes: [UInt8]) -> [Range<Int>]? {
    guard bytes.starts(with: form) else { return nil }
    var reader = RecordReader(bytes, from: form.count)
    let lengths = (0..<pieces).map { _ in reader.word() }
    guard reader.isWhole else { return nil }
    let places = lengths.compactMap { Int(exactly: $0).map { reader.part(of: $0) } }
    return reader.isWhole && places.count == pieces && reader.place == bytes.count - 32 ? places : nil
  }

  private static func digest(of head: ArraySlice<UInt8>, _ pieces: [SHA256Digest]) -> SHA256Digest {
    var writer = RecordWriter()
    writer.add(written: head)
    for digest in pieces { writer.add(digest) }
    return SHA256.hash(data: writer.bytes)
  }

  /// What `init(reading:)` reads, in pieces.
  var bytes: [[UInt8]] {
    let parts = Cores.map(BuildRecord.pieces, each: 1) { number in
      var writer = RecordWriter()
      [writeHead, writeOutputs, writeTexts, writeRest][number](&writer)
      return (bytes: writer.bytes, digest: SHA256.hash(data: writer.bytes))
    }
    var (head, end) = (RecordWriter(), RecordWriter())
    head.add(written: BuildRecord.form[...])
    for part in parts { head.add(word: UInt64(part.bytes.count)) }
    end.add(BuildRecord.digest(of: head.bytes[...], parts.map(\.digest)))
    return [head.bytes] + parts.map(\.bytes) + [end.bytes]
  }

  private func writeHead(to writer: inout RecordWriter) {
    writer.add(base)
    writer.add(theme)
    writer.add(credits)
    writer.add(site)
    writer.add(view.line)
    writer.add(list)
    writer.add(listDigest)
    writer.add(stamped)
    writer.add(keys) { $0.add($1) }
  }

  private func writeOutputs(to writer: inout RecordWriter) {
    writer.add(outputs) { $1.write(to: &$0) }
    writer.add(servers) { $1.write(to: &$0) }
  }

  private func writeTexts(to writer: inout RecordWriter) {
    writer.add(texts) { $1.write(to: &$0) }
    writer.add(shape) { $1.write(to: &$0) }
    writer.add(spare) { writer, spare in
      spare.shape.write(to: &writer)
      writer.add(spare.isLinked)
      writer.add(spare.differing) {
        $0.add($1.path)
        $0.add($1.isInSpare)
      }
    }
  }

  private func writeRest(to writer: inout RecordWriter) {
    writer.add(inputs.files) { $1.write(to: &$0) }
    writer.add(inputs.begun)
    writer.add(articles) { $0.add($1) }
    writer.add(answer) { $1.write(to: &$0) }
  }
}

extension BuiltView {
  /// As a manifest has it, with the comma at its end; empty where it says nothing.
  fileprivate var line: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes.isEmpty ? "" : String(decoding: bytes.dropFirst(2), as: UTF8.self) + ","
  }
}

extension OutputManifest.File {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      path: reader.text(), size: reader.number(), digest: reader.digest(), sources: reader.list { $0.text() },
      status: reader.number())
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(path)
    writer.add(size)
    writer.add(digest)
    writer.add(sources) { $0.add($1) }
    writer.add(status)
  }
}

extension BuildRecord.Output {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      file: OutputManifest.File(reading: &reader), stamp: reader.optional { $0.stamp() }, key: reader.number())
  }

  fileprivate func write(to writer: inout RecordWriter) {
    file.write(to: &writer)
    writer.add(stamp) { $0.add($1) }
    writer.add(key)
  }
}

extension BuildRecord.Text {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      file: reader.text(), digest: TextDigest(whole: reader.digest(), head: reader.digest()),
      lookups: reader.list { LinkLookup(destination: $0.text(), isImage: $0.flag()) },
      isFaultless: reader.flag(), content: reader.optional { BuildRecord.Content(reading: &$0) })
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(file)
    writer.add(digest.whole)
    writer.add(digest.head)
    writer.add(lookups) {
      $0.add($1.destination)
      $0.add($1.isImage)
    }
    writer.add(isFaultless)
    writer.add(content) { $1.write(to: &$0) }
  }
}

extension BuildRecord.Content {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      key: reader.digest(),
      place: PageContent.Place(
        above: PageContent.Part(reading: &reader), body: PageContent.Part(reading: &reader),
        below: PageContent.Part(reading: &reader)))
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(key)
    for part in [place.above, place.body, place.below] {
      writer.add(part.distance)
      writer.add(part.length)
    }
  }
}

extension PageContent.Part {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(distance: reader.number(), length: reader.number())
  }
}

extension TreeShape {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(
      folders: reader.list { Folder(path: $0.text(), stamp: $0.stamp()) }, stamped: reader.number())
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(folders) {
      $0.add($1.path)
      $0.add($1.stamp)
    }
    writer.add(stamped)
  }
}

extension InputTree.File {
  fileprivate init(reading reader: inout RecordReader) {
    self.init(path: reader.text(), stamp: reader.optional { $0.stamp() })
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(path)
    writer.add(stamp) { $0.add($1) }
  }
}
