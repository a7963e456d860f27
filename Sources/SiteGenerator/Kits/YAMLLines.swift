/// Lines of YAML. Texts stand in quotes, with escapes for all that YAML would read as something else (`YAMLEscaping`).
struct YAMLLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private let indent: String

  /// Lines that stand so far to the right.
  init(indent: String = "") { self.indent = indent }

  /// A key whose value has nothing to escape: a date, a word.
  mutating func plain(_ key: String, _ value: String?) {
    if let value { bytes.append(text: "\(indent)\(key): \(value)\n") }
  }

  /// A key with a word of a fixed list.
  mutating func word(_ key: String, _ value: (some RawRepresentable<String>)?) { plain(key, value?.rawValue) }

  /// A key with `true` or `false`.
  mutating func flag(_ key: String, _ value: Bool?) { plain(key, value.map { $0 ? "true" : "false" }) }

  /// A key with a text; left out where there is none.
  mutating func line(_ key: String, _ text: String?) {
    guard let text else { return }
    bytes.append(text: "\(indent)\(key): ")
    YAMLEscaping.append(text, to: &bytes)
    bytes.append(0x0A)
  }

  /// A key with texts; left out where there are none.
  mutating func list(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    bytes.append(text: "\(indent)\(key): [")
    for (number, text) in texts.enumerated() {
      if number > 0 { bytes += [0x2C, 0x20] }
      YAMLEscaping.append(text, to: &bytes)
    }
    bytes += [0x5D, 0x0A]
  }

  /// A key with keys below it; left out where there are none.
  mutating func record(_ key: String, _ write: (inout YAMLLines) -> Void) {
    var inner = YAMLLines(indent: indent + "  ")
    write(&inner)
    guard !inner.bytes.isEmpty else { return }
    bytes.append(text: "\(indent)\(key):\n")
    bytes += inner.bytes
  }

  /// A key with a list of records; left out where there are none.
  mutating func records<Record>(
    _ key: String, _ records: [Record], _ write: (Record, inout YAMLLines) -> Void
  ) {
    guard !records.isEmpty else { return }
    bytes.append(text: "\(indent)\(key):\n")
    for record in records {
      var inner = YAMLLines(indent: indent + "    ")
      write(record, &inner)
      bytes.append(text: indent + "  - ")
      bytes += inner.bytes.dropFirst(indent.utf8.count + 4)
    }
  }
}
