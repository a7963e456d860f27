import Mustache
import SiteModel

/// The names that templates may use, as a page of Markdown (`sitegen theme names`, docs/templates.md). All of it is
/// taken from the tables by which templates are compiled.
package struct TemplateNames: Sendable {
  private let common: [PageName]
  private let english: [String: String]

  /// The names of a site without settings, with the built-in theme.
  package init() {
    // Without bytes, so that the examples stay the same when a style sheet changes.
    let assets = BuiltInTheme.files.filter { $0.path.hasPrefix("assets/") }.compactMap {
      try? ThemeAsset(name: String(decoding: $0.path.utf8.dropFirst(7), as: UTF8.self), bytes: [], file: $0.path)
    }
    let settings = SiteSettings()
    common = PageContext.common(
      PageFrame(
        site: SiteContext(settings: settings, strings: Strings(language: "en")), assets: AssetsContext(assets),
        head: HeadWriter(site: SiteIdentity(settings), siteFeeds: []), generator: ""))
    english = TemplateNames.englishTexts()
  }

  private static func englishTexts() -> [String: String] {
    guard let file = BuiltInTheme.files.first(where: { $0.path == "strings/en.yaml" }),
      let strings = YAMLFile.read(.strings(language: "en", over: nil), file: file.path, bytes: file.bytes).record
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: Message.allCases.map { ($0.rawValue, strings.text($0)) })
  }

  /// The page.
  package var markdown: String {
    var parts = [TemplateNames.introduction, overview(PageKind.allCases)]
    parts += ["## Every page", "Every page, but not the parts in `credits/`, has these.", table(common)]
    for kind in PageKind.allCases where kind.names?.isEmpty == false { parts += section(kind) }
    parts += ["## Records", TemplateNames.aboutRecords]
    for record in records { parts += section(record) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Every record that some template can reach, each once, in the order in which a reader meets them.
  var records: [RecordShape] {
    var found: [RecordShape] = []
    var waiting = PageKind.allCases.flatMap { $0.names ?? [] }.map(\.shape) + [.record(CreditContext.context.shape)]
    waiting += common.map(\.shape)
    while !waiting.isEmpty {
      var shape = waiting.removeFirst()
      while case .list(let item) = shape { shape = item }
      guard case .record(let record) = shape, !found.contains(record) else { continue }
      found.append(record)
      waiting += record.fields.map(\.shape)
    }
    return found
  }

  private static let introduction = """
    # The names in templates

    What templates may print, by the kind of page. How they print it is described in
    [templates](concepts/templates.md). This page is printed by `sitegen theme names` and made of the tables by which
    templates are checked; `make docs` writes it anew.
    """

  private static let aboutRecords = """
    A record is a thing with names of its own: `{{article.title}}`, or `{{#article}}{{title}}{{/article}}`. A value that is
    not there prints nothing, and a section over it is not shown.
    """
}

extension TemplateNames {
  private func overview(_ kinds: [PageKind]) -> String {
    let rows = kinds.map { kind -> String in
      let names =
        kind.names.map { names in
          names.isEmpty ? "those of every page" : names.map { "`\($0.name)`" }.joined(separator: ", ")
        } ?? link(CreditContext.context.shape)
      return "| `\(kind.template).mustache` | \(cell(kind.summary)) | \(names) |"
    }
    return (["| template | what it is for | its own names |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private func section(_ kind: PageKind) -> [String] {
    ["## `\(kind.template).mustache`", kind.summary, table(kind.names ?? [])]
  }

  private func section(_ record: RecordShape) -> [String] {
    ["### \(record.name)", table(record.fields, examples: record == StringsContext.context.shape ? english : [:])]
  }

  private func table(_ fields: [RecordShape.Field], examples: [String: String] = [:]) -> String {
    let rows = fields.map { field in
      "| `\(field.name)` | \(type(field.shape)) | \(cell(field.summary)) "
        + "| \(code(examples[field.name] ?? field.example)) |"
    }
    return (["| name | type | meaning | example |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private func type(_ shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .html: "HTML"
    case .address: "address"
    case .number: "number"
    case .flag: "true or false"
    case .free: "free data"
    case .list(let item): "list: " + type(item)
    case .record(let record): link(record)
    }
  }

  private func link(_ record: RecordShape) -> String { "[\(record.name)](#\(record.name.lowercased()))" }

  private func cell(_ text: String) -> String {
    text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\\|")
  }

  /// Code in a cell; no example has a backtick.
  private func code(_ text: String) -> String { text.isEmpty ? "" : "`\(cell(text))`" }
}
