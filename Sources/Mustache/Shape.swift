/// What a name holds, known before any page is rendered.
///
/// A template is compiled against the shape of its context, so that a wrong name, or a name used for what it is not, is
/// found when the theme is loaded.
public indirect enum Shape: Sendable, Hashable {
  /// Text: printed escaped.
  case text
  /// `SafeHTML`: printed as it is, with three braces only.
  case html
  /// A path of the site (`articles/x/`, `assets/style.css`; empty for the home page): printed through `AddressStyle`.
  case address
  /// A whole number.
  case number
  /// True or false: only for sections.
  case flag
  /// For sections, which repeat for every item.
  case list(Shape)
  /// Names of its own.
  case record(RecordShape)
  /// Data whose names are looked up while a page is rendered, as untyped Mustache does.
  case free

  /// The shape in words, for messages.
  var kind: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .address: "an address"
    case .number: "a number"
    case .flag: "true or false"
    case .list: "a list"
    case .record(let record): "a record of kind '\(record.name)'"
    case .free: "free data"
    }
  }
}
