extension Renderer {
  /// `{{name}}`. The usual operands are printed where they are, without a copy of the value.
  func print(_ operand: Operand, into output: inout [UInt8]) {
    switch operand {
    case .field(let frame, let slot) where slot < frames.typed[Int(frame)].fields.count:
      print(frames.typed[Int(frame)].fields[Int(slot)], into: &output)
    case .bound(let record, let slot) where slot < bound[Int(record)].count:
      print(bound[Int(record)][Int(slot)], into: &output)
    default: print(value(operand), into: &output)
    }
  }

  /// `{{name}}`.
  @inline(__always)
  func print(_ value: Value, into output: inout [UInt8]) {
    switch value {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .address(let address): addresses.append(address, to: &output)
    case .free(let data):
      if let text = Renderer.text(of: data) { HTMLEscaping.append(text, to: &output) }
    case .absent, .flag, .html, .list, .record: break
    }
  }

  /// `{{{name}}}`.
  func printHTML(_ value: Value, into output: inout [UInt8]) {
    if case .html(let html) = value { output.append(contentsOf: html.bytes) }
  }

  /// `{{{name}}}` over free data, which only the Mustache specification wants.
  func printRaw(_ value: Value, into output: inout [UInt8]) {
    if case .free(let data) = value, let text = Renderer.text(of: data) { output.append(contentsOf: text.utf8) }
  }

  private static func text(of data: FreeValue) -> String? {
    switch data {
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null, .list, .record: nil
    }
  }
}
