/// What a template prints: a context is one value, whose shape the template was compiled for.
public enum Value: Sendable {
  /// Nothing: false in a section, printed as nothing. It fits every shape.
  case absent
  /// Shows a section, or does not.
  case flag(Bool)
  /// Printed in decimal digits; true in a section, 0 too.
  case number(Int)
  /// Printed escaped; false in a section where it is empty.
  case text(String)
  /// Printed as it is; false in a section where it is empty.
  case html(SafeHTML)
  /// A path of the site: `articles/x/`, `assets/style.css`; empty for the home page. True in a section, as every
  /// address leads somewhere.
  case address(String)
  /// Repeats a section; false where it is empty.
  case list([Value])
  /// The values of a record's fields, in their order.
  case record([Value])
  /// Data whose names nobody declared.
  case free(FreeValue)

  /// Whether a section over it is shown.
  var isTrue: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let items): !items.isEmpty
    case .free(let data): data.isTrue
    case .number, .address, .record: true
    }
  }
}

extension Value {
  /// Where a value is not of a shape, in words: `'site.menus' is no list`; `nil` where it fits.
  public func mismatch(with shape: Shape, at path: String = "") -> String? {
    switch (self, shape) {
    case (.absent, _), (.flag, .flag), (.number, .number), (.text, .text), (.html, .html), (.address, .address),
      (.free, .free):
      return nil
    case (.list(let items), .list(let item)):
      return items.lazy.compactMap { $0.mismatch(with: item, at: "\(path)[]") }.first
    case (.record(let values), .record(let record)) where values.count == record.fields.count:
      return zip(values, record.fields).lazy.compactMap { value, field in
        value.mismatch(with: field.shape, at: path.isEmpty ? field.name : "\(path).\(field.name)")
      }.first
    default:
      return "the value of '\(path)' is not \(shape.kind)"
    }
  }
}
