/// Texts of YAML in quotation marks (YAML 1.1, 5.7), over bytes. What is not printable there must be escaped, and so must the
/// characters that YAML takes for line ends and JSON does not: a reader would make spaces of them.
enum YAMLEscaping {
  /// Appends a text, with its quotation marks.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output.append(text: "\\\"")
      case 0x5C: output.append(text: "\\\\")
      case 0x0A: output.append(text: "\\n")
      case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: appendCode(scalar.value, to: &output)
      case ..<0x80: output.append(UInt8(scalar.value))
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    output.append(0x22)
  }

  /// `\u0085`.
  private static func appendCode(_ code: UInt32, to output: inout [UInt8]) {
    output += [0x5C, 0x75]
    for shift in [12, 8, 4, 0] as [UInt32] { output.append(UInt8(code >> shift & 15).hexadecimalDigit) }
  }
}
