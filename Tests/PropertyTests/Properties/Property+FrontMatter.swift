import SiteModel

@testable import SiteGenerator

extension Property {
  /// An article's file is read, or there is an error; every finding has a line and a column of the file; nothing in the
  /// YAML is read more than once, as aliases would have it (SECURITY.md S10).
  static let frontMatter = Property("front-matter", cases: 5_000) { input in
    guard let reader else { return "there is no reader" }
    let entry = ContentTree.Entry(folders: ["articles"], name: "a.md", assets: [], original: nil)
    let (article, diagnostics) = reader.read(entry, bytes: input)
    if article == nil, !diagnostics.hasErrors { return "neither an article nor an error" }
    let lines = LineMap(file: entry.file, bytes: input[...])
    let count = 1 + input.count { $0 == 0x0A || $0 == 0x0D }
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else { return "'\(diagnostic.text)' has no place" }
      let line = lines.line(span.line)
      let isInside = (1...count).contains(span.line) && (1...line.count + 1).contains(span.column)
      guard isInside, span.column + span.length <= max(line.count, 1) + 2 else {
        return "'\(diagnostic.text)' is at \(span.line):\(span.column), \(span.length) bytes"
      }
    }
    return swollenYAML(in: input)
  }

  private static let reader: ArticleReader? = {
    guard let root = try? Directory(opening: "/") else { return nil }
    var files = ContentFiles(root: root)
    return (try? OutletRegistry(names: [], files: &files)).map { ArticleReader(settings: SiteSettings(), outlets: $0) }
  }()

  private static func swollenYAML(in input: [UInt8]) -> String? {
    guard let split = try? FrontMatterSplit(input), let node = try? YAMLParser.read(split.frontMatter) else {
      return nil
    }
    // An escape of two bytes may stand for a character of three.
    let size = size(of: node)
    return size <= 2 * split.frontMatter.count + 1 ? nil : "\(size) of \(split.frontMatter.count) bytes of YAML"
  }

  /// Values, and the bytes of those that are text.
  private static func size(of node: YAMLNode) -> Int {
    switch node.content {
    case .scalar(let text, _): max(1, text.utf8.count)
    case .sequence(let items): 1 + items.reduce(0) { $0 + size(of: $1) }
    case .mapping(let entries): 1 + entries.reduce(0) { $0 + $1.name.utf8.count + size(of: $1.value) }
    }
  }
}
