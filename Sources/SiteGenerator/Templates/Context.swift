import Mustache

/// A name that templates may use: what it holds, what it means, and where its value comes from.
/// One table serves rendering, the check of names when templates are loaded, and the documentation.
struct ContextField<Subject>: Sendable {
  let name: String
  let shape: Shape
  let summary: String
  /// What it may hold; for what cannot be printed by itself, how it is used.
  let example: String
  let value: @Sendable (Subject) -> Value

  init(
    _ name: String, _ shape: Shape, _ summary: String, example: String? = nil,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.name = name
    self.shape = shape
    self.summary = summary
    self.example = example ?? shape.use(of: name)
    self.value = value
  }
}

/// The names of one kind of thing.
struct Context<Subject>: Sendable {
  let shape: RecordShape
  /// Where the values come from, without what else is known of the fields: they are asked for on every page.
  private let values: [@Sendable (Subject) -> Value]

  init(_ name: String, _ fields: [ContextField<Subject>]) {
    values = fields.map(\.value)
    shape = RecordShape(
      name: name,
      fields: fields.map {
        RecordShape.Field(name: $0.name, shape: $0.shape, summary: $0.summary, example: $0.example)
      })
  }

  /// The values of a thing, in the order of the shape's fields.
  func value(of subject: Subject) -> Value { .record(values.map { $0(subject) }) }
}

extension Value {
  /// A text, or nothing.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }

  /// HTML, or nothing.
  static func optional(_ html: SafeHTML?) -> Value { html.map { .html($0) } ?? .absent }
}
