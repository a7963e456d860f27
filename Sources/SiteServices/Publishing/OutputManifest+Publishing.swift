import SiteGenerator

extension OutputManifest {
  /// The first eight hexadecimal digits of what the list says.
  var shortDigest: String { SHA256.hash(data: bytes).hexadecimal(ofFirst: 4) }
}
