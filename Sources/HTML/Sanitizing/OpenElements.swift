/// The elements whose start tag was read and whose end tag was not.
struct OpenElements {
  /// One of them.
  struct Entry {
    let element: UInt8
    let role: Role
    /// Whether its tags are written; some only keep others together.
    var isWritten = true
    /// Whether its end tag was read within a block that stands in it: it ends with that.
    var isEnded = false
  }

  /// How deep they go. Browsers flatten beyond 512, and an article stands in some elements itself (SECURITY.md S21).
  static let limit = 256

  private(set) var entries: [Entry] = []
  /// How many there are of each element; a search for one that is not there is not begun.
  private var counts = [UInt16](repeating: 0, count: 256)

  /// The innermost one.
  var last: Entry? { entries.last }
  /// Where the innermost one stands that a browser sees: one whose tags are written.
  var lastWritten: Int? { entries.lastIndex(where: \.isWritten) }
  /// The role of that one.
  var writtenRole: Role? { lastWritten.map { entries[$0].role } }
  var count: Int { entries.count }

  /// Whether so many may be added.
  func hasRoom(for count: Int = 1) -> Bool { entries.count + count <= OpenElements.limit }

  /// How many there are of an element.
  @inline(__always)
  func count(of element: UInt8) -> Int { Int(counts[Int(element)]) }

  /// Whether a browser sees one of an element.
  func isWritten(_ element: UInt8) -> Bool {
    count(of: element) > 0 && entries.contains { $0.isWritten && $0.element == element }
  }

  mutating func push(_ element: UInt8, _ role: Role, isWritten: Bool = true) {
    entries.append(Entry(element: element, role: role, isWritten: isWritten))
    counts[Int(element)] += 1
  }

  /// Notes that an element's end tag was read before those of what stands in it.
  mutating func end(at index: Int) { entries[index].isEnded = true }

  mutating func pop() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    counts[Int(last.element)] -= 1
    return last
  }

  /// The innermost one that fits, unless one that ends the search comes first. At most as many steps as the limit.
  @inline(__always)
  func innermost(where fits: (Entry) -> Bool, stoppingAt ends: (Entry) -> Bool) -> Int? {
    var index = entries.count
    while index > 0 {
      index -= 1
      if fits(entries[index]) { return index }
      if ends(entries[index]) { return nil }
    }
    return nil
  }
}
