import Foundation

/// A site six folders down, so that what leads up from it would be seen: a canary lies in each of them, and in a `public/`
/// beside.
struct HostileNamesSite {
  /// Where a name stands.
  enum Place: String, CaseIterable {
    case title, slug, author, tag, file
  }

  let path = "1/2/3/4/5/site"
  private let folder: TemporaryFolder
  var url: URL { folder.url.appendingPathComponent(path) }

  init() throws {
    folder = try TemporaryFolder()
    for depth in 0..<6 {
      let parent = (["."] + path.split(separator: "/").prefix(depth)).joined(separator: "/")
      try folder.write("\(parent)/canary", "untouched")
      try folder.write("\(parent)/public/canary", "untouched")
    }
    try folder.write("\(path)/canary", "untouched")
    try folder.write("\(path)/sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    try folder.write(
      "\(path)/content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
    try folder.write("\(path)/content/articles/_index.md", "---\ntitle: Articles\n---\n")
  }

  /// Writes an article that has the name somewhere, unless the file system does not take it.
  func add(_ name: String, at place: Place, number: Int) {
    func text(_ here: Place, _ otherwise: String) -> String { here == place ? Self.quoted(name) : otherwise }
    let article = """
      ---
      title: \(text(.title, "Number \(number)"))
      date: 2026-03-04
      authors: [\(text(.author, "Ann Author"))]
      tags: [\(text(.tag, "ferries"))]
      slug: \(text(.slug, ""))
      source: {outlet: post, url: "https://post.example.org/\(number)", date: 2026-03-02}
      rights: {basis: license}
      ---

      The text.

      """
    let file = place == .file ? name : "number-\(number)"
    if file.utf8.contains(0x2F) || file.utf8.contains(0) { return }
    _ = FileManager.default.createFile(atPath: "\(url.path)/content/articles/\(file).md", contents: Data(article.utf8))
  }

  /// Everything but what the site was built into.
  func outside() throws -> [String: Data] {
    try Tree.read(folder.url).filter { file, _ in
      !["public/", ".sitegen/"].contains { file.utf8.starts(with: "\(path)/\($0)".utf8) }
    }
  }

  /// What a file system or a host would not have in a path.
  static func fault(of file: String) -> String? {
    for part in file.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
      let part = Array(part)
      let isOurs = [".htaccess", ".nojekyll", ".well-known", ".sitegen-output"].contains { part == Array($0.utf8) }
      if part.isEmpty || part.count > 100 || part.first == 0x2E && !isOurs || part.last == 0x2E { return file }
      if part.contains(where: { $0 <= 0x20 || $0 == 0x7F || "\\:*?\"<>|#%".utf8.contains($0) }) { return file }
      let stem = part.prefix { $0 != 0x2E }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"].contains(where: { stem == Array($0.utf8) }) {
        return file
      }
    }
    return nil
  }

  /// A text in the double quotes of YAML.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: output += "\\\(scalar)"
      case 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xD800: output.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        output += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return output + "\""
  }
}
