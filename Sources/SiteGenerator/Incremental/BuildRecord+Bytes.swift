import SiteModel

/// A record as bytes: a line that names the form, the digest of the rest, the rest.
extension BuildRecord {
  private static let form = Array("sitegen record 1\n".utf8)

  /// Another form of record is no record, and so is a damaged one.
  init?(reading bytes: [UInt8]) {
    let begin = BuildRecord.form.count + 32
    guard bytes.count > begin, bytes.starts(with: BuildRecord.form) else { return nil }
    var reader = RecordReader(bytes, from: BuildRecord.form.count)
    guard reader.bigEndianDigest() == SHA256.hash(data: bytes[begin...]) else { return nil }
    base = reader.digest()
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
        shape: TreeShape(reading: &reader),
        differing: reader.list { SpareTree.Difference(path: $0.text(), isInSpare: $0.number() == 1) })
    }
    inputs = InputTree(files: reader.list { InputTree.File(reading: &$0) }, begun: reader.number())
    answer = reader.optional { RecordedAnswer(reading: &$0) }
    view = BuiltView()
    if !line.isEmpty {
      guard let read = BuiltView(reading: Array(line.utf8)[...]) else { return nil }
      view = read
    }
    guard reader.isWhole, reader.isAtEnd, outputs.allSatisfy({ keys.indices.contains($0.key) || $0.key == -1 }) else {
      return nil
    }
  }

  /// What `init(reading:)` reads.
  var bytes: [UInt8] {
    var writer = RecordWriter()
    writer.reserve(outputs.count * 260 + texts.count * 160 + inputs.files.count * 110 + 4_096)
    writer.add(base)
    writer.add(site)
    writer.add(view.line)
    writer.add(list)
    writer.add(listDigest)
    writer.add(stamped)
    writer.add(keys) { $0.add($1) }
    writer.add(outputs) { $1.write(to: &$0) }
    writer.add(servers) { $1.write(to: &$0) }
    writer.add(texts) { $1.write(to: &$0) }
    writer.add(shape) { $1.write(to: &$0) }
    writer.add(spare) { writer, spare in
      spare.shape.write(to: &writer)
      writer.add(spare.differing) {
        $0.add($1.path)
        $0.add($1.isInSpare ? 1 : 0)
      }
    }
    writer.add(inputs.files) { $1.write(to: &$0) }
    writer.add(inputs.begun)
    writer.add(answer) { $1.write(to: &$0) }
    return BuildRecord.form + Array(SHA256.hash(data: writer.bytes)) + writer.bytes
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

extension RecordReader {
  /// A digest as its bytes are written.
  fileprivate mutating func bigEndianDigest() -> SHA256Digest {
    SHA256Digest(word().byteSwapped, word().byteSwapped, word().byteSwapped, word().byteSwapped)
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
      lookups: reader.list { LinkLookup(destination: $0.text(), isImage: $0.number() == 1) })
  }

  fileprivate func write(to writer: inout RecordWriter) {
    writer.add(file)
    writer.add(digest.whole)
    writer.add(digest.head)
    writer.add(lookups) {
      $0.add($1.destination)
      $0.add($1.isImage ? 1 : 0)
    }
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
