/// The names of a record, in the order in which `Value.record` holds their values.
public struct RecordShape: Sendable, Hashable {
  /// A name, what it holds, and what it is for.
  public struct Field: Sendable, Hashable {
    /// What templates write.
    public let name: String
    /// What it holds.
    public let shape: Shape
    /// One sentence of documentation.
    public let summary: String
    /// What it may hold, for the documentation; may be empty.
    public let example: String

    /// A name, what it holds, and what it is for.
    public init(name: String, shape: Shape, summary: String, example: String) {
      self.name = name
      self.shape = shape
      self.summary = summary
      self.example = example
    }
  }

  /// What the record is: `article`.
  public let name: String
  /// Its names; copies share them.
  public let fields: [Field]

  /// A record; the first of two fields with one name counts.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Where a name's value stands, and what it is.
  func position(of name: String) -> (slot: Int, shape: Shape)? {
    fields.firstIndex { $0.name == name }.map { ($0, fields[$0].shape) }
  }
}
