/// Cuts a style sheet into tokens as CSS Syntax Level 3, section 4, has it. Nothing is an error: what makes no token is a
/// delimiter, and what is not closed ends with the sheet.
struct StyleTokenizer {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tokens of a sheet; comments are none.
  static func tokens(of bytes: [UInt8]) -> [PlacedStyleToken] {
    var tokenizer = StyleTokenizer(bytes)
    var tokens: [PlacedStyleToken] = []
    while tokenizer.position < bytes.count {
      let start = tokenizer.position
      if tokenizer.skipsComment() { continue }
      let token = tokenizer.token()
      tokens.append(PlacedStyleToken(token: token, range: start..<tokenizer.position))
    }
    return tokens
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func skipsComment() -> Bool {
    guard byte() == 0x2F, byte(1) == 0x2A else { return false }
    position += 2
    while position < bytes.count, !(byte() == 0x2A && byte(1) == 0x2F) { position += 1 }
    position = min(bytes.count, position + 2)
    return true
  }

  private mutating func token() -> StyleToken {
    let first = bytes[position]
    switch first {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
      while let next = byte(), Self.isBlank(next) { position += 1 }
      return .blank
    case 0x22, 0x27: return .string(string(first))
    case 0x28, 0x5B, 0x7B: return one(.open(first))
    case 0x29, 0x5D, 0x7D: return one(.close(first))
    case 0x23 where isName(at: 1):
      position += 1
      return .hash(name())
    case 0x40 where startsIdent(at: 1):
      position += 1
      return .atKeyword(name().lowercased())
    case _ where startsNumber(): return numeric()
    case 0x3C where bytes[position...].starts(with: "<!--".utf8):
      position += 4
      return .blank
    case 0x2D where bytes[position...].starts(with: "-->".utf8):
      position += 3
      return .blank
    case _ where startsIdent(at: 0): return identLike()
    default: return one(.delim(first))
    }
  }

  private mutating func one(_ token: StyleToken) -> StyleToken {
    position += 1
    return token
  }

  private mutating func string(_ quote: UInt8) -> String {
    position += 1
    var text: [UInt8] = []
    while let next = byte(), next != quote, next != 0x0A {
      if next == 0x5C {
        escape(into: &text)
      } else {
        text.append(next)
        position += 1
      }
    }
    position = min(bytes.count, position + 1)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func identLike() -> StyleToken {
    let name = self.name()
    guard byte() == 0x28 else { return .ident(name) }
    position += 1
    guard name.lowercased() == "url" else { return .function(name.lowercased()) }
    var next = position
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
    if next < bytes.count, bytes[next] == 0x22 || bytes[next] == 0x27 { return .function("url") }
    position = next
    var address: [UInt8] = []
    while let next = byte(), next != 0x29 {
      if next == 0x5C {
        escape(into: &address)
      } else {
        address.append(next)
        position += 1
      }
    }
    position = min(bytes.count, position + 1)
    while let last = address.last, Self.isBlank(last) { address.removeLast() }
    return .url(String(decoding: address, as: UTF8.self))
  }

  private mutating func numeric() -> StyleToken {
    let start = position
    if byte() == 0x2B || byte() == 0x2D { position += 1 }
    skipDigits()
    if byte() == 0x2E, byte(1).map(Self.isDigit) == true {
      position += 1
      skipDigits()
    }
    if byte().map({ $0 | 0x20 }) == 0x65 {
      let sign = byte(1) == 0x2B || byte(1) == 0x2D ? 1 : 0
      if byte(1 + sign).map(Self.isDigit) == true {
        position += 1 + sign
        skipDigits()
      }
    }
    let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? 0
    if byte() == 0x25 { return one(.percentage(value)) }
    return startsIdent(at: 0) ? .dimension(value, name().lowercased()) : .number(value)
  }

  private mutating func skipDigits() { while let next = byte(), Self.isDigit(next) { position += 1 } }

  private mutating func name() -> String {
    var name: [UInt8] = []
    while let next = byte() {
      if Self.isOfName(next) {
        name.append(next)
        position += 1
      } else if next == 0x5C, byte(1) != 0x0A {
        escape(into: &name)
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// `\73 `: up to six digits and one blank; `\` before the end of a line is nothing; before anything else, that.
  private mutating func escape(into text: inout [UInt8]) {
    position += 1
    guard let first = byte() else { return }
    guard Self.hexValue(first) != nil else {
      if first != 0x0A { text.append(first) }
      position += 1
      return
    }
    var (code, digits): (UInt32, Int) = (0, 0)
    while digits < 6, let digit = byte().flatMap(Self.hexValue) {
      code = code << 4 | digit
      digits += 1
      position += 1
    }
    if let next = byte(), Self.isBlank(next) { position += 1 }
    let scalar = code == 0 ? nil : Unicode.Scalar(code)
    text.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
  }

  private func startsNumber() -> Bool {
    let sign = byte() == 0x2B || byte() == 0x2D ? 1 : 0
    guard let first = byte(sign) else { return false }
    return Self.isDigit(first) || (first == 0x2E && byte(sign + 1).map(Self.isDigit) == true)
  }

  private func isName(at ahead: Int) -> Bool {
    byte(ahead).map { Self.isOfName($0) || ($0 == 0x5C && byte(ahead + 1) != 0x0A) } ?? false
  }

  private func startsIdent(at ahead: Int) -> Bool {
    guard let first = byte(ahead) else { return false }
    if first == 0x2D {
      return byte(ahead + 1) == 0x2D || (isName(at: ahead + 1) && byte(ahead + 1).map(Self.isDigit) == false)
    }
    return isName(at: ahead) && !Self.isDigit(first)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}
