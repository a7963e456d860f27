/// In which direction a language is written.
public enum WritingDirection: String, Sendable, Hashable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a language by its BCP 47 tag: by the script where the tag names one, else by the script in which
  /// the language is usually written (CLDR, likely subtags).
  public init(ofLanguage tag: String) {
    let parts = tag.lowercased().utf8.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
    // Behind a single letter stand extensions and private use.
    let subtags = parts.prefix { $0.utf8.count > 1 }.dropFirst()
    if let script = subtags.first(where: { $0.utf8.count == 4 && !($0.utf8.first.map(isDigit) ?? false) }) {
      self = WritingDirection.rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = WritingDirection.rightToLeftLanguages.contains(parts.first ?? "") ? .rightToLeft : .leftToRight
    }
  }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug",
    "ur", "yi",
  ]
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
