/// Bytes as people and manifests write them: two digits each, with small letters.
package enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Adds the digits of a byte.
  package static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
}

extension SHA256Digest {
  /// The digits of its first bytes.
  ///
  /// - Parameter count: of bytes, at most 32.
  package func hexadecimal(ofFirst count: Int = 32) -> String {
    var digits: [UInt8] = []
    for byte in prefix(count) { Hexadecimal.append(byte, to: &digits) }
    return String(decoding: digits, as: UTF8.self)
  }
}
