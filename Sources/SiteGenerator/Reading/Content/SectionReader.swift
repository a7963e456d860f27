import SiteModel

/// Makes the sections: the top folders that hold articles, described by their `_index.md` and by `sitegen.yaml`.
struct SectionReader {
  let settings: SiteSettings
  private(set) var sections: [Section] = []
  /// What was read, by file.
  private(set) var texts: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(settings: SiteSettings) { self.settings = settings }

  /// Reads the `_index.md` files and finds the folders in which articles stand.
  mutating func read(_ tree: ContentTree, files: inout ContentFiles) throws(SystemError) {
    var folders = Set(tree.entries.compactMap { $0.folders.first })
    folders.formUnion(tree.sectionFiles.values.compactMap(\.first))
    let topBundles = Set(tree.entries.filter { $0.isBundle && $0.folders.count == 1 }.compactMap(\.folders.first))
    for folder in folders.subtracting(topBundles).sorted() { try add(folder, tree, files: &files) }
    for (path, folders) in tree.sectionFiles.sorted(by: { $0.key < $1.key }) where folders.count > 1 {
      diagnostics.append(
        Diagnostic(
          .warning, id: "nested-section", at: SourceSpan(file: "content/\(path)/_index.md"),
          "only a top folder is a section; this file is not read"))
    }
    if tree.sectionFiles[""] != nil { try add("", tree, files: &files) }
  }

  private mutating func add(_ folder: String, _ tree: ContentTree, files: inout ContentFiles) throws(SystemError) {
    let written = settings.sections[folder]
    var index = SectionIndex()
    var bodyPlace: (offset: Int, line: Int)?
    let file = folder.isEmpty ? "content/_index.md" : "content/\(folder)/_index.md"
    if tree.sectionFiles[folder] != nil {
      let bytes = try files.read(file)
      texts[file] = bytes
      bodyPlace = readIndex(file, bytes, &index)
    }
    let title = index.title ?? written?.title ?? (folder.isEmpty ? settings.title : Section.title(of: folder))
    do throws(SitePathFault) {
      var section = Section(
        key: folder, title: title, path: folder.isEmpty ? .home : try SitePath(page: [Slug.make(from: folder)]))
      section.description = index.description
      section.sort = written?.sort ?? .date
      section.file = bodyPlace == nil ? nil : file
      section.bodyOffset = bodyPlace?.offset ?? 0
      section.bodyLine = bodyPlace?.line ?? 1
      section.extra = index.extra
      sections.append(section)
    } catch {
      diagnostics.append(.badSectionName("content/\(folder)", error))
    }
  }

  private mutating func readIndex(
    _ file: String, _ bytes: [UInt8], _ index: inout SectionIndex
  ) -> (offset: Int, line: Int)? {
    let split: FrontMatterSplit
    do throws(FrontMatterSplit.Fault) {
      split = try FrontMatterSplit(bytes)
    } catch {
      diagnostics.append(
        .notUTF8(file, bytes) ?? error.diagnostic(of: file, bytes, begins: "then title:, then another line '---'"))
      return nil
    }
    var decoding = YAMLDecoding(
      lines: LineMap(file: file, bytes: bytes[...]), firstLine: split.frontMatterLine)
    do throws(YAMLFault) {
      if let node = try YAMLParser.read(split.frontMatter) {
        RecordType<SectionIndex>.sectionIndex.read(node, into: &index, &decoding)
      }
    } catch {
      decoding.report(error.id, at: error.mark, error.text, hint: error.hint)
    }
    diagnostics += decoding.diagnostics
    return (split.bodyOffset, split.bodyLine)
  }
}

/// What an `_index.md` says of its folder.
struct SectionIndex: Sendable {
  var title: String?
  var description: String?
  var extra = FreeData.null
}

extension RecordType<SectionIndex> {
  static let sectionIndex = RecordType(
    "a section's front matter", make: { SectionIndex() },
    [
      Field("title", .text(upTo: 200), \.title, "its heading"),
      Field("description", .text(upTo: 2_000), \.description, "one or two sentences about it"),
      Field("extra", .anything, \.extra, "data of your own for templates"),
    ], elsewhere: KeysOfOthers.section)
}
