@_spi(_Unicode) import Swift

/// The words of an address: lower-case letters, digits and hyphens.
public enum Slug {
  /// The longest slug that is made, in UTF-8 bytes; SECURITY.md S13 allows 100.
  public static let longest = 80

  /// The slug of a title or a name: Latin letters lose their accents, letters and digits of other scripts stay,
  /// everything between words becomes one hyphen. Empty where the text has neither letter nor digit.
  public static func make(from text: String) -> String {
    if isSlug(text) { return text }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return shortened(ofASCII(text)) }
    var slug = String.UnicodeScalarView()
    var isBetweenWords = false
    var isInLatin = false
    func append(_ scalars: some Sequence<Unicode.Scalar>) {
      if isBetweenWords, !slug.isEmpty { slug.append("-") }
      isBetweenWords = false
      slug.append(contentsOf: scalars)
    }
    for scalar in text._nfc {
      if let plain = plainLatin(scalar) {
        append(plain.unicodeScalars)
        isInLatin = true
      } else if belongsToWord(scalar) {
        // An accent that no letter of its own has: there is no accent in a slug of Latin letters.
        if isInLatin, isMark(scalar) { continue }
        append(scalar.properties.lowercaseMapping.unicodeScalars)
        isInLatin = false
      } else if scalar != "'" && scalar != "\u{2019}" {
        isBetweenWords = true
        isInLatin = false
      }
    }
    // Letters that an apostrophe kept apart may be one now.
    return shortened(String(String.UnicodeScalarView(String(slug)._nfc)))
  }

  private static func ofASCII(_ text: String) -> String {
    var slug: [UInt8] = []
    var isBetweenWords = false
    for byte in text.utf8 {
      let letter: UInt8
      switch byte {
      case 0x30...0x39, 0x61...0x7A: letter = byte
      case 0x41...0x5A: letter = byte | 0x20
      case 0x27: continue
      default:
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !slug.isEmpty { slug.append(0x2D) }
      isBetweenWords = false
      slug.append(letter)
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Whether a text is a short slug of ASCII already, as most names of files are.
  private static func isSlug(_ text: String) -> Bool {
    var before: UInt8 = 0x2D
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: break
      case 0x2D where before != 0x2D: break
      default: return false
      }
      before = byte
    }
    return before != 0x2D && text.utf8.count <= longest
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  /// A Latin letter or an ASCII digit in lower-case ASCII; `nil` for anything else.
  private static func plainLatin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return scalar.properties.lowercaseMapping
    case 0xC0...0x24F, 0x1E00...0x1EFF: break
    default: return nil
    }
    if let spelled = ligatures[scalar.properties.lowercaseMapping] { return spelled }
    let base = String(scalar)._nfd.first { $0.isASCII && $0.properties.isAlphabetic }
    return base?.properties.lowercaseMapping
  }

  /// Letters that Unicode does not take apart.
  private static let ligatures = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ƒ": "f",
  ]

  /// Cut at a hyphen where it is too long, or at a scalar where it has none.
  private static func shortened(_ slug: String) -> String {
    guard slug.utf8.count > longest else { return slug }
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in slug.unicodeScalars {
      length += UTF8.width(scalar)
      if length > longest { break }
      kept.append(scalar)
    }
    guard let hyphen = kept.lastIndex(of: "-") else { return String(kept) }
    return String(kept[..<hyphen])
  }
}
