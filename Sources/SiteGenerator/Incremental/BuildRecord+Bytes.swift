import SiteModel

/// A record as bytes: a line that names the form, the record, the digest of all that.
extension BuildRecord {
  private static let form = Array("sitegen record 3\n".utf8)

  /// Another form of record is no record, and so is a damaged one.
  init?(reading bytes: [UInt8]) {
    let end = bytes.count - 32
    guard end > BuildRecord.form.count, bytes.starts(with: BuildRecord.form) else { return nil }
    var digest = RecordReader(bytes, from: end)
    guard digest.digest() == SHA256.hash(data: bytes[..<end]) else { return nil }
    var reader = RecordReader(bytes, from: BuildRecord.form.count)
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

  /// Writes what `init(reading:)` reads, in a few pieces, of which only one is in memory at once.
  func write(_ append: ([UInt8]) throws(SystemError) -> Void) throws(SystemError) {
    var hash = SHA256()
    var writer = RecordWriter()
    for part in [BuildRecord.writeHead, BuildRecord.writeOutputs, BuildRecord.writeTexts, BuildRecord.writeRest] {
      part(self)(&writer)
      hash.update(data: writer.bytes)
      try append(writer.bytes)
      writer.reset()
    }
    writer.add(hash.finalize())
    try append(writer.bytes)
  }

  private func writeHead(to writer: inout RecordWriter) {
    writer.add(written: BuildRecord.form[...])
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
