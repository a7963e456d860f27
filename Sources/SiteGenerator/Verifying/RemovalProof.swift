/// Proves that a text is nowhere in an output tree (O110): every file is read, whoever made it, and searched for every
/// sentence of the text.
package struct RemovalProof: Sendable {
  /// A sentence that is still there.
  package struct Finding: Sendable, Hashable {
    /// Relative to the output folder.
    package let file: String
    package let sentence: String
  }

  /// What a search came to.
  package struct Result: Sendable {
    /// In the order of files, then of the text.
    package var findings: [Finding] = []
    /// How many files were searched.
    package var searched = 0
    /// Links, and files whose names are not text: nobody looked into them.
    package var unsearched: [String] = []
  }

  /// No file of a site is larger.
  private static let limit = 1 << 30

  private let text: RemovedText
  private let search: SentenceSearch

  package init(_ text: RemovedText) {
    self.text = text
    search = SentenceSearch(text.sentences)
  }

  /// Searches everything below a folder, on `width` cores.
  package func search(_ folder: Directory, width: Int) async throws(SystemError) -> Result {
    var result = Result()
    var files: [String] = []
    try RemovalProof.list(folder, inside: "", &files, &result.unsearched)
    let paths = files
    let batches = try await Batches.map(count: paths.count, size: 16, width: width) {
      (range) throws(SystemError) -> [Finding] in
      var reader = ContentFiles(root: folder)
      var findings: [Finding] = []
      for path in paths[range] {
        findings += self.findings(in: path, try reader.read(path, limit: RemovalProof.limit))
      }
      return findings
    }
    result.findings = batches.flatMap(\.self)
    result.searched = paths.count
    return result
  }

  /// The sentences that a file has. Pictures and other files with a NUL near their beginning are no text.
  func findings(in path: String, _ bytes: [UInt8]) -> [Finding] {
    guard !bytes.prefix(8_000).contains(0) else { return [] }
    return search.sentences(in: bytes).sorted().map { Finding(file: path, sentence: text.sentences[$0].text) }
  }

  private static func list(
    _ folder: Directory, inside: String, _ files: inout [String], _ unsearched: inout [String]
  ) throws(SystemError) {
    for entry in try folder.entries() {
      let path = inside + entry.name
      switch entry.kind {
      case .directory where entry.rawName == nil:
        try list(try folder.directory(entry.name), inside: path + "/", &files, &unsearched)
      case .file where entry.rawName == nil: files.append(path)
      default: unsearched.append(path)
      }
    }
  }
}
