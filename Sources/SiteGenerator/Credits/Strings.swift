import SiteModel

/// The wording of one language: `templates/strings/<language>.yaml`.
struct Strings: Sendable {
  /// BCP 47.
  var language = "en"
  /// `ltr` or `rtl`.
  var direction = Direction.leftToRight
  /// January first.
  var months: [String] = []
  /// Names of languages in this language, by their tag.
  var languages: [String: String] = [:]
  private var wordings: [Message: Wording] = [:]

  /// In which direction a language is written.
  enum Direction: String, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// The text for a message. Reading makes sure that every message has one.
  subscript(message: Message) -> Wording { wordings[message] ?? Wording(literal: message.rawValue) }

  /// A text that uses no values.
  func text(_ message: Message) -> String { self[message].text([:]) }

  /// A day as readers of this language write it.
  func text(of date: CivilDate) -> String {
    self[.date].text([
      "day": .text(String(date.day)), "year": .text(String(date.year)), "monthNumber": .text(String(date.month)),
      "month": .text(months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)),
    ])
  }

  /// The name of a language; its tag where this language has no name for it.
  func name(ofLanguage tag: String) -> String {
    languages[tag] ?? languages[String(decoding: tag.utf8.prefix { $0 != 0x2D }, as: UTF8.self)] ?? tag
  }

  fileprivate mutating func set(_ message: Message, _ text: String) {
    wordings[message] = try? Wording(text, kind: message.kind)
  }
}

extension RecordType<Strings> {
  /// The keys of a strings file: all of them are required, so that no page has a blank.
  static let strings = RecordType(
    "a strings file", make: { Strings() },
    [
      Field("direction", .choice, \.direction, "ltr or rtl"),
      .required("months", .list(of: .text(upTo: 40)), \.months, "the twelve months"),
      Field("languages", .map(of: .text(upTo: 60)), \.languages, "names of languages by tag"),
    ]
      + Message.allCases.map { message in
        Field.required(
          message.rawValue, .wording(message.kind), \Strings.[writing: message],
          "a text; it may use \(message.kind.values.isEmpty ? "no values" : message.kind.values.map { "{\($0)}" }.joined(separator: ", "))"
        )
      })
}

extension Strings {
  /// For the table of keys only: a text goes in, and is compiled.
  fileprivate subscript(writing message: Message) -> String {
    get { "" }
    set { set(message, newValue) }
  }
}
