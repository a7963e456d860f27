import SiteModel
import Testing

/// The plural forms of whole numbers, as CLDR's tables have them.
struct PluralRulesTests {
  @Test(arguments: [
    ("en", [0: "other", 1: "one", 2: "other", 21: "other"]),
    ("de", [0: "other", 1: "one", 100: "other"]),
    ("fr", [0: "one", 1: "one", 2: "other", 1_000_000: "many", 1_000_001: "other"]),
    ("es", [0: "other", 1: "one", 1_000_000: "many"]),
    ("pt-BR", [0: "one", 1: "one", 2: "other"]),
    ("pt-PT", [0: "other", 1: "one", 2_000_000: "many"]),
    ("ru", [1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 111: "many", 0: "many"]),
    ("uk", [101: "one", 104: "few", 112: "many"]),
    ("pl", [1: "one", 2: "few", 5: "many", 21: "many", 22: "few", 12: "many"]),
    ("zh-Hans", [0: "other", 1: "other", 2: "other"]),
    ("ar", [0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 103: "few"]),
    ("cs", [1: "one", 3: "few", 5: "other"]),
    ("lt", [1: "one", 2: "few", 10: "other", 11: "other", 21: "one"]),
    ("lv", [0: "zero", 1: "one", 2: "other", 11: "zero", 21: "one"]),
    ("sl", [1: "one", 2: "two", 3: "few", 5: "other", 101: "one"]),
    ("ro", [1: "one", 0: "few", 19: "few", 20: "other", 101: "few"]),
    ("he", [1: "one", 2: "two", 3: "other"]),
    ("ga", [0: "other", 1: "one", 2: "two", 6: "few", 10: "many", 11: "other"]),
    ("cy", [0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 4: "other"]),
    ("mt", [0: "few", 1: "one", 2: "two", 10: "few", 11: "many", 20: "other", 103: "few", 119: "many"]),
    ("gd", [1: "one", 11: "one", 2: "two", 12: "two", 3: "few", 19: "few", 20: "other", 0: "other"]),
    ("hsb", [1: "one", 102: "two", 4: "few", 5: "other"]),
    ("is", [1: "one", 11: "other", 21: "one"]),
    ("xx", [1: "other"]),
  ])
  func findsTheForm(language: String, forms: [Int: String]) {
    let rules = PluralRules(language: language)
    for (number, form) in forms { #expect(rules.category(of: number).rawValue == form, "\(language) \(number)") }
  }

  /// A form that no whole number takes would be a text that nobody could ever see.
  @Test(arguments: ["en", "fr", "es", "ru", "pl", "ar", "cs", "lt", "lv", "sl", "ro", "he", "ga", "cy", "is", "zh"])
  func namesExactlyTheFormsThatOccur(language: String) {
    let rules = PluralRules(language: language)
    let occurring = Set((0...1_000).map { rules.category(of: $0) } + [rules.category(of: 1_000_000)])
    #expect(Set(rules.categories) == occurring)
  }
}
