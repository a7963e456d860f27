extension OutputManifest.File {
  /// A file whose bytes have a digest.
  init(path: String, size: Int, digest: SHA256Digest, sources: [String], status: Int = 200) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    self.init(path: path, size: size, sha256: String(decoding: text, as: UTF8.self), sources: sources, status: status)
  }

  /// Whether these are the file's bytes.
  func has(_ digest: SHA256Digest) -> Bool {
    OutputManifest.File(path: path, size: size, digest: digest, sources: []).sha256 == sha256
  }
}
