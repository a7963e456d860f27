import SiteModel

/// The style sheets of a site, and the articles on whose pages they are held against the credit (O101).
///
/// What a sheet hides depends on the elements around the credit, and those on the sort of article: so a page of each sort
/// is looked at, and not ten thousand.
struct StyleBook: Sendable {
  /// What decides which elements stand around a credit.
  private struct Sort: Hashable {
    let isArticle: Bool
    let outlet: String?
    let license: String?
    let basis: Basis
    let mode: UseMode
    let language: String
    let traits: [Bool]

    init(_ article: Article) {
      isArticle = article.kind == .article
      outlet = article.source?.outlet.key
      license = article.rights.license?.id
      basis = article.rights.basis
      mode = article.rights.mode
      language = article.language
      traits = [article.via.isEmpty, !article.namesWorks, article.image == nil, article.rights.changes.isEmpty]
    }
  }

  /// By the path at which they will stand.
  private let sheets: [String: StyleSheet]
  /// The templates that have styles of their own.
  private let templates: [Theme.StyledTemplate]
  private let sample: Set<Int>
  /// What tells the sheets from others.
  let digest: SHA256Digest

  /// Whether the page of an article is to be looked at.
  func isInSample(_ article: Int) -> Bool { sample.contains(article) }

  /// The sheets of a theme, and those in `content/`; `nil` where all of the theme is built in, whose sheet hides nothing.
  static func read(_ theme: Theme, _ index: SiteIndex, root: Directory) throws(SystemError) -> StyleBook? {
    guard theme.hasOwnStyle else { return nil }
    var sheets: [String: StyleSheet] = [:]
    for asset in theme.assets where asset.name.hasExtension("css") {
      sheets[asset.path.address] = StyleSheetParser.parse(asset.bytes, file: asset.file)
    }
    var files = ContentFiles(root: root)
    for asset in index.publishedAssets where asset.file.hasExtension("css") {
      sheets[asset.path.address] = StyleSheetParser.parse(try files.read(asset.file), file: asset.file)
    }
    return StyleBook(sheets: sheets, templates: theme.styledTemplates, articles: index.articles)
  }

  init(sheets: [String: StyleSheet], templates: [Theme.StyledTemplate], articles: [Article]) {
    self.templates = templates
    self.sheets = Dictionary(
      uniqueKeysWithValues: sheets.map { path, sheet in
        var sheet = sheet
        let end = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
        sheet.folder = String(path[..<end])
        return (path, sheet)
      })
    var (seen, sample): (Set<Sort>, Set<Int>) = ([], [])
    for number in articles.indices where articles[number].source != nil {
      if seen.insert(Sort(articles[number])).inserted { sample.insert(number) }
    }
    self.sample = sample
    var hash = SHA256()
    for (path, sheet) in sheets.sorted(by: { $0.key.precedes($1.key) }) {
      hash.update(data: Array("\(path)\u{0}\(sheet.bytes.count)\u{0}".utf8))
      hash.update(data: sheet.bytes)
    }
    digest = hash.finalize()
  }

  /// The sheet at an address, as a page or another sheet names it.
  func sheet(at address: String, from folder: String = "") -> StyleSheet? {
    if !folder.isEmpty, let beside = sheets[folder + address] { return beside }
    if address.utf8.prefix(5).elementsEqual("data:".utf8) { return StyleSheet(data: address) }
    let path = address.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
    guard !path.contains(0x3A), !path.starts(with: "//".utf8) else { return nil }
    // Wherever the site stands, and whichever page it is: the end of the path tells.
    var parts = path.split(separator: 0x2F).filter { !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    while !parts.isEmpty {
      let name = parts.map { String(Substring($0)) }.joined(separator: "/")
      if let sheet = sheets[name] ?? sheets["/\(name)"] { return sheet }
      parts.removeFirst()
    }
    return nil
  }

  /// The `<style>` of a page as the template has it, where it is found there, so that messages can point at it.
  func sheet(inTemplateOf style: [UInt8], besides template: String) -> StyleSheet {
    for candidate in templates {
      guard let start = candidate.bytes.firstRange(of: style)?.lowerBound else { continue }
      // What stands before it is blanked, so that places are those of the template.
      let before = candidate.bytes[..<start].map { $0 == 0x0A ? $0 : 0x20 }
      var sheet = StyleSheetParser.parse(before + style, file: candidate.file)
      sheet.bytes = candidate.bytes
      return sheet
    }
    return StyleSheetParser.parse(style, file: template)
  }
}

extension StyleSheet {
  /// A sheet in an address: `data:text/css,footer%7B…`.
  fileprivate init?(data address: String) {
    let rest = address.utf8.dropFirst(5)
    guard let comma = rest.firstIndex(of: 0x2C) else { return nil }
    let isCoded = rest[..<comma].suffix(7).elementsEqual(";base64".utf8)
    let bytes =
      isCoded ? StyleSheet.base64(rest[comma...].dropFirst()) : StyleSheet.unescaped(rest[comma...].dropFirst())
    self = StyleSheetParser.parse(bytes, file: "")
  }

  private static func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], text)
    while let first = rest.popFirst() {
      if first == 0x25, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return bytes
  }

  private static func base64(_ text: Substring.UTF8View) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in text {
      guard let digit = digits.firstIndex(of: byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
