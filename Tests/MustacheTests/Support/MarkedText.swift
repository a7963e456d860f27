/// A template's text in which the places of faults are marked: `{{#a}}{{1️⃣titel}}{{/a}}`.
struct MarkedText: ExpressibleByStringLiteral, Sendable {
  /// Without the marks.
  let text: String
  /// The line and the column (in bytes) of each mark, in the order of their numbers.
  let places: [Place]

  struct Place: Sendable, Hashable, CustomStringConvertible {
    let line: Int
    let column: Int
    var description: String { "\(line):\(column)" }
  }

  init(stringLiteral marked: String) {
    var text = ""
    var marks: [(mark: Character, place: Place)] = []
    for character in marked {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣".contains(character) {
        let start = text.utf8.lastIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.startIndex
        let line = text.utf8.count { $0 == 0x0A } + 1
        marks.append((character, Place(line: line, column: text.utf8[start...].count + 1)))
      } else {
        text.append(character)
      }
    }
    self.text = text
    places = marks.sorted { $0.mark < $1.mark }.map(\.place)
  }
}
