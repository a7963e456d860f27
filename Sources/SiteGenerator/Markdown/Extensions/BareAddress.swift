/// An address in running text that becomes a link (GitHub Flavored Markdown 6.9, "extended autolinks").
struct BareAddress: Hashable, Sendable {
  /// What kind of address it is.
  enum Kind: Sendable {
    /// With its scheme.
    case web
    /// `www.…`
    case host
    case mail
  }

  var kind: Kind
  /// Its bytes.
  var range: Range<Int>

  /// The longest name of a host (RFC 1035 2.3.4); longer ones are not gone through.
  private static let longestHost = 255

  /// Whether a source can have any, outside of links that are written as such: most have not. Looks for what is typed
  /// before `://`, and for `www.` and `@`.
  static func mayOccur(in source: Span<UInt8>) -> Bool {
    var next = 0
    while let colon = source.firstIndex(of: 0x3A, from: next) {
      if isScheme(source, endingAt: colon), !isLinkSyntax(source, before: colon) { return true }
      next = colon + 1
    }
    next = 0
    while let dot = source.firstIndex(of: 0x2E, from: next) {
      if dot >= 3, isHostStart(source, dot - 3) { return true }
      next = dot + 1
    }
    return source.firstIndex(of: 0x40) != nil
  }

  /// Whether what stands before a scheme makes it part of a link or of a definition: `](`, `<`, `]: `.
  private static func isLinkSyntax(_ source: Span<UInt8>, before colon: Int) -> Bool {
    var start = colon
    while start > 0, isLetter(source[start - 1]) { start -= 1 }
    guard start > 0 else { return false }
    if source[start - 1] == 0x3C { return true }
    return start > 1 && source[start - 1] == 0x28 && source[start - 2] == 0x5D
  }

  /// The first address at or after `start`. `before` is the byte that stands before the text.
  static func next(in text: Span<UInt8>, from start: Int, before: UInt8 = 0x20) -> BareAddress? {
    var place = start
    while place < text.count {
      let found: BareAddress? =
        switch text[place] {
        case 0x3A: web(text, colon: place, from: start)
        case 0x77: host(text, place, previous: place > 0 ? text[place - 1] : before)
        case 0x40: mail(text, at: place, from: start)
        default: nil
        }
      if let found { return found }
      place += 1
    }
    return nil
  }

  // MARK: The three kinds

  private static func web(_ text: Span<UInt8>, colon: Int, from limit: Int) -> BareAddress? {
    guard isScheme(text, endingAt: colon) else { return nil }
    var start = colon
    while start > limit, isLetter(text[start - 1]) { start -= 1 }
    guard isKnownScheme(text, start..<colon), let host = endOfHost(text, from: colon + 3, isShortAllowed: true) else {
      return nil
    }
    return address(.web, text, start, hostEnd: host)
  }

  private static func host(_ text: Span<UInt8>, _ start: Int, previous: UInt8) -> BareAddress? {
    guard isHostStart(text, start), isBoundary(previous),
      let host = endOfHost(text, from: start, isShortAllowed: false)
    else { return nil }
    return address(.host, text, start, hostEnd: host)
  }

  private static func mail(_ text: Span<UInt8>, at sign: Int, from limit: Int) -> BareAddress? {
    var start = sign
    while start > limit, isMailLetter(text[start - 1]) { start -= 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var dots = 0
    while end < text.count {
      let byte = text[end]
      if byte == 0x2E {
        guard end + 1 < text.count, isAlphanumeric(text[end + 1]) else { break }
        dots += 1
      } else if byte == 0x40 {
        return nil
      } else if !isAlphanumeric(byte), byte != 0x2D, byte != 0x5F {
        break
      }
      end += 1
    }
    guard dots > 0, isLetter(text[end - 1]) else { return nil }
    return BareAddress(kind: .mail, range: start..<end)
  }

  // MARK: Where they end

  /// The address with what follows the host, up to white space or `<`, without punctuation at its end.
  private static func address(_ kind: Kind, _ text: Span<UInt8>, _ start: Int, hostEnd: Int) -> BareAddress? {
    var end = hostEnd
    while end < text.count, text[end] > 0x20, text[end] != 0x3C { end += 1 }
    end = AddressEnd(text, start..<end).end
    return end > start ? BareAddress(kind: kind, range: start..<end) : nil
  }

  /// Where a host ends that begins at `start`: letters, digits, `-`, `_` and points; at least one point where it may
  /// not be short, and no `_` in the last two parts.
  private static func endOfHost(_ text: Span<UInt8>, from start: Int, isShortAllowed: Bool) -> Int? {
    var end = start
    var dots = 0
    var underscores = (before: 0, last: 0)
    while end < text.count, end - start < longestHost {
      switch text[end] {
      case 0x5F: underscores.last += 1
      case 0x2E:
        underscores = (underscores.last, 0)
        dots += 1
      case 0x2D, 0x80...: break
      case let byte where isAlphanumeric(byte): break
      default: return host(start, end, dots, underscores, isShortAllowed)
      }
      end += 1
    }
    return host(start, end, dots, underscores, isShortAllowed)
  }

  private static func host(
    _ start: Int, _ end: Int, _ dots: Int, _ underscores: (before: Int, last: Int), _ isShortAllowed: Bool
  ) -> Int? {
    guard end > start, underscores.before + underscores.last == 0, dots > 0 || isShortAllowed else { return nil }
    return end
  }

  // MARK: Bytes

  /// Whether `://` is at a colon with a letter before it.
  private static func isScheme(_ text: Span<UInt8>, endingAt colon: Int) -> Bool {
    colon > 0 && colon + 3 < text.count && text[colon + 1] == 0x2F && text[colon + 2] == 0x2F
      && isLetter(text[colon - 1])
  }

  private static func isKnownScheme(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let scheme = range.map { text[$0] | 0x20 }
    return scheme == Array("https".utf8) || scheme == Array("http".utf8)
  }

  private static func isHostStart(_ text: Span<UInt8>, _ start: Int) -> Bool {
    start + 4 < text.count && text[start] == 0x77 && text[start + 1] == 0x77 && text[start + 2] == 0x77
      && text[start + 3] == 0x2E
  }

  /// What may stand before `www.`: white space, `*`, `_`, `~`, `(`.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x28
  }

  private static func isMailLetter(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte == 0x5F
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }
}
