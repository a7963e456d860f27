import SiteModel

/// The texts that say how many there are of something, with one form for each plural category of the language.
enum CountedMessage: String, Sendable, CaseIterable {
  case articleCount, days, hours
}

/// The forms of a counted text.
struct CountedWording: Sendable, Hashable {
  fileprivate(set) var forms: [PluralCategory: Wording] = [:]

  /// The text for a number in a language.
  func text(_ count: Int, _ rules: PluralRules) -> String? {
    let form = forms[rules.category(of: count)] ?? forms[.other]
    return form?.text([.count: .text(String(count))])
  }
}

extension ValueType<CountedWording> {
  /// One text for each form that whole numbers take in a language; `other` may stand in for nothing but itself.
  static func counted(in language: String) -> ValueType {
    let needed = PluralRules(language: language).categories
    let record = RecordType(
      "a counted text", make: { CountedWording() },
      PluralCategory.allCases.filter { needed.contains($0) || $0 == .other }.map { category in
        let field = Field<CountedWording>.required(
          category.rawValue, .wording(.counted), \CountedWording.[writing: category], "a text with {count}")
        return needed.contains(category)
          ? field
          : Field(category.rawValue, .wording(.counted), \CountedWording.[writing: category], "a text with {count}")
      })
    return .record(record)
  }
}

extension CountedWording {
  /// For the table of keys only: a text goes in, and is compiled.
  fileprivate subscript(writing category: PluralCategory) -> String {
    get { "" }
    set { forms[category] = try? Wording(newValue, kind: .counted) }
  }
}
