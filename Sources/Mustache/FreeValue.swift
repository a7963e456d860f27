/// Data whose names nobody declared: front matter's `extra`.
public indirect enum FreeValue: Sendable, Hashable {
  /// Nothing: false in a section, printed as nothing.
  case null
  /// True or false; printed as such a word.
  case flag(Bool)
  /// A number as it was written.
  case number(String)
  /// Printed escaped; false in a section where it is empty.
  case text(String)
  /// Repeats a section; false where it is empty.
  case list([FreeValue])
  /// Names with their values, in their order.
  case record([Entry])

  /// A name and its value.
  public struct Entry: Sendable, Hashable {
    /// What templates write.
    public let name: String
    /// What it holds.
    public let value: FreeValue

    /// A name and its value.
    public init(_ name: String, _ value: FreeValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a name, the first of equal ones; `nil` where this is no record, or has no such name.
  public func value(of name: String) -> FreeValue? {
    guard case .record(let entries) = self else { return nil }
    return entries.first { $0.name == name }?.value
  }

  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .number, .record: true
    }
  }
}
