extension OutputManifest {
  /// Reads what `bytes` wrote; `nil` for anything else. The form is strict, because the list decides what is deleted:
  /// it is written by sitegen alone, a line for each file.
  package init?(reading bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard lines.popFirst()?.elementsEqual("{".utf8) == true,
      lines.popFirst()?.elementsEqual("\"sitegen\": 1,".utf8) == true,
      let siteLine = lines.popFirst(), let site = OutputManifest.site(siteLine), let next = lines.first
    else { return nil }
    var view = BuiltView()
    if let read = BuiltView(reading: next) {
      view = read
      lines.removeFirst()
    }
    guard lines.popFirst()?.elementsEqual("\"files\": [".utf8) == true, lines.popLast()?.isEmpty == true,
      lines.popLast()?.elementsEqual("}".utf8) == true,
      lines.popLast()?.elementsEqual("]".utf8) == true
    else { return nil }
    let end = lines.firstIndex { $0.elementsEqual("],".utf8) } ?? lines.endIndex
    var rest = lines[end...].dropFirst()
    if end < lines.endIndex, rest.popFirst()?.elementsEqual("\"servers\": [".utf8) != true { return nil }
    guard let files = OutputManifest.files(lines[..<end]), let servers = OutputManifest.files(rest) else { return nil }
    self.init(site: site, view: view, files: files, servers: servers)
    // Nothing else is the same list: not another order, a file twice, another way to write a number or a letter.
    guard self.bytes == bytes, OutputManifest.areDistinct(self.files), OutputManifest.areDistinct(self.servers) else {
      return nil
    }
  }

  private static func files(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [File]? {
    var files: [File] = []
    files.reserveCapacity(lines.count)
    for line in lines {
      guard let file = file(line.last == 0x2C ? line.dropLast() : line) else { return nil }
      files.append(file)
    }
    return files
  }

  private static func areDistinct(_ files: [File]) -> Bool {
    zip(files, files.dropFirst()).allSatisfy { $0.path != $1.path }
  }

  private static func site(_ line: ArraySlice<UInt8>) -> String? {
    var reader = ManifestLine(line)
    guard reader.take("\"site\": "), let site = reader.string(), reader.take(","), reader.isAtEnd else { return nil }
    return site
  }

  private static func file(_ line: ArraySlice<UInt8>) -> File? {
    var reader = ManifestLine(line)
    guard reader.take("{\"path\": "), let path = reader.string(), reader.take(", \"size\": "),
      let size = reader.number(),
      reader.take(", \"sha256\": "), let digits = reader.string(), let digest = SHA256Digest(hexadecimal: digits.utf8),
      reader.take(", \"sources\": [")
    else { return nil }
    var sources: [String] = []
    while !reader.take("]") {
      if !sources.isEmpty, !reader.take(", ") { return nil }
      guard let source = reader.string() else { return nil }
      sources.append(source)
    }
    var status = 200
    if reader.take(", \"status\": ") {
      guard let number = reader.number(), [410, 451].contains(number) else { return nil }
      status = number
    }
    // A path that leads out of the folder was not written by us.
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard reader.take("}"), reader.isAtEnd, parts.allSatisfy(isName) else { return nil }
    return File(path: path, size: size, digest: digest, sources: sources, status: status)
  }

  private static func isName(_ part: Substring.UTF8View) -> Bool {
    !part.isEmpty && !part.contains(0) && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
  }
}
