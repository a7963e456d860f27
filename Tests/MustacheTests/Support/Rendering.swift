import Mustache

/// A field of a context and its value, for tests.
typealias Field = (name: String, shape: Shape, value: Value)

/// A context, given as one table.
struct TestContext {
  let shape: RecordShape
  let value: Value

  init(_ name: String, _ fields: [Field]) {
    shape = RecordShape(
      name: name, fields: fields.map { RecordShape.Field(name: $0.name, shape: $0.shape, summary: "", example: "") })
    value = .record(fields.map(\.value))
  }

  init(_ fields: [Field]) { self.init("page", fields) }

  /// A field that holds this context.
  func field(_ name: String) -> Field { (name, .record(shape), value) }

  /// A field that holds a list of such contexts.
  static func list(_ name: String, _ items: [TestContext]) -> Field {
    (name, .list(items.first.map { .record($0.shape) } ?? .text), .list(items.map(\.value)))
  }
}

func text(_ name: String, _ text: String) -> Field { (name, .text, .text(text)) }

func html(_ name: String, _ html: String) -> Field { (name, .html, .html(SafeHTML(vouchedFor: Array(html.utf8)))) }

func free(_ name: String, _ entries: [(String, FreeValue)]) -> Field {
  (name, .free, .free(.record(entries.map { FreeValue.Entry($0.0, $0.1) })))
}

/// A library of templates by name, each in the file `NAME.mustache`.
func library(_ templates: KeyValuePairs<String, String>) -> TemplateLibrary {
  TemplateLibrary(
    templates.map { TemplateSource(name: $0.key, file: "\($0.key).mustache", bytes: Array($0.value.utf8)) })
}

/// What the template `page` of some templates prints.
func render(
  _ templates: KeyValuePairs<String, String>, _ context: TestContext,
  addresses: AddressStyle = AddressStyle(prefix: "/")
) throws -> String {
  let template = try library(templates).template("page", for: context.shape)
  var output: [UInt8] = []
  template.render(context.value, addresses: addresses, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// What one template prints.
func render(
  _ template: String, _ context: TestContext, addresses: AddressStyle = AddressStyle(prefix: "/")
) throws -> String {
  try render(["page": template], context, addresses: addresses)
}
