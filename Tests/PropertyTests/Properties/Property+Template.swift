import Mustache

extension Property {
  /// A template is compiled or has faults with a place; one that is compiled prints hostile values as text, whatever tags it
  /// is made of: no value brings markup, and none is read as a template (SECURITY.md S1, S8).
  static let template = Property("template", cases: 10_000) { input in
    let text = input.text.utf8.filter { !Array("<>\"'".utf8).contains($0) }
    let library = TemplateLibrary([
      TemplateSource(name: "page", file: "page.mustache", bytes: Array(text)),
      TemplateSource(name: "part", file: "part.mustache", bytes: Array("{{title}}{{$block}}{{/block}}".utf8)),
    ])
    for fault in library.faults where fault.line < 1 || fault.column < 1 { return "\(fault) has no place" }
    guard library.faults.isEmpty, let template = try? library.template("page", for: shape) else { return nil }
    var output: [UInt8] = []
    template.render(value, addresses: AddressStyle(prefix: "/"), into: &output)
    if output.contains(where: { Array("<>\"'".utf8).contains($0) }) {
      return "markup of a value: \(output.text.debugDescription)"
    }
    // Taking signs out may have made the name.
    let isNamed = Array(text).text.contains("secret")
    if output.text.contains("secret-value") && !isNamed { return "a value is read as a template" }
    return nil
  }

  private static let hostile = "<script>\"\u{301}'\u{338}<\u{301}&\u{20E3}>{{secret}}{{{secret}}}{{> part}}{{=<% %>=}}"

  private static let fields: [(name: String, shape: Shape, value: Value)] = [
    ("title", .text, .text(hostile)), ("html", .html, .html(SafeHTML(escaping: hostile))),
    ("address", .address, .address(hostile)), ("secret", .text, .text("secret-value")), ("number", .number, .number(7)),
    ("flag", .flag, .flag(true)), ("texts", .list(.text), .list([.text(hostile), .text("")])),
    ("free", .free, .free(.record([.init("title", .text(hostile)), .init("list", .list([.text(hostile), .null]))]))),
    ("none", .text, .absent),
  ]

  private static let shape = RecordShape(
    name: "page", fields: fields.map { RecordShape.Field(name: $0.name, shape: $0.shape, summary: "", example: "") })

  private static let value = Value.record(fields.map(\.value))
}
