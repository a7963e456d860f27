package import SiteModel

/// A text without a site around it (`sitegen render`).
package struct StandaloneText: Sendable {
  package let html: [UInt8]
  package let diagnostics: [Diagnostic]

  /// Whether the text could not be rendered.
  package var hasErrors: Bool { diagnostics.hasErrors }

  /// Reads a file, or standard input for `-`; front matter is passed over.
  package init(reading file: String) throws(SystemError) {
    let bytes = try file == "-" ? StandardStream.readInput(limit: ContentFiles.textLimit) : StandaloneText.read(file)
    let name = file == "-" ? "standard input" : file
    let split: FrontMatterSplit?
    do throws(FrontMatterSplit.Fault) {
      split = try FrontMatterSplit(bytes)
    } catch {
      // A text may begin with a ruler. Front matter has no blank line before its title, or hardly ever.
      let beginning = bytes.firstRange(of: Array("\n\n".utf8)).map { bytes[..<$0.lowerBound] } ?? bytes[...]
      if error != .missing, FrontMatterGuess.isMeant(in: Array(beginning)) {
        html = []
        diagnostics = [.notUTF8(name, bytes) ?? error.diagnostic(of: name, bytes, begins: "or leave it out")]
        return
      }
      split = nil
    }
    let body = MarkdownBody(bytes: bytes[(split?.bodyOffset ?? 0)...], file: name, firstLine: split?.bodyLine ?? 1)
    let rendered = MarkdownRenderer(options: MarkdownOptions()).render(body, resolvingWith: NoLinks())
    html = rendered.html
    diagnostics = rendered.diagnostics
  }

  private static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let (folder, name) = ContentFiles.split(path)
    let isAbsolute = path.utf8.first == 0x2F
    let directory = try Directory(opening: folder.isEmpty ? (isAbsolute ? "/" : ".") : folder)
    return try directory.readFile(name, limit: ContentFiles.textLimit)
  }
}

/// Leaves every link as it is.
struct NoLinks: LinkResolving {
  func target(of destination: String, isImage: Bool) -> LinkTarget { .unchanged }
}
