/// A time as English says it: `on Tuesday`, `yesterday`, `last week`, `March 3`, `3rd March 2026`.
struct TimeExpression: Equatable {
  private var weekday: Int?
  private var month: Int?
  private var day: Int?
  private var year: Int?
  /// Where it lies as seen from the text's own day: before it (-1), on it (0), or after it (1).
  private var direction: Int?
  /// What `last` and `this` stand before.
  private var span: TimeSpan?
  /// As it was written, without commas and full stops.
  private var words: [[UInt8]] = []

  /// Reads as many words as speak of time, and how many those were; `nil` where they name none.
  static func read(_ words: ArraySlice<ArraySlice<UInt8>>) -> (time: TimeExpression, count: Int)? {
    var time = TimeExpression()
    var count = 0
    var isAnchored = false
    for (offset, word) in words.enumerated() {
      guard let isAnchor = time.take(word, after: offset == 0 ? nil : words[words.startIndex + offset - 1]) else {
        break
      }
      count = offset + 1
      isAnchored = isAnchored || isAnchor
    }
    // A number alone is no day, and neither is `on`.
    guard isAnchored else { return nil }
    time.words = words.prefix(count).map { Array($0.withoutPoint) }
    return (time, count)
  }

  /// Whether the other may mean the same time, said later: nothing that both say differs, and it is as long. A week
  /// stands for one of its days, as newsrooms use it; a month and a year do not.
  /// What was today may be yesterday by then, and what was tomorrow may be today; nothing goes the other way, and what
  /// was to come is not told as past without other words.
  func agrees(with other: TimeExpression) -> Bool {
    if let direction, let later = other.direction, later > direction || later < direction - 1 { return false }
    func agree(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
    guard agree(weekday, other.weekday), agree(month, other.month), agree(day, other.day), agree(year, other.year)
    else {
      return false
    }
    // A Tuesday of last year is not the Tuesday of this week.
    if length == .day || other.length == .day, longSpan != other.longSpan { return false }
    return length.mayStand(for: other.length)
  }

  /// The month, season or year that it is said to lie in: `last year`.
  private var longSpan: TimeSpan? { span.flatMap { $0.isShort ? nil : $0 } }

  /// How long the time is that it names.
  private var length: TimeSpan {
    if day != nil || weekday != nil { return .day }
    return month != nil ? .month : span ?? .day
  }

  /// Takes a word of time: whether it names a time by itself; `nil` where it is another word, or the second of its kind.
  private mutating func take(_ word: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>?) -> Bool? {
    let plain = word.withoutPoint
    let text = String(decoding: plain.lowercased, as: UTF8.self)
    let isCapital = plain.first.map { (0x41...0x5A).contains($0) } ?? false
    if isCapital, let number = TimeWords.weekdays[text] { return set(\.weekday, number) }
    if isCapital, let number = TimeWords.months[text] { return set(\.month, number) }
    if let near = TimeWords.days[text] {
      direction = near
      return true
    }
    if let previous, TimeWords.nearness[String(decoding: previous.lowercased, as: UTF8.self)] != nil,
      let length = TimeWords.spans[text]
    {
      span = length
      return true
    }
    if let number = TimeWords.day(text) { return set(\.day, number).map { _ in false } }
    if text.utf8.count == 4, let number = Int(text), (1800...2199).contains(number) {
      return set(\.year, number).map { _ in false }
    }
    if let near = TimeWords.nearness[text] {
      direction = near
      return false
    }
    return TimeWords.connectors.contains(text) ? false : nil
  }

  private mutating func set(_ part: WritableKeyPath<TimeExpression, Int?>, _ number: Int) -> Bool? {
    guard self[keyPath: part] == nil else { return nil }
    self[keyPath: part] = number
    return true
  }
}

/// How long a time is, as far as it matters to what a text says.
private enum TimeSpan: Equatable {
  case partOfDay(Int)
  case day
  case week
  case weekend
  case month
  case season(Int)
  case year

  /// Whether the one may be said for the other: what was `this morning` is `on Tuesday` and `last week` when it is read
  /// later. A longer time is another claim: what happened last week did not take a year.
  func mayStand(for other: TimeSpan) -> Bool {
    self == other || isShort && other.isShort && (self.isGeneral || other.isGeneral)
  }

  /// Whether it is within a week.
  fileprivate var isShort: Bool {
    switch self {
    case .partOfDay, .day, .week, .weekend: true
    case .month, .season, .year: false
    }
  }

  /// Whether it names no part of a day and no part of a week.
  private var isGeneral: Bool { self == .day || self == .week }
}

/// The words of English for time.
private enum TimeWords {
  static let weekdays = numbered(
    "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun")
  static let months = numbered(
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
      + "november nov|december dec")
  /// Days that are seen from today, and where they lie.
  static let days = ["yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1]
  static let nearness = ["last": -1, "earlier": -1, "this": 0, "next": 1]
  /// What `last` and `this` may stand before.
  static let spans: [String: TimeSpan] = [
    "morning": .partOfDay(1), "afternoon": .partOfDay(2), "evening": .partOfDay(3), "night": .partOfDay(4),
    "week": .week, "weekend": .weekend, "month": .month, "year": .year,
    "spring": .season(1), "summer": .season(2), "autumn": .season(3), "fall": .season(3), "winter": .season(4),
  ]
  static let connectors: Set<String> = ["on", "the", "of", "in"]

  /// A day of the month: `3`, `3rd`.
  static func day(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    let ending = String(text.utf8.dropFirst(digits.count))
    guard (1...2).contains(digits.count), let number = Int(Substring(digits)), (1...31).contains(number),
      ["", "st", "nd", "rd", "th"].contains(ending)
    else { return nil }
    return number
  }

  /// Groups of words that mean the same, by their numbers from 1.
  private static func numbered(_ groups: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, group) in groups.utf8.split(separator: 0x7C).enumerated() {
      for word in group.split(separator: 0x20) { numbers[String(decoding: word, as: UTF8.self)] = index + 1 }
    }
    return numbers
  }
}
