import SiteModel

/// The changes that newsrooms make to fit their own style, and that many outlets allow: a date for a day of the week,
/// a place without its state, the other spelling of English, `percent` for `%`, honorifics.
///
/// Both sides are read as a list of items, in which words that mean the same are the same. Whatever can be known to be
/// wrong is: another day, another date, another number, another state is not a matter of style.
struct HouseStyle: Sendable {
  /// A change of more words than this, on either side, is more than style.
  static let wordLimit = 5

  /// Whether the rules of English apply; other languages have only those of numbers.
  let isEnglish: Bool

  /// The rules for a language (BCP 47).
  init(language: String) { isEnglish = language.mainLanguage == "en" }

  /// Which changes of style make the one out of the other; `nil` where it takes more than that.
  func kinds(of original: [ArraySlice<UInt8>], _ ours: [ArraySlice<UInt8>]) -> HouseStyleKinds? {
    let (a, b) = (items(original), items(ours))
    guard a.list.count == b.list.count else { return nil }
    // One may be left out or put in; another one is another person.
    guard Honorifics.areSame(a.honorifics, b.honorifics) else { return nil }
    var kinds: HouseStyleKinds = a.honorifics == b.honorifics ? [] : .style
    for (mine, yours) in zip(a.list, b.list) {
      guard let kind = mine.difference(from: yours) else { return nil }
      kinds.formUnion(kind)
    }
    return kinds.isEmpty ? nil : kinds
  }

  /// What words say, with honorifics set aside.
  private func items(_ words: [ArraySlice<UInt8>]) -> (list: [StyleItem], honorifics: [ArraySlice<UInt8>]) {
    var items: [StyleItem] = []
    var honorifics: [ArraySlice<UInt8>] = []
    var rest = words[...]
    var last: ArraySlice<UInt8> = []
    while let word = rest.first {
      defer { last = word }
      if let (number, count) = Percentage.read(rest, isEnglish: isEnglish) {
        items.append(.percentage(number))
        rest = rest.dropFirst(count)
      } else if isEnglish, let (time, count) = TimeExpression.read(rest) {
        items.append(.time(time))
        rest = rest.dropFirst(count)
      } else if isEnglish, Honorifics.contains(word) {
        honorifics.append(word)
        rest = rest.dropFirst()
      } else if isEnglish, last.last == 0x2C, case .word(let place, nil)? = items.last,
        let (state, count) = State.read(rest)
      {
        items[items.count - 1] = .word(place, state: state)
        rest = rest.dropFirst(count)
      } else {
        items.append(.word(StyleWord(word, isEnglish: isEnglish), state: nil))
        rest = rest.dropFirst()
      }
    }
    return (items, honorifics)
  }
}

/// Something that can be said in more than one way.
enum StyleItem {
  /// A word, with the state in which the place is that it names.
  case word(StyleWord, state: State?)
  /// The number before the sign.
  case percentage([UInt8])
  case time(TimeExpression)

  /// In what the two differ; nothing where they are the same; `nil` where it is more than style.
  func difference(from other: StyleItem) -> HouseStyleKinds? {
    switch (self, other) {
    case (.word(let a, let stateA), .word(let b, let stateB)):
      guard let spelling = a.difference(from: b) else { return nil }
      if stateA == stateB { return spelling }
      if let stateA, let stateB, stateA.number != stateB.number { return nil }
      return spelling.union(.place)
    case (.percentage(let a), .percentage(let b)): return a == b ? .style : nil
    case (.time(let a), .time(let b)):
      if a == b { return [] }
      return a.agrees(with: b) ? .time : nil
    default: return nil
    }
  }
}

/// A word without the comma or the full stop behind it, and with the same spelling for both sides of the Atlantic.
struct StyleWord {
  private let bytes: ArraySlice<UInt8>
  private let canonical: Int?

  init(_ word: ArraySlice<UInt8>, isEnglish: Bool) {
    bytes = word.withoutPoint
    canonical = isEnglish ? Spellings.number(of: bytes) : nil
  }

  private var isCapital: Bool { bytes.first.map { (0x41...0x5A).contains($0) } ?? false }

  func difference(from other: StyleWord) -> HouseStyleKinds? {
    if bytes == other.bytes { return [] }
    guard let canonical, canonical == other.canonical, isCapital == other.isCapital else { return nil }
    return .style
  }
}

extension ArraySlice<UInt8> {
  /// A word without commas and full stops behind it.
  var withoutPoint: ArraySlice<UInt8> {
    var word = self
    while let last = word.last, last == 0x2C || last == 0x2E { word.removeLast() }
    return word
  }

  /// The same in small letters of ASCII.
  var lowercased: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}
