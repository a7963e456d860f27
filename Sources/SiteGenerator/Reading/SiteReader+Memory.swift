import SiteModel

/// Reading with a memory of the last time, for the preview.
extension SiteReader {
  /// The articles of a tree; those that did not change come from the memory.
  func readArticles(
    _ entries: [ContentTree.Entry], reader: ArticleReader, remembering old: ContentMemory, context: [UInt8]
  ) async throws(SystemError) -> ContentMemory {
    let (root, changes, isSame) = (root, changes, context == old.context)
    let batches = try await Batches.map(count: entries.count, size: 64, width: width) {
      (range) throws(SystemError) -> [ContentMemory.Text] in
      var files = ContentFiles(root: root)
      return try entries[range].map { (entry) throws(SystemError) in
        let status = try files.status(entry.file)
        if isSame, let text = old.text(of: entry, status, changes: changes) { return text }
        var text = try SiteReader.read(entry, status, reader: reader, &files)
        guard text.article == nil, let good = old.lastGood(of: entry.file) else { return text }
        if isSame || old.isFaulty(entry.file) {
          text.lastGood = good
        } else if let article = reader.read(entry, bytes: good.bytes).0 {
          // With other settings too it is good as it was. Where it is not, those are at fault, and a site without the
          // article is not what was meant.
          text.lastGood = ContentMemory.LastGood(article: article, bytes: good.bytes, context: context)
        }
        return text
      }
    }
    return ContentMemory(context: context, texts: batches.flatMap(\.self), after: old)
  }

  /// The same with what the last build recorded, for the next one.
  func readArticles(
    _ entries: [ContentTree.Entry], reader: ArticleReader, context: [UInt8], _ articles: inout [Article]
  ) async throws(SystemError) -> (kept: ArticleReadings?, diagnostics: [Diagnostic]) {
    let context = RecordedArticles.context(of: context)
    let (root, recorded) = (root, recorded?.context == context ? recorded : nil)
    let batches = try await Batches.map(count: entries.count, size: 64, width: width) {
      (range) throws(SystemError) -> [(reading: ArticleReadings.Reading, made: Article?, faults: [Diagnostic])] in
      var files = ContentFiles(root: root)
      return try entries[range].map { (entry) throws(SystemError) in
        if let article = recorded?.article(of: entry, outlets: reader.outlets) {
          return (ArticleReadings.Reading(entry: entry, article: article, isKnown: true), article, [])
        }
        var faults: [Diagnostic] = []
        let bytes = try files.readText(entry.file, &faults)
        let (article, found) = bytes.map { reader.read(entry, bytes: $0) } ?? (nil, [])
        faults += found
        return (
          ArticleReadings.Reading(entry: entry, article: faults.isEmpty ? article : nil, isKnown: false), article,
          faults
        )
      }
    }
    var (list, diagnostics): ([ArticleReadings.Reading], [Diagnostic]) = ([], [])
    list.reserveCapacity(entries.count)
    articles.reserveCapacity(entries.count)
    for text in batches.joined() {
      list.append(text.reading)
      if let article = text.made { articles.append(article) }
      diagnostics += text.faults
    }
    return (context.map { ArticleReadings(context: $0, list: list, recorded: recorded) }, diagnostics)
  }

  private static func read(
    _ entry: ContentTree.Entry, _ status: Directory.Status?, reader: ArticleReader, _ files: inout ContentFiles
  ) throws(SystemError) -> ContentMemory.Text {
    let begin = Machine.nanoseconds
    var diagnostics: [Diagnostic] = []
    let bytes = try files.readText(entry.file, &diagnostics)
    let (article, faults) = bytes.map { reader.read(entry, bytes: $0) } ?? (nil, [])
    return ContentMemory.Text(
      entry: entry, status: status, readAt: begin, bytes: bytes ?? [], article: article,
      diagnostics: diagnostics + faults)
  }

  /// What every article is read with: the settings as they were read, and the outlets' files.
  func context(
    settings: [UInt8], _ tree: ContentTree, _ files: inout ContentFiles
  ) throws(SystemError) -> [UInt8] {
    var context = settings
    for name in tree.outletFiles {
      context += [0] + Array(name.utf8) + [0]
      context += try files.read("content/outlets/\(name)")
    }
    return context
  }
}
