/// What was done to a text, from nothing to anything. A text of which more was done has the last of the classes that apply.
package enum EditClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Not a byte of the text differs.
  case none
  /// Quotes, dashes, spaces and the like.
  case typographic
  /// Emphasis, levels of headings, marks of lists, where paragraphs end.
  case formatting
  /// The headline, and nothing else.
  case headline
  /// Dates for days, places without their states, the spelling of the house.
  case timePlaceStyle = "time-place-style"
  /// Words are gone, and nothing else.
  case cut
  /// Words were added, and the article says which.
  case addition
  /// Anything else, and any change within a quotation.
  case alteration

  package static func < (a: EditClass, b: EditClass) -> Bool { a.rank < b.rank }

  private var rank: Int { EditClass.allCases.firstIndex(of: self) ?? 0 }
}

/// Which of the changes that newsrooms make to fit their own style were made.
package struct HouseStyleKinds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// A day of the week for a date, and the like.
  package static let time = HouseStyleKinds(rawValue: 1)
  /// The name of a state beside a place.
  package static let place = HouseStyleKinds(rawValue: 2)
  /// Spelling, per cent, honorifics.
  package static let style = HouseStyleKinds(rawValue: 4)
}
