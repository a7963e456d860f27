import HTML

/// What kind of address a link or an image names (SECURITY.md S4).
enum LinkDestination: Equatable {
  /// Another site or a person: `http`, `https`, and for links `mailto` and `tel`. With the address to write, where
  /// that is not the one in the text.
  case external(rewritten: String?)
  /// Image data in the address itself.
  case imageData
  /// A page or file of the site.
  case local
  /// A scheme that is not allowed.
  case refused(scheme: String)
  /// `https://`, with nothing behind it that a browser could ask.
  case noHost

  /// Looks at a destination as CommonMark has it: entities and backslashes resolved.
  init(_ bytes: Span<UInt8>, isImage: Bool) {
    if bytes.hasWebPrefix {
      self = bytes.lacksHost(behind: bytes[4] == 0x3A ? 5 : 6) ? .noHost : .external(rewritten: nil)
    } else if bytes.canBeginScheme {
      self = LinkDestination.slowly(bytes, isImage: isImage)
    } else {
      self = .local
    }
  }

  /// The rule in full: browsers skip control characters and spaces, so these are skipped here too.
  private static func slowly(_ bytes: Span<UInt8>, isImage: Bool) -> LinkDestination {
    var place = 0
    var scheme: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte <= 0x20 { continue }
      if byte == 0x3A { break }
      if byte == 0x2F, scheme.isEmpty, let rest = bytes.restOfHost(from: place) {
        return rest.utf8.first.map(isEndOfHost) ?? true ? .noHost : .external(rewritten: "https://" + rest)
      }
      guard byte.belongsToScheme(isFirst: scheme.isEmpty) else { return .local }
      scheme.append(byte.asciiLowercased)
      if place == bytes.count { return .local }
    }
    guard !scheme.isEmpty, bytes.count > 0, bytes[place - 1] == 0x3A else { return .local }
    return allowed(String(decoding: scheme, as: UTF8.self), bytes, place, isImage: isImage)
  }

  /// Judges a scheme; `place` is behind its colon.
  private static func allowed(
    _ scheme: String, _ bytes: Span<UInt8>, _ place: Int, isImage: Bool
  ) -> LinkDestination {
    switch scheme {
    case "http", "https": if bytes.lacksHost(behind: place) { return .noHost }
    case "mailto", "tel": if isImage { return .refused(scheme: scheme) }
    case "data" where isImage && isAllowedImage(bytes, place): return .imageData
    default: return .refused(scheme: String(decoding: scheme.utf8.prefix(32), as: UTF8.self))
    }
    let isClean = place == scheme.utf8.count + 1
    return .external(rewritten: isClean ? nil : scheme + ":" + bytes.text(from: place))
  }

  private static func isAllowedImage(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    guard place == 5, bytes.count <= PictureData.longest else { return false }
    for type in PictureData.types {
      let wanted = "image/" + type
      let end = place + wanted.utf8.count
      guard end < bytes.count, bytes[end] == 0x2C || bytes[end] == 0x3B else { continue }
      if bytes.text(from: place).utf8.prefix(wanted.utf8.count).elementsEqual(
        wanted.utf8, by: { $0.asciiLowercased == $1 })
      {
        return true
      }
    }
    return false
  }
}

/// Whether what begins with a byte is no host: a path, a query, a fragment.
private func isEndOfHost(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3F || byte == 0x23 }

extension Span<UInt8> {
  /// Whether two slashes come next, behind a scheme and its colon, and no host behind these.
  fileprivate func lacksHost(behind colon: Int) -> Bool {
    guard colon + 1 < count, self[colon] == 0x2F, self[colon + 1] == 0x2F else { return false }
    return colon + 2 == count || isEndOfHost(self[colon + 2])
  }

  /// Whether these are `http://` or `https://`, as nearly every address begins.
  fileprivate var hasWebPrefix: Bool {
    guard count > 8, self[0] == 0x68, self[1] == 0x74, self[2] == 0x74, self[3] == 0x70 else { return false }
    let colon = self[4] == 0x73 ? 5 : 4
    return self[colon] == 0x3A && self[colon + 1] == 0x2F && self[colon + 2] == 0x2F
  }

  /// Whether the first byte allows a scheme or a host to begin: not `#`, `?` and the like.
  fileprivate var canBeginScheme: Bool {
    guard count > 1 else { return false }
    return self[0] <= 0x20 || self[0] == 0x2F || self[0].belongsToScheme(isFirst: true)
  }

  /// What follows the second slash of `//host`, where there is one at or behind some skipped bytes.
  fileprivate func restOfHost(from start: Int) -> String? {
    var place = start
    while place < count, self[place] <= 0x20 { place += 1 }
    guard place < count, self[place] == 0x2F else { return nil }
    return text(from: place + 1)
  }

  /// The bytes from a place on as text.
  fileprivate func text(from start: Int) -> String {
    String(decoding: (start..<count).map { self[$0] }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte may stand in a URL's scheme (RFC 3986, 3.1).
  fileprivate func belongsToScheme(isFirst: Bool) -> Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: !isFirst
    default: false
    }
  }

  /// The byte, as a small letter where it is an ASCII capital.
  fileprivate var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
