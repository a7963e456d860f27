/// What a template prints: values in the order of their shape's fields.
public enum Value: Sendable {
  /// Nothing; false in a section, and printed as nothing.
  case absent
  case flag(Bool)
  case number(Int)
  case text(String)
  case html(SafeHTML)
  /// A path of the site: `articles/x/`, `assets/style.css`; empty for the home page.
  case address(String)
  case list([Value])
  /// The values of a record's fields, in their order.
  case record([Value])
  case free(FreeValue)
}

/// Data whose names nobody declared.
public indirect enum FreeValue: Sendable, Hashable {
  case null
  case flag(Bool)
  /// A number as it was written.
  case number(String)
  case text(String)
  case list([FreeValue])
  /// Names in their order.
  case record([Entry])

  /// A name and its value.
  public struct Entry: Sendable, Hashable {
    public let name: String
    public let value: FreeValue

    /// A name and its value.
    public init(_ name: String, _ value: FreeValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a name; `nil` where this is no record, or has no such name.
  func value(of name: String) -> FreeValue? {
    guard case .record(let entries) = self else { return nil }
    return entries.first { $0.name == name }?.value
  }

  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch self {
    case .null, .flag(false), .text(""): false
    case .list(let items): !items.isEmpty
    default: true
    }
  }
}

/// How one page writes the addresses of the site.
public struct AddressStyle: Sendable, Hashable {
  /// What stands before every address: `/`, `/sub/`, `../../`.
  public let prefix: String
  /// What stands behind an address that is empty or ends in a slash: nothing, or `index.html` for trees on a disk.
  public let directoryIndex: String

  /// A way to write addresses.
  public init(prefix: String, directoryIndex: String) {
    self.prefix = prefix
    self.directoryIndex = directoryIndex
  }
}
