/// JSON whose objects keep the order in which they were made, as people read it in an editor.
enum SchemaJSON: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([SchemaJSON])
  case object([(name: String, value: SchemaJSON)])

  /// The JSON, two blanks for each level, with a line end behind it.
  var lines: String {
    var output = ""
    append(to: &output, margin: "\n")
    return output + "\n"
  }

  /// `margin` is what begins a line on this level.
  private func append(to output: inout String, margin: String) {
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .number(let number): output += String(number)
    case .text(let text): output += SchemaJSON.quoted(text)
    case .list(let items): append(items, to: &output, margin: margin)
    case .object(let members):
      guard !members.isEmpty else {
        output += "{}"
        return
      }
      for (index, member) in members.enumerated() {
        output += (index == 0 ? "{" : ",") + margin + "  " + SchemaJSON.quoted(member.name) + ": "
        member.value.append(to: &output, margin: margin + "  ")
      }
      output += margin + "}"
    }
  }

  /// Words stand in one line, anything larger below one another.
  private func append(_ items: [SchemaJSON], to output: inout String, margin: String) {
    let isShort = items.allSatisfy {
      if case .object = $0 { false } else { true }
    }
    for (index, item) in items.enumerated() {
      output += index == 0 ? "[" : isShort ? ", " : ","
      if !isShort { output += margin + "  " }
      item.append(to: &output, margin: margin + "  ")
    }
    output += items.isEmpty ? "[]" : isShort ? "]" : margin + "]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
