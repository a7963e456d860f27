import HTML
import Mustache

extension Property {
  /// What the sanitiser writes is balanced tags of the list and text; writing it again changes nothing; it is at most
  /// eight times as long (SECURITY.md 2.4).
  static let sanitize = Property("sanitize", cases: 8_000) { input in
    guard let sanitizer = try? Sanitizer() else { return "there is no sanitiser" }
    let result = sanitizer.sanitize(input)
    let output = result.html.bytes
    if let fault = OutputFault.first(in: output) { return fault }
    if !output.isUTF8 { return "not UTF-8" }
    if result.isTooLong { return "given up as too long" }
    if input.count > 100, output.count > 8 * input.count { return "\(output.count) bytes of \(input.count)" }
    let again = sanitizer.sanitize(output).html.bytes
    return again == output ? nil : "not the same again: \(output.text.debugDescription), \(again.text.debugDescription)"
  }
}
