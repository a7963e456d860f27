/// Addresses as they are compared: in full, with scheme and host in small letters.
enum AbsoluteAddress {
  /// The address that a destination names on a page (RFC 3986, 5.2); `nil` for places within the page, and for schemes
  /// that lead nowhere.
  static func resolve(_ destination: String, on base: String?) -> String? {
    let bytes = Array(destination.utf8)
    guard let first = bytes.first, first != 0x23 else { return nil }
    if let scheme = scheme(of: bytes) {
      return ["javascript", "data", "vbscript"].contains(scheme) ? nil : normalize(bytes, scheme: scheme)
    }
    guard let base, let parts = Parts(base) else { return destination }
    if bytes.starts(with: [0x2F, 0x2F]) { return resolve(parts.scheme + ":" + destination, on: nil) }
    if first == 0x2F { return parts.origin + path(destination) }
    if first == 0x3F { return parts.origin + parts.path + destination }
    return parts.origin + path(parts.folder + destination)
  }

  /// Whether two addresses name the same page, whatever their scheme, fragment and the slash at their end.
  static func isSame(_ a: String, _ b: String) -> Bool { pageKey(a) == pageKey(b) }

  /// What addresses of the same page have in common.
  static func pageKey(_ address: String) -> [UInt8] {
    let full = resolve(address, on: nil) ?? ""
    var bytes = Array(full.utf8.prefix { $0 != 0x23 })
    if bytes.starts(with: "https:".utf8) {
      bytes.removeFirst(6)
    } else if bytes.starts(with: "http:".utf8) {
      bytes.removeFirst(5)
    }
    if bytes.last == 0x2F { bytes.removeLast() }
    return bytes
  }

  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, isLetter(bytes[0]),
      bytes[..<colon].allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// With scheme and host in small letters, and a slash where the path is empty.
  private static func normalize(_ bytes: [UInt8], scheme: String) -> String {
    let rest = bytes.dropFirst(scheme.utf8.count + 1)
    guard scheme == "http" || scheme == "https", rest.starts(with: [0x2F, 0x2F]) else {
      return scheme + ":" + String(decoding: rest, as: UTF8.self)
    }
    let host = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let tail = rest.dropFirst(2 + host.count)
    let slash = tail.first == 0x2F ? "" : "/"
    return scheme + "://" + String(decoding: host, as: UTF8.self).lowercased() + slash
      + String(decoding: tail, as: UTF8.self)
  }

  /// A path without `.` and `..`; what stands behind `?` or `#` stays.
  private static func path(_ text: String) -> String {
    let path = text.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
    let tail = text.utf8.dropFirst(path.count)
    var segments: [String] = []
    let parts = path.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let segment = String(decoding: part, as: UTF8.self)
      let isLast = index == parts.count - 1
      if segment == ".." { segments = segments.dropLast() }
      if segment != "..", segment != "." { segments.append(segment) } else if isLast { segments.append("") }
    }
    return "/" + segments.joined(separator: "/") + String(decoding: tail, as: UTF8.self)
  }

  /// A page's address in parts.
  private struct Parts {
    let scheme: String
    /// `https://post.example.org`
    let origin: String
    let path: String
    /// The path to its last slash.
    var folder: String {
      let end = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
      return String(decoding: path.utf8[..<end], as: UTF8.self)
    }

    init?(_ base: String) {
      let bytes = Array(base.utf8)
      guard let scheme = AbsoluteAddress.scheme(of: bytes) else { return nil }
      let full = AbsoluteAddress.normalize(bytes, scheme: scheme)
      let rest = full.utf8.dropFirst(scheme.utf8.count + 3)
      let host = rest.prefix { $0 != 0x2F }
      self.scheme = scheme
      origin = scheme + "://" + String(decoding: host, as: UTF8.self)
      path = String(decoding: rest.dropFirst(host.count).prefix { $0 != 0x3F && $0 != 0x23 }, as: UTF8.self)
    }
  }
}
