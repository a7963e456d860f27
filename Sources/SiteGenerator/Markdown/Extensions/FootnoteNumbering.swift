/// Gives footnotes their numbers: in the order in which a text first refers to them.
struct FootnoteNumbering {
  /// The most notes that a text may have; what is beyond stays as it is typed.
  static let limit = 2_000

  private let indices: [String: Int]
  /// The places in `definitions` of the notes that have a number, from 1.
  private(set) var numbered: [Int] = []
  private var numbers: [Int: Int] = [:]
  /// How many references each numbered note has.
  private(set) var references: [Int] = []

  /// For some definitions; of two with one label the first counts.
  init(_ definitions: [FootnoteDefinition]) {
    indices = Dictionary(definitions.enumerated().map { ($1.label, $0) }) { first, _ in first }
  }

  /// The next reference to a label; `nil` where it has no definition.
  mutating func refer(to label: String) -> FootnoteReference? {
    guard let index = indices[label] else { return nil }
    if let number = numbers[index] {
      references[number - 1] += 1
      return FootnoteReference(number: number, occurrence: references[number - 1])
    }
    guard numbered.count < FootnoteNumbering.limit else { return nil }
    numbered.append(index)
    references.append(1)
    numbers[index] = numbered.count
    return FootnoteReference(number: numbered.count, occurrence: 1)
  }

  /// Whether somebody refers to the definition at an index.
  func isReferredTo(_ index: Int) -> Bool { numbers[index] != nil }
  /// Whether another definition with the same label comes first.
  func isRepeated(_ index: Int, _ label: String) -> Bool { indices[label] != index }
}
