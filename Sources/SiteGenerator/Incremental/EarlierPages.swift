import SiteModel

/// What the last build made, and what is still there of it.
struct EarlierPages: KnownPages {
  let record: BuildRecord
  /// By file.
  private let texts: [ExactText: BuildRecord.Text]
  let output: Directory
  /// The numbers of the files that were made for each key.
  private let made: [SHA256Digest: [Int]]
  /// The files that did not change since texts were read from them.
  private let unchanged: Set<ExactText>

  init(_ record: BuildRecord, output: Directory, unchanged: Set<ExactText>) {
    self.record = record
    self.unchanged = unchanged
    self.output = output
    texts = Dictionary(record.texts.map { (ExactText($0.file), $0) }) { first, _ in first }
    var made: [SHA256Digest: [Int]] = [:]
    made.reserveCapacity(record.keys.count)
    for (number, output) in record.outputs.enumerated() where output.key >= 0 {
      made[record.keys[output.key], default: []].append(number)
    }
    self.made = made
  }

  /// They can stay where each of them is there as it was written.
  func files(for keys: [SHA256Digest?]) -> [[Int]?] {
    Cores.map(keys.count, with: { StatusReader(output) }) { number, files in
      keys[number].flatMap { self.files(for: $0, &files) }
    }
  }

  private func files(for key: SHA256Digest, _ files: inout StatusReader) -> [Int]? {
    guard let numbers = made[key] else { return nil }
    for number in numbers where !record.outputs[number].isIntact(in: &files, of: output, since: record.stamped) {
      return nil
    }
    return numbers
  }

  func paths(of files: [Int]) -> [String] { files.map { record.outputs[$0].file.path } }

  func text(of file: String) -> BuildRecord.Text? { texts[ExactText(file)] }

  /// What the page of an article has of its text, where it was made for this key and nobody touched it since.
  func content(of article: Article, key: SHA256Digest, credits: SHA256Digest) -> EarlierText? {
    guard let text = text(of: article.file), text.isFaultless, let content = text.content, content.key == key,
      let page = record.outputs.element(at: article.path.outputPath, by: \.file.path)?.file,
      let bytes = output.readFile(below: page.path, size: page.size),
      // A stamp would say that nobody touched it. What goes into another page is looked at.
      SHA256.hash(data: bytes) == page.digest
    else { return nil }
    return PageContent(at: content.place, of: bytes).map {
      EarlierText(content: $0, hasCredits: record.credits == credits, lookups: text.lookups)
    }
  }

  /// The digest of the bytes of a text, where the file system says that nobody changed it since it was read.
  func digest(of file: String) -> TextDigest? {
    unchanged.contains(ExactText(file)) ? text(of: file)?.digest : nil
  }
}

extension BuildRecord.Output {
  /// Whether the file is what it was when its stamp was taken.
  ///
  /// - Parameter files: looks into `output`.
  func isIntact(in files: inout StatusReader, of output: Directory, since moment: Int) -> Bool {
    guard let stamp, let status = files.status(below: file.path), FileStamp(status) == stamp else { return false }
    return stamp.isSettled(at: moment) || hasItsBytes(in: output)
  }

  /// Where the stamp may not tell.
  private func hasItsBytes(in output: Directory) -> Bool {
    let (path, name) = ContentFiles.split(file.path)
    var folders = ContentFiles(root: output)
    var hash = SHA256()
    guard let size = try? folders.folder(path).readFile(name, { hash.update(data: $0) }) else { return false }
    return size == file.size && hash.finalize() == file.digest
  }
}
