@_spi(_Unicode) import Swift
import SiteModel

/// What a key may hold: how it is described (for schemas and messages) and how it is read.
struct ValueType<Value: Sendable>: Sendable {
  let schema: ValueSchema
  /// Reads a value, or reports what is wrong with it.
  let read: @Sendable (YAMLNode, inout YAMLDecoding) -> Value?
}

/// The form of a value, as JSON Schema can say it.
indirect enum ValueSchema: Sendable {
  case text(maxLength: Int?)
  case form(TextForm)
  case flag
  case integer(ClosedRange<Int>)
  case choice([String])
  case list(ValueSchema, limit: Int? = nil)
  case record(RecordSchema)
  case map(ValueSchema)
  case either([ValueSchema])
  case anything
}

/// The keys of a record, as JSON Schema can say them.
struct RecordSchema: Sendable {
  struct Field: Sendable {
    let name: String
    let summary: String
    let schema: ValueSchema
    let isRequired: Bool
  }

  let name: String
  let fields: [Field]
}

extension ValueType {
  /// The same value with the place where it was written.
  var located: ValueType<Located<Value>> {
    ValueType<Located<Value>>(schema: schema) { node, decoding in
      read(node, &decoding).map { Located(value: $0, mark: node.mark) }
    }
  }

  /// Another value made of it; `nil` where it cannot be made, and then it was reported.
  func map<Other: Sendable>(_ change: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(schema: schema) { node, decoding in read(node, &decoding).map(change) }
  }
}

extension ValueType<String> {
  /// Text without control characters, in Unicode normal form C (SECURITY.md S11).
  static func text(upTo maxLength: Int = 10_000) -> ValueType {
    ValueType(schema: .text(maxLength: maxLength)) { node, decoding in
      guard case .scalar(let text, _) = node.content else {
        decoding.reportType(node, expected: "text")
        return nil
      }
      if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.count <= maxLength { return text }
      if let control = text.unicodeScalars.first(where: { isForbidden($0) }) {
        let code = String(control.value, radix: 16, uppercase: true)
        decoding.report(
          "control-character", at: node.mark, "the text has the control character U+\(code)", hint: "take it out")
        return nil
      }
      guard text.unicodeScalars.count <= maxLength else {
        decoding.report("too-long", at: node.mark, "the text has more than \(maxLength) characters")
        return nil
      }
      var normal = String.UnicodeScalarView()
      normal.append(contentsOf: text._nfc)
      return String(normal)
    }
  }

  /// Text that says something.
  static func nonBlank(upTo maxLength: Int) -> ValueType {
    let text = ValueType.text(upTo: maxLength)
    let form = TextForm(maxLength: maxLength, pattern: "[^\\s]", mayBeNumber: true)
    return ValueType(schema: .form(form)) { node, decoding in
      guard let value = text.read(node, &decoding) else { return nil }
      if value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return value }
      decoding.report("wrong-type", at: node.mark, "expected text, found nothing but blanks")
      return nil
    }
  }

  /// C0 (but for the blanks that YAML folds into text), DEL and C1.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)) || (0x7F...0x9F).contains(scalar.value)
  }
}

extension ValueType<Bool> {
  /// `true` or `false`; nothing else is a flag (SECURITY.md S11).
  static let flag = ValueType(schema: .flag) { node, decoding in
    if case .scalar("true", isPlain: true) = node.content { return true }
    if case .scalar("false", isPlain: true) = node.content { return false }
    var hint: String?
    if case .scalar(let text, _) = node.content {
      if ["yes", "on", "y", "true"].contains(text.lowercased()) { hint = "write true" }
      if ["no", "off", "n", "false"].contains(text.lowercased()) { hint = "write false" }
    }
    decoding.reportType(node, expected: "true or false", hint: hint)
    return nil
  }
}

extension ValueType<Int> {
  /// A whole number in decimal digits.
  static func integer(_ range: ClosedRange<Int>) -> ValueType {
    ValueType(schema: .integer(range)) { node, decoding in
      if case .scalar(let text, isPlain: true) = node.content, !text.isEmpty, text.utf8.count <= 18,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
      {
        return number
      }
      decoding.reportType(node, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
  }
}

extension ValueType<Timestamp> {
  /// A day or a moment (SECURITY.md S11).
  static let date = ValueType(schema: .date) { node, decoding in
    if case .scalar(let text, _) = node.content, let timestamp = Timestamp(reading: text) { return timestamp }
    decoding.reportType(
      node, expected: "a date", hint: "write 2026-03-04, or a moment such as 2026-03-04T09:30:00+01:00")
    return nil
  }
}

extension ValueType<WebAddress> {
  /// An http or https address.
  static let webAddress = ValueType(schema: .webAddress) { node, decoding in
    if case .scalar(let text, _) = node.content, let address = WebAddress(text) { return address }
    decoding.reportType(
      node, expected: "an address that begins with https:// or http://", hint: WebAddressHint.hint(for: node))
    return nil
  }

  /// Where a site stands: what is below it is put behind the address.
  static let siteAddress = ValueType(schema: .webAddress) { node, decoding in
    guard let address = webAddress.read(node, &decoding) else { return nil }
    if let hint = WebAddressHint.hint(forSite: address) {
      decoding.reportType(node, expected: "the address of a site", hint: hint)
      return nil
    }
    return address
  }
}

/// Says why an address is none.
private enum WebAddressHint {
  /// Why an address is none of a site; `nil` where it is one.
  static func hint(forSite address: WebAddress) -> String? {
    if address.text.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) {
      return "leave out what begins with '?' or '#': pages are put behind it"
    }
    if address.path.utf8.starts(with: "//".utf8) { return "write one slash behind the host" }
    // Programs write such a name in different ways, and not all of them find it.
    return address.host.utf8.allSatisfy { $0 < 0x80 } ? nil : "write the host as it is registered: xn--…"
  }

  static func hint(for node: YAMLNode) -> String? {
    guard case .scalar(let text, _) = node.content, !node.isNull else { return nil }
    let bytes = Array(text.utf8)
    guard text.lowercased().hasPrefix("https://") || text.lowercased().hasPrefix("http://") else {
      let isHost = bytes.contains(0x2E) && !bytes.contains { $0 <= 0x20 || $0 == 0x3A || $0 == 0x40 }
      return isHost && bytes.first != 0x2F && bytes.first != 0x2E ? "write https://\(shortened(text))" : nil
    }
    if bytes.contains(0x20) { return "write a blank as %20" }
    let host = bytes.drop { $0 != 0x2F }.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if host.contains(0x40) { return "leave out the name and the password before '@'" }
    return host.isEmpty ? "name the host: https://www.example.org/" : nil
  }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var choice: ValueType {
    let words = Value.allCases.map(\.rawValue)
    return ValueType(schema: .choice(words)) { node, decoding in
      guard case .scalar(let text, _) = node.content, !node.isNull else {
        decoding.reportType(node, expected: list(of: words))
        return nil
      }
      if let value = Value(rawValue: text) { return value }
      let likely = Typos.likelyWord(for: text, among: words)
      decoding.reportType(node, expected: list(of: words), hint: likely.map { "did you mean '\($0)'?" })
      return nil
    }
  }

  private static func list(of words: [String]) -> String {
    "'" + words.dropLast().joined(separator: "', '") + "' or '\(words.last ?? "")'"
  }
}
