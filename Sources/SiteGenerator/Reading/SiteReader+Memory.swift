import SiteModel

/// Reading with a memory of the last time, for the preview.
extension SiteReader {
  /// How long a file must have been left alone before it was read, in nanoseconds: clocks of file systems stand still
  /// for some milliseconds, and what is written twice within them looks as if it was written once.
  private static let settling = 50_000_000

  /// The articles of a tree; those that did not change come from the memory.
  func readArticles(
    _ entries: [ContentTree.Entry], reader: ArticleReader, remembering old: ContentMemory, context: [UInt8]
  ) async throws(SystemError) -> ContentMemory {
    let (root, known) = (root, context == old.context ? old : ContentMemory())
    let batches = try await Batches.map(count: entries.count, size: 64, width: width) {
      (range) throws(SystemError) -> [ContentMemory.Text] in
      var files = ContentFiles(root: root)
      return try entries[range].map { (entry) throws(SystemError) in
        let status = try files.status(entry.file)
        if let text = known.text(of: entry, status) { return text }
        return try SiteReader.read(entry, status, reader: reader, &files, lastGood: known.lastGood(of: entry.file))
      }
    }
    return ContentMemory(context: context, texts: batches.flatMap(\.self), after: old)
  }

  private static func read(
    _ entry: ContentTree.Entry, _ status: Directory.Status?, reader: ArticleReader, _ files: inout ContentFiles,
    lastGood: ContentMemory.LastGood?
  ) throws(SystemError) -> ContentMemory.Text {
    let begin = Machine.nanoseconds
    var diagnostics: [Diagnostic] = []
    let bytes = try files.readText(entry.file, &diagnostics)
    let (article, faults) = bytes.map { reader.read(entry, bytes: $0) } ?? (nil, [])
    let isSettled = status.map { $0.changed < begin - settling } ?? false
    return ContentMemory.Text(
      entry: entry, status: isSettled ? status : nil, bytes: bytes ?? [], article: article,
      diagnostics: diagnostics + faults, lastGood: article == nil ? lastGood : nil)
  }

  /// What every article is read with: the settings' file and those of the outlets.
  func context(_ tree: ContentTree, _ files: inout ContentFiles) throws(SystemError) -> [UInt8] {
    var context = try files.read("sitegen.yaml")
    for name in tree.outletFiles {
      context += [0] + Array(name.utf8) + [0]
      context += try files.read("content/outlets/\(name)")
    }
    return context
  }
}
