/// Which addresses a text may lead to and load from (SECURITY.md S4).
enum Addresses {
  /// What an address is for.
  enum Use { case link, picture, media, citation }

  /// Writes an address, whose references are decoded, as it may be printed; `false` where it may not.
  ///
  /// Browsers pass over blanks around it and over tabs and line ends within; other controls go as well, so that no scheme hides behind
  /// them, and a blank within becomes `%20`. Where a colon comes first there is a scheme, whatever it looks like, and it has
  /// to be on the list. Quotes and brackets are encoded, as the URL standard has it,
  /// but for those in the name of a place, which has to be the name that is there.
  static func clean(_ bytes: ArraySlice<UInt8>, for use: Use, into address: inout [UInt8]) -> Bool {
    // One that becomes longer than what is read (S21) would go when the result is read again.
    rewrite(bytes, for: use, into: &address) && address.count <= Rewriter.longestValue
  }

  private static func rewrite(_ bytes: ArraySlice<UInt8>, for use: Use, into address: inout [UInt8]) -> Bool {
    address.removeAll(keepingCapacity: true)
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    var isPlace = false
    for byte in bytes[..<end] {
      if byte == 0x23 { isPlace = true }
      switch byte {
      case 0x22 where !isPlace: address.append(contentsOf: "%22".utf8)
      case 0x3C where !isPlace: address.append(contentsOf: "%3C".utf8)
      case 0x3E where !isPlace: address.append(contentsOf: "%3E".utf8)
      case 0x20 where !address.isEmpty: address.append(contentsOf: "%20".utf8)
      case 0x21...: address.append(byte)
      default: break
      }
    }
    guard !address.isEmpty else { return false }
    if address.count >= 2, isSlash(address[0]), isSlash(address[1]) { return complete("https://", behind: 0, &address) }
    guard let colon = schemeEnd(address) else { return true }
    let scheme = address[..<colon].map(ASCII.lowercased)
    if scheme == Array("http".utf8) { return complete("http://", behind: colon + 1, &address) }
    if scheme == Array("https".utf8) { return complete("https://", behind: colon + 1, &address) }
    switch use {
    case .link:
      guard scheme == Array("mailto".utf8) || scheme == Array("tel".utf8) else { return false }
      address.replaceSubrange(..<colon, with: scheme)
      return true
    case .picture: return scheme == Array("data".utf8) && cleanData(&address)
    case .media, .citation: return false
    }
  }

  /// Whether an address names a host.
  static func isElsewhere(_ address: [UInt8]) -> Bool {
    address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8)
  }

  /// The host of an address that was cleaned, lower-cased and without its port; empty where it names none.
  static func host(of address: [UInt8]) -> ArraySlice<UInt8> {
    guard isElsewhere(address), let start = address.firstIndex(of: 0x2F) else { return [] }
    let rest = address[(start + 2)...]
    var authority = rest[..<(rest.firstIndex { $0 == 0x3F || $0 == 0x23 || isSlash($0) } ?? rest.endIndex)]
    if let at = authority.lastIndex(of: 0x40) { authority = authority[(at + 1)...] }
    if let port = authority.firstIndex(of: 0x3A) { authority = authority[..<port] }
    return ArraySlice(authority.map(ASCII.lowercased))
  }

  /// An address with what its percent signs stand for; one that stands for nothing stays as it is.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x25) else { return bytes }
    var (decoded, index): ([UInt8], Int) = ([], 0)
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = ASCII.hexadecimal(bytes[index + 1]),
        let low = ASCII.hexadecimal(bytes[index + 2])
      {
        decoded.append(UInt8(high << 4 | low))
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// Browsers take a backslash for a slash.
  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  /// Where a colon stands that nothing is before that ends a scheme.
  private static func schemeEnd(_ address: [UInt8]) -> Int? {
    for index in address.indices {
      if address[index] == 0x3A { return index }
      if address[index] == 0x3F || address[index] == 0x23 || isSlash(address[index]) { return nil }
    }
    return nil
  }

  /// Puts a scheme and two slashes before the host, however many slashes there are; `false` where there is no host.
  private static func complete(_ start: String, behind end: Int, _ address: inout [UInt8]) -> Bool {
    guard let host = address[end...].firstIndex(where: { !isSlash($0) }) else { return false }
    address.replaceSubrange(..<host, with: start.utf8)
    return true
  }

  /// A picture of one of the types that hold no code.
  private static func cleanData(_ address: inout [UInt8]) -> Bool {
    guard address.count <= PictureData.longest, let end = address.firstIndex(where: { $0 == 0x3B || $0 == 0x2C }) else {
      return false
    }
    let type = address[..<end].map(ASCII.lowercased)
    guard PictureData.types.contains(where: { type == Array("data:image/\($0)".utf8) }) else {
      return false
    }
    address.replaceSubrange(..<end, with: type)
    return true
  }
}
