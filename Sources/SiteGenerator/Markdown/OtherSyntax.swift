import SiteModel

/// Finds syntax that plain CommonMark prints wrongly: footnotes, tables, strikethrough.
enum OtherSyntax {
  /// A warning for the first line of each, outside code.
  static func find(in text: ArraySlice<UInt8>, notIn code: [ClosedRange<Int>], _ places: BodyPlaces) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var before: ArraySlice<UInt8> = []
    var code = code[...]
    for (index, raw) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let number = index + 1
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      defer { before = line }
      while let range = code.first, range.upperBound < number { code.removeFirst() }
      if code.first?.contains(number) == true { continue }
      if isDelimiterRow(line), before.contains(0x7C) {
        diagnostics.append(
          places.diagnostic(
            .warning, "table-syntax", line: number, "a table is printed as a line of text",
            hint: "write it as a list, or leave it out"))
      }
      let visible = withoutCode(line)
      if let column = footnote(visible) {
        diagnostics.append(
          places.diagnostic(
            .warning, "footnote-syntax", line: number, column: column, length: 2,
            "a footnote is printed as text, or as a link that leads nowhere", hint: "write the note into the text"))
      } else if let column = strikethrough(visible) {
        diagnostics.append(
          places.diagnostic(
            .warning, "strikethrough-syntax", line: number, column: column, length: 2,
            "struck-out text is printed with its tildes", hint: "take the text out"))
      }
    }
    return diagnostics
  }

  /// `|---|:--:|`: only dashes, colons, blanks and at least one pipe and one dash.
  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x7C) && line.contains(0x2D)
      && line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x09 }
  }

  /// The line with code spans blanked out, byte for byte.
  private static func withoutCode(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var isCode = false
    return line.map { byte in
      if byte == 0x60 { isCode.toggle() }
      return isCode || byte == 0x60 ? 0x20 : byte
    }
  }

  /// The column of `[^x]`.
  private static func footnote(_ line: [UInt8]) -> Int? {
    for start in line.indices.dropLast(3) where line[start] == 0x5B && line[start + 1] == 0x5E {
      let name = line[(start + 2)...].prefix { $0 != 0x5D && $0 != 0x20 }
      if !name.isEmpty, start + 2 + name.count < line.count, line[start + 2 + name.count] == 0x5D { return start + 1 }
    }
    return nil
  }

  /// The column of `~~text~~`.
  private static func strikethrough(_ line: [UInt8]) -> Int? {
    let marks = line.indices.dropLast().filter { line[$0] == 0x7E && line[$0 + 1] == 0x7E }
    guard let first = marks.first, let last = marks.last, last > first + 2 else { return nil }
    return first + 1
  }
}
