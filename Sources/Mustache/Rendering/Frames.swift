/// The stack of contexts: sections push what they stand for. Typed frames are found by their number, free frames are
/// searched from the innermost; so they are kept apart.
struct Frames {
  /// A value, and the values of its fields where it is a record.
  struct Typed {
    let value: Value
    let fields: [Value]
  }

  /// Free data, and how many typed frames were below it.
  struct Free {
    let value: FreeValue
    let above: Int
  }

  /// A section that is open: the list that it repeats over, and the next item.
  private enum Open {
    case one(isFree: Bool)
    case items([Value], next: Int, isFree: Bool)
    case freeItems([FreeValue], next: Int)
  }

  private(set) var typed: [Typed] = []
  private(set) var free: [Free] = []
  private var sections: [Open] = []

  mutating func push(_ value: Value) { typed.append(Typed(value: value, fields: value.fields)) }

  mutating func push(_ value: FreeValue) { free.append(Free(value: value, above: typed.count)) }

  /// Pushes a value, or the first item of a list; false where the value is false.
  mutating func open(_ value: Value, isFree: Bool) -> Bool {
    switch value {
    case .list(let items):
      guard !items.isEmpty else { return false }
      push(items[0], isFree: isFree)
      sections.append(.items(items, next: 1, isFree: isFree))
    case .free(.list(let items)):
      guard !items.isEmpty else { return false }
      push(items[0])
      sections.append(.freeItems(items, next: 1))
    default:
      guard value.isTrue else { return false }
      push(value, isFree: isFree)
      sections.append(.one(isFree: isFree))
    }
    return true
  }

  /// Takes the pushed value away; true where the next item of a list took its place.
  mutating func close() -> Bool {
    switch sections.popLast() {
    case .one(let isFree):
      pop(isFree: isFree)
      return false
    case .items(let items, let next, let isFree):
      pop(isFree: isFree)
      guard next < items.count else { return false }
      push(items[next], isFree: isFree)
      sections.append(.items(items, next: next + 1, isFree: isFree))
      return true
    case .freeItems(let items, let next):
      pop(isFree: true)
      guard next < items.count else { return false }
      push(items[next])
      sections.append(.freeItems(items, next: next + 1))
      return true
    case nil: return false
    }
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
