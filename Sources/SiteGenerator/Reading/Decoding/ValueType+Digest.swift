import SiteModel

extension ValueType<String> {
  /// A SHA-256 digest in hexadecimal; capitals become small.
  static let sha256 = ValueType(schema: .form(.sha256)) { node, decoding in
    if case .scalar(let text, _) = node.content, text.utf8.count == 64, text.utf8.allSatisfy(isHexadecimal) {
      return text.lowercased()
    }
    decoding.reportType(
      node, expected: "64 hexadecimal digits", hint: "'sitegen diff' prints the digest of a text that is kept")
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

extension TextForm {
  /// A digest.
  fileprivate static let sha256 = TextForm(maxLength: 64, pattern: "^[0-9A-Fa-f]{64}$", mayBeNumber: true)
}
