import SiteModel

/// The wording of one language: `templates/strings/<language>.yaml`.
struct Strings: Sendable {
  /// BCP 47.
  let language: String
  /// In which direction it is written.
  var direction: WritingDirection
  /// January first.
  var months: [String] = []
  /// Names of languages in this language, by their tag.
  var languages: [String: String] = [:]
  fileprivate var wordings: [Message: Wording] = [:]
  fileprivate var countedWordings: [CountedMessage: CountedWording] = [:]
  private let plurals: PluralRules

  /// A language without any texts yet.
  init(language: String) {
    self.language = language
    direction = WritingDirection(ofLanguage: language)
    plurals = PluralRules(language: language)
  }

  /// Whether these are the texts of a language, or of its main language.
  func isOf(_ tag: String) -> Bool {
    language == tag || language == tag.mainLanguage
  }

  /// The text for a message. Reading makes sure that every message has one.
  subscript(message: Message) -> Wording { wordings[message] ?? Wording(literal: message.rawValue) }

  /// A text that uses no values.
  func text(_ message: Message) -> String { self[message].text([:]) }

  /// How many there are, in words: `3 articles`.
  func text(_ message: CountedMessage, _ count: Int) -> String {
    countedWordings[message]?.text(count, plurals) ?? String(count)
  }

  /// A day as readers of this language write it.
  func text(of date: CivilDate) -> String {
    self[.date].text([
      .day: .text(DayNumber.text(date.day, language: language)), .year: .text(String(date.year)),
      .monthNumber: .text(String(date.month)),
      .month: .text(months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)),
    ])
  }

  /// The name of a language; its tag where this language has no name for it.
  func name(ofLanguage tag: String) -> String {
    languages[tag] ?? languages[tag.mainLanguage] ?? tag
  }
}

extension RecordType<Strings> {
  /// The keys of a strings file. A language that is built in needs only what a site words in its own way, as everything
  /// else comes from `base`; any other needs all of them, so that no page has a blank.
  static func strings(language: String, over base: Strings?) -> RecordType {
    RecordType(
      "a strings file", make: { base ?? Strings(language: language) },
      [
        Field("direction", .choice, \.direction, "ltr or rtl"),
        field("months", .months, \.months, "the twelve months", isRequired: base == nil),
        Field("languages", .map(of: .text(upTo: 60)), \.languages, "names of languages by tag"),
      ]
        + Message.allCases.map { message in
          let values = message.kind.values.map { "{\($0.rawValue)}" }.joined(separator: ", ")
          return field(
            message.rawValue, .wording(message.kind), \Strings.[writing: message],
            "a text; it may use \(values.isEmpty ? "no values" : values)", isRequired: base == nil)
        }
        + CountedMessage.allCases.map { message in
          field(
            message.rawValue, .counted(in: language), \Strings.[counting: message],
            "a text with {count} for each plural form of the language", isRequired: base == nil)
        })
  }

  private static func field<Value>(
    _ name: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Strings, Value> & Sendable,
    _ summary: String, isRequired: Bool
  ) -> Field<Strings> {
    isRequired ? .required(name, type, path, summary) : Field(name, type, path, summary)
  }
}

extension ValueType<[String]> {
  /// The names of the twelve months, January first.
  fileprivate static let months = ValueType(schema: .list(.text(maxLength: 40))) { node, decoding in
    guard let months = ValueType<[String]>.list(of: .text(upTo: 40)).read(node, &decoding) else { return nil }
    if months.count == 12 { return months }
    decoding.report("wrong-type", at: node.mark, "expected twelve months, found \(months.count)")
    return nil
  }
}

extension Strings {
  /// For the table of keys only: a text goes in, and is compiled.
  fileprivate subscript(writing message: Message) -> String {
    get { "" }
    set { wordings[message] = try? Wording(newValue, kind: message.kind) }
  }

  /// For the table of keys only.
  fileprivate subscript(counting message: CountedMessage) -> CountedWording {
    get { countedWordings[message] ?? CountedWording() }
    set { countedWordings[message] = newValue }
  }
}
