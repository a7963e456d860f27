import SiteGenerator

/// What tells one version of a file from another (RFC 9110, 8.8.3).
struct EntityTag: Sendable, Hashable {
  /// With its quotation marks.
  let text: String

  /// That of bytes, and of what is sent with them.
  init(of bytes: [UInt8], with more: String = "") {
    var hash = SHA256()
    hash.update(data: bytes)
    hash.update(data: Array(more.utf8))
    text = "\"" + hash.finalize().hexadecimal(ofFirst: 16) + "\""
  }

  /// Whether an `If-None-Match` names it. Its comparison is weak: `W/` makes no difference (13.1.2).
  func isNamed(in header: String) -> Bool {
    header.utf8.split(separator: 0x2C).contains { part in
      let words = part.split(separator: 0x20)
      guard words.count == 1, var tag = words.first else { return false }
      if tag.elementsEqual("*".utf8) { return true }
      if tag.starts(with: "W/".utf8) { tag = tag.dropFirst(2) }
      return tag.elementsEqual(text.utf8)
    }
  }
}
