/// Resolves character references: numbers, and the names that newsrooms' HTML uses. A name ends with a semicolon.
enum HTMLEntities {
  /// The bytes with their references resolved; what is none stays as it is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: 0x26) {
      output += bytes[place..<start]
      if let (scalar, end) = reference(in: bytes, at: start) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place = end
      } else {
        output.append(0x26)
        place = start + 1
      }
    }
    return output + bytes[place...]
  }

  /// The reference that begins with the ampersand at a place, and where it ends.
  private static func reference(in bytes: ArraySlice<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    if start + 1 < bytes.endIndex, bytes[start + 1] == 0x23 { return numbered(in: bytes, at: start + 2) }
    let rest = bytes[(start + 1)...].prefix(longest + 1)
    guard let semicolon = rest.firstIndex(of: 0x3B) else { return nil }
    return named[String(decoding: rest[..<semicolon], as: UTF8.self)].map { ($0, semicolon + 1) }
  }

  /// `8217;` or `x2019;`, as WHATWG's tokenizer reads them: the semicolon may be missing, what is no character is
  /// U+FFFD, and numbers of the code page 1252 mean its characters.
  private static func numbered(in bytes: ArraySlice<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHexadecimal = bytes[start...].first.map { $0 | 0x20 } == 0x78
    let (first, radix): (Int, UInt32) = isHexadecimal ? (start + 1, 16) : (start, 10)
    var (place, number) = (first, UInt32(0))
    while place < bytes.endIndex, let digit = digit(bytes[place]), digit < radix {
      number = min(number * radix + digit, 0x11_0000)
      place += 1
    }
    guard place > first else { return nil }
    let end = place < bytes.endIndex && bytes[place] == 0x3B ? place + 1 : place
    if (0x80...0x9F).contains(number) { return (codePage1252[Int(number) - 0x80], end) }
    return (number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}", end)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x61) + 10
    default: nil
    }
  }

  /// The characters from 0x80 to 0x9F.
  private static let codePage1252 = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The longest name, in bytes.
  private static let longest = 14

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
      "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—",
      "horbar": "―", "hyphen": "‐", "minus": "−", "hellip": "…", "bull": "•", "prime": "′", "Prime": "″",
      "euro": "€", "trade": "™", "dagger": "†", "Dagger": "‡", "permil": "‰", "rarr": "→", "larr": "←",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
      "ZeroWidthSpace": "\u{200B}", "lrm": "\u{200E}", "rlm": "\u{200F}", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "tilde": "˜", "circ": "ˆ", "newline": "\n", "Tab": "\t",
    ]
    for (name, value) in zip(latin1.utf8.split(separator: 0x20), UInt32(160)...) {
      table[String(decoding: name, as: UTF8.self)] = Unicode.Scalar(value)
    }
    return table
  }()

  /// The names of the characters from 160 to 255.
  private static let latin1 =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro "
    + "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
    + "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    + "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    + "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
    + "thorn yuml"
}
