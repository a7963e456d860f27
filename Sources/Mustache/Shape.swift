/// What a name holds, known before any page is rendered.
public indirect enum Shape: Sendable, Hashable {
  /// Text: printed escaped.
  case text
  /// `SafeHTML`: printed as it is, with three braces.
  case html
  /// A path of the site: printed through the page's `AddressStyle`.
  case address
  /// A whole number.
  case number
  /// Only for sections.
  case flag
  /// For sections that repeat.
  case list(Shape)
  /// Names of its own.
  case record(RecordShape)
  /// Data whose names are looked up while a page is rendered.
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

/// The names of a record, in the order in which `Value.record` holds their values.
public struct RecordShape: Sendable, Hashable {
  /// A name and what it is for.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let shape: Shape
    /// One sentence of documentation.
    public let summary: String
    /// What it may hold; may be empty.
    public let example: String

    /// A name and what it is for.
    public init(name: String, shape: Shape, summary: String, example: String) {
      self.name = name
      self.shape = shape
      self.summary = summary
      self.example = example
    }
  }

  /// What the record is: `article`.
  public let name: String
  public let fields: [Field]

  /// A record; the first of two fields with one name wins.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Where a name's value stands, and what it is.
  func position(of name: String) -> (slot: Int, shape: Shape)? {
    fields.firstIndex { $0.name == name }.map { ($0, fields[$0].shape) }
  }
}
