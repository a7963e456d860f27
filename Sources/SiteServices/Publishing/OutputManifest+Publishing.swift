import SiteGenerator

extension OutputManifest {
  /// The first eight hexadecimal digits of what the list says.
  var shortDigest: String {
    SHA256.hash(data: bytes).prefix(4).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
