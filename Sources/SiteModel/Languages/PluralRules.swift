/// The forms that a language has for counted things, as CLDR names them.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form a whole number takes in a language (CLDR, cardinal plural rules, for numbers without a fraction).
public struct PluralRules: Sendable {
  private let family: Family

  /// The rules of a language by its BCP 47 tag. Languages that are not known here have one form, `other`.
  public init(language tag: String) {
    let tag = tag.lowercased()
    let main = tag.mainLanguage
    // European Portuguese counts as Italian does, Brazilian Portuguese as French does (CLDR: pt-PT, pt).
    if tag == "pt-pt" {
      family = .oneAndMillions
    } else {
      family = PluralRules.families.first { $0.languages.contains(main) }?.family ?? .otherOnly
    }
  }

  /// Every form that some whole number takes, in CLDR's order.
  public var categories: [PluralCategory] {
    switch family {
    case .otherOnly: [.other]
    case .one, .zeroAndOne, .icelandic: [.one, .other]
    case .oneAndMillions, .zeroOneAndMillions: [.one, .many, .other]
    case .eastSlavic, .polish: [.one, .few, .many]
    case .southSlavic, .czech, .romanian, .lithuanian: [.one, .few, .other]
    case .latvian: [.zero, .one, .other]
    case .slovenian: [.one, .two, .few, .other]
    case .maltese: [.one, .two, .few, .many, .other]
    case .gaelic: [.one, .two, .few, .other]
    case .hebrew: [.one, .two, .other]
    case .irish: [.one, .two, .few, .many, .other]
    case .welsh, .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form of a number that is not negative.
  public func category(of number: Int) -> PluralCategory {
    let isMillions = number != 0 && number % 1_000_000 == 0
    switch family {
    case .otherOnly: return .other
    case .one: return number == 1 ? .one : .other
    case .zeroAndOne: return number <= 1 ? .one : .other
    case .oneAndMillions: return number == 1 ? .one : isMillions ? .many : .other
    case .zeroOneAndMillions: return number <= 1 ? .one : isMillions ? .many : .other
    case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .romanian: return number == 1 ? .one : number == 0 || (1...19).contains(number % 100) ? .few : .other
    case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
    case .icelandic, .eastSlavic, .polish, .southSlavic, .lithuanian, .latvian, .slovenian: return byLastDigits(number)
    case .maltese, .gaelic, .irish, .welsh, .arabic: return byRange(number)
    }
  }

  private func byLastDigits(_ number: Int) -> PluralCategory {
    let (last, lastTwo) = (number % 10, number % 100)
    let isTeen = (11...14).contains(lastTwo)
    let isFew = (2...4).contains(last) && !isTeen
    switch family {
    case .eastSlavic: return last == 1 && lastTwo != 11 ? .one : isFew ? .few : .many
    case .icelandic: return last == 1 && lastTwo != 11 ? .one : .other
    case .polish: return number == 1 ? .one : isFew ? .few : .many
    case .southSlavic: return last == 1 && lastTwo != 11 ? .one : isFew ? .few : .other
    case .lithuanian:
      if (11...19).contains(lastTwo) || last == 0 { return .other }
      return last == 1 ? .one : .few
    case .latvian:
      if last == 0 || (11...19).contains(lastTwo) { return .zero }
      return last == 1 ? .one : .other
    default: return lastTwo == 1 ? .one : lastTwo == 2 ? .two : (3...4).contains(lastTwo) ? .few : .other
    }
  }

  private func byRange(_ number: Int) -> PluralCategory {
    switch (family, number) {
    case (.gaelic, 1), (.gaelic, 11): .one
    case (.gaelic, 2), (.gaelic, 12): .two
    case (.gaelic, 3...19): .few
    case (.gaelic, _): .other
    case (.maltese, 1): .one
    case (.maltese, 2): .two
    case (.maltese, _):
      number == 0 || (3...10).contains(number % 100) ? .few : (11...19).contains(number % 100) ? .many : .other
    case (.irish, 0): .other
    case (_, 0): .zero
    case (_, 1): .one
    case (_, 2): .two
    case (.irish, 3...6), (.welsh, 3): .few
    case (.irish, 7...10), (.welsh, 6): .many
    case (.irish, _), (.welsh, _): .other
    default: (3...10).contains(number % 100) ? .few : number % 100 >= 11 ? .many : .other
    }
  }

  private enum Family {
    case otherOnly, one, zeroAndOne, oneAndMillions, zeroOneAndMillions, eastSlavic, polish, southSlavic, czech
    case icelandic, romanian, lithuanian, latvian, slovenian, maltese, gaelic, hebrew, irish, welsh, arabic
  }

  private static let families: [(family: Family, languages: Set<String>)] = [
    (
      .one,
      [
        "af", "bg", "da", "de", "el", "en", "eo", "et", "eu", "fi", "fo", "fy", "gl", "hu", "ka", "kk", "ku", "lb",
        "mn", "ml", "mr", "nb", "ne", "nl", "nn", "no", "ps", "rm", "sd", "so", "sq", "sv", "sw", "ta", "te", "tk",
        "tr",
        "ug", "ur", "uz", "yi", "az", "ckb", "or", "ia",
      ]
    ),
    (.zeroAndOne, ["am", "as", "bn", "fa", "gu", "hi", "hy", "kn", "ln", "mg", "pa", "si", "ti", "zu"]),
    (.oneAndMillions, ["ca", "es", "it"]),
    (.zeroOneAndMillions, ["fr", "pt"]),
    (.eastSlavic, ["be", "ru", "uk"]),
    (.polish, ["pl"]),
    (.southSlavic, ["bs", "hr", "sr", "sh"]),
    (.czech, ["cs", "sk"]),
    (.icelandic, ["is", "mk"]),
    (.romanian, ["mo", "ro"]),
    (.lithuanian, ["lt"]),
    (.latvian, ["lv"]),
    (.slovenian, ["dsb", "hsb", "sl"]),
    (.maltese, ["mt"]),
    (.gaelic, ["gd"]),
    (.hebrew, ["he", "iw"]),
    (.irish, ["ga"]),
    (.welsh, ["cy"]),
    (.arabic, ["ar"]),
  ]
}
