import SiteModel

/// Style sheets of a theme that hide the credit (O101). The proof on finished pages sees what stands on them; what a style
/// sheet makes of it, only a browser knows. So rules that name the credit's own classes are looked for, at their lines.
///
/// A rule that always applies is an error. One that applies to some readers, or in some state, is a warning: whether there
/// are such readers nobody can tell from the sheet.
struct HiddenByStyle {
  /// The classes in which the theme's templates print credits.
  let classes: CreditClasses

  /// What a style sheet hides.
  func diagnostics(ofSheet file: String, _ bytes: [UInt8]) -> [Diagnostic] {
    diagnostics(file, bytes, bytes.indices)
  }

  /// What the `<style>` elements of a template hide.
  func diagnostics(ofTemplate file: String, _ bytes: [UInt8]) -> [Diagnostic] {
    guard bytes.firstRange(of: HiddenByStyle.mark) != nil else { return [] }
    var diagnostics: [Diagnostic] = []
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      guard case .start(.style, let attributes) = token else { continue }
      let start = min(attributes.upperBound + 1, scanner.position)
      diagnostics += self.diagnostics(file, bytes, start..<scanner.position)
    }
    return diagnostics
  }

  private func diagnostics(_ file: String, _ bytes: [UInt8], _ range: Range<Int>) -> [Diagnostic] {
    StyleSheetScan.findings(in: bytes, range, hiding: classes.names).map { finding in
      let start = finding.selector.lowerBound
      let line = bytes[..<start].count { $0 == 0x0A } + 1
      let column = start - (bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
      let name = String(decoding: finding.name, as: UTF8.self)
      return Diagnostic(
        finding.isConditional ? .warning : .error, id: "O101", layer: .licence,
        at: LineMap(file: file, bytes: bytes[...]).span(line: line, column: column, length: finding.selector.count),
        finding.isConditional
          ? "for some readers the style hides '.\(name)', in which templates print credits"
          : "the style hides '.\(name)', in which templates print credits",
        hint: "take the declaration out, or give what is to be hidden a class of its own")
    }
  }

  private static let mark = Array("<style".utf8)
}
