import Mustache
import SiteModel

/// Reads the theme: the built-in files, then the site's `templates/` over them, file by file.
struct ThemeReader {
  /// A file of a theme.
  private struct File {
    /// As messages name it.
    let name: String
    let bytes: [UInt8]
    /// The built-in file that it stands in for.
    var builtIn: [UInt8]?
    /// Whether it is that of the command.
    var isBuiltIn = false
  }

  private var files: [String: File] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The built-in theme, and over it what the site's folder has; of the built-in languages only those that are needed.
  static func read(root: Directory, languages: Set<String>) throws(SystemError) -> (
    theme: Theme, diagnostics: [Diagnostic]
  ) {
    var reader = ThemeReader()
    for (path, bytes) in BuiltInTheme.files where reader.isNeeded(path, languages) {
      reader.files[path] = File(name: "built-in templates/\(path)", bytes: bytes, isBuiltIn: true)
    }
    if let status = try root.status("templates") {
      if status.kind == .directory {
        try reader.scan(try root.directory("templates"), inside: [])
      } else {
        reader.report("symbolic-link", "templates", "is not a folder; links are not followed", severity: .error)
      }
    }
    let theme = reader.theme()
    return (theme, reader.diagnostics)
  }

  /// Whether a built-in file is one that the site can use.
  private func isNeeded(_ path: String, _ languages: Set<String>) -> Bool {
    guard path.hasPrefix("strings/") else { return true }
    return languages.contains(String(decoding: path.utf8.dropFirst(8).dropLast(5), as: UTF8.self))
  }

  private mutating func scan(_ directory: Directory, inside: [String]) throws(SystemError) {
    for entry in try directory.entries() where entry.name.utf8.first != 0x2E && entry.name.utf8.last != 0x7E {
      let path = (inside + [entry.name]).joined(separator: "/")
      guard entry.rawName == nil else {
        diagnostics.append(.unreadableName(entry, in: (["templates"] + inside).joined(separator: "/")))
        continue
      }
      switch entry.kind {
      case .directory: try scan(try directory.directory(entry.name), inside: inside + [entry.name])
      case .file:
        files[path] = File(
          name: "templates/\(path)", bytes: try directory.readFile(entry.name, limit: ContentFiles.textLimit),
          builtIn: BuiltInTheme.files.first { $0.path == path }?.bytes)
      default:
        report("symbolic-link", "templates/\(path)", "is not a file; links are not followed", severity: .error)
      }
    }
  }

  private mutating func theme() -> Theme {
    var sources: [TemplateSource] = []
    var strings: [String: Strings] = [:]
    var assets: [ThemeAsset] = []
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      if !file.isBuiltIn, path.hasExtension("mustache") || path.hasExtension("css"),
        let fault = Diagnostic.notUTF8(file.name, file.bytes)
      {
        diagnostics.append(fault)
      }
      let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
      if parts.first == "assets", parts.count > 1 {
        addAsset(parts.dropFirst().joined(separator: "/"), file, to: &assets)
      } else if path.hasExtension("mustache") {
        let name = String(decoding: path.utf8.dropLast(9), as: UTF8.self)
        sources.append(TemplateSource(name: name, file: file.name, bytes: file.bytes))
      } else if parts.first == "strings", parts.count == 2, path.hasExtension("yaml") {
        addStrings(String(decoding: parts[1].utf8.dropLast(5), as: UTF8.self), file, to: &strings)
      } else {
        report("stray-file", file.name, "is neither a template, nor wording, nor an asset", severity: .warning)
      }
    }
    let library = TemplateLibrary(sources, namesAreToldBy: "'sitegen theme names'")
    diagnostics += library.faults.map { Diagnostic($0) }
    var theme = Theme(library: library, strings: strings, assets: assets)
    theme.hasOwnStyle = files.contains { path, file in
      !file.isBuiltIn && (path.hasExtension("css") || path.hasExtension("mustache"))
    }
    theme.own = files.filter { !$0.value.isBuiltIn }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.bytes) }
    for source in sources {
      for range in TemplateAttributes(of: source.bytes).values(of: "id") where !source.bytes[range].contains(0x7B) {
        theme.elementIDs.insert(String(decoding: source.bytes[range], as: UTF8.self))
      }
    }
    let marked = sources.filter { $0.bytes.firstRange(of: Array("<style".utf8)) != nil }
    theme.styledTemplates = marked.map { Theme.StyledTemplate(file: $0.file, bytes: $0.bytes) }
    return theme
  }

  private mutating func addAsset(_ name: String, _ file: File, to assets: inout [ThemeAsset]) {
    do throws(SitePathFault) {
      assets.append(try ThemeAsset(name: name, bytes: file.bytes, file: file.name))
    } catch {
      diagnostics.append(.badFileName(file.name, error))
    }
  }

  private mutating func addStrings(_ language: String, _ file: File, to strings: inout [String: Strings]) {
    let base = file.builtIn.flatMap {
      YAMLFile.read(.strings(language: language, over: nil), file: "built-in \(file.name)", bytes: $0).record
    }
    let (read, faults) = YAMLFile.read(.strings(language: language, over: base), file: file.name, bytes: file.bytes)
    diagnostics += faults
    // A language whose file has faults is not also one without wording.
    strings[language] = read ?? base ?? Strings(language: language)
  }

  private mutating func report(_ id: String, _ file: String, _ text: String, severity: Diagnostic.Severity) {
    diagnostics.append(Diagnostic(severity, id: id, layer: .site, at: SourceSpan(file: file), text))
  }
}

extension Diagnostic {
  /// A template's fault, with the templates that included it as notes.
  init(_ fault: TemplateFault) {
    self.init(
      .error, id: fault.id, layer: .site,
      at: SourceSpan(
        file: fault.file, line: fault.line, column: fault.column, length: fault.length, sourceLine: fault.sourceLine),
      fault.text,
      notes: fault.chain.map {
        Diagnostic.Note("included here", at: SourceSpan(file: $0.file, line: $0.line, column: $0.column))
      }, hint: fault.hint)
  }
}
