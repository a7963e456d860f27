/// The stack of contexts: sections push what they stand for. Typed frames are found by their number, free frames are
/// searched from the innermost; so they are kept apart.
struct Frames {
  /// A value: the values of its fields where it is a record, otherwise itself.
  struct Typed {
    let fields: [Value]
    private let other: Value?

    init(_ value: Value) {
      if case .record(let fields) = value {
        (self.fields, other) = (fields, nil)
      } else {
        (fields, other) = ([], value)
      }
    }

    var value: Value { other ?? .record(fields) }
  }

  /// Free data, and how many typed frames were below it.
  struct Free {
    let value: FreeValue
    let above: Int
  }

  /// A section that is open: the list that it repeats over, and the next item.
  private struct Open {
    var items: [Value] = []
    var freeItems: [FreeValue] = []
    var next = 1
    var isFree: Bool
  }

  private(set) var typed: [Typed] = []
  private(set) var free: [Free] = []
  private var sections: [Open] = []

  mutating func push(_ value: Value) { typed.append(Typed(value)) }

  mutating func push(_ value: FreeValue) { free.append(Free(value: value, above: typed.count)) }

  /// Pushes a value, or the first item of a list; false where the value is false.
  mutating func open(_ value: Value, isFree: Bool) -> Bool {
    switch value {
    case .list(let items):
      guard !items.isEmpty else { return false }
      push(items[0], isFree: isFree)
      sections.append(Open(items: items, isFree: isFree))
    case .free(.list(let items)):
      guard !items.isEmpty else { return false }
      push(items[0])
      sections.append(Open(freeItems: items, isFree: true))
    default:
      guard value.isTrue else { return false }
      push(value, isFree: isFree)
      sections.append(Open(isFree: isFree))
    }
    return true
  }

  /// Takes the pushed value away; true where the next item of a list took its place.
  mutating func close() -> Bool {
    let last = sections.count - 1
    guard last >= 0 else { return false }
    pop(isFree: sections[last].isFree)
    let next = sections[last].next
    sections[last].next = next + 1
    // Where they are: a copy of a list would count a reference for each of its items.
    if next < sections[last].items.count {
      push(sections[last].items[next], isFree: sections[last].isFree)
    } else if next < sections[last].freeItems.count {
      push(sections[last].freeItems[next])
    } else {
      sections.removeLast()
      return false
    }
    return true
  }

  private mutating func push(_ value: Value, isFree: Bool) {
    guard isFree else { return push(value) }
    if case .free(let data) = value { push(data) } else { push(FreeValue.null) }
  }

  private mutating func pop(isFree: Bool) {
    if isFree { free.removeLast() } else { typed.removeLast() }
  }
}

extension Value {
  /// The values of a record; none where this is no record.
  var fields: [Value] {
    guard case .record(let values) = self else { return [] }
    return values
  }

  /// The value at the end of a way through records; `absent` where the way ends early.
  func value(at slots: some Sequence<Int>) -> Value {
    var value = self
    for slot in slots {
      let fields = value.fields
      guard slot < fields.count else { return .absent }
      value = fields[slot]
    }
    return value
  }
}
