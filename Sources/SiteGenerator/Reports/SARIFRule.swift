import SiteModel

/// What SARIF says of a rule: from the catalogue, or from the id of a message that has no rule behind it.
struct SARIFRule {
  let id: String
  private let severity: Diagnostic.Severity
  private let layer: Diagnostic.Layer
  private let rule: Rule?

  /// The rule of a finding.
  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    rule = RuleCatalog.rule(diagnostic.id)
    severity = rule?.severity ?? diagnostic.severity
    layer = rule?.layer ?? diagnostic.layer
  }

  /// The members of a reporting descriptor.
  func append(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("name", SARIFRule.joined(title))
    json.object("shortDescription") { $0.member("text", title + ".") }
    json.object("fullDescription") { $0.member("text", rule?.why ?? title + ".") }
    json.object("help") { json in
      json.member("text", help)
      json.member("markdown", rule.map { RuleExplanation($0).markdown } ?? help)
    }
    json.object("defaultConfiguration") { $0.member("level", severity.sarifLevel) }
    json.object("properties") { json in
      json.member("layer", layer.rawValue)
      json.member("tags", [layer.rawValue])
      json.member("problem.severity", severity == .information ? "recommendation" : severity.rawValue)
    }
  }

  /// `Broken link` for `broken-link`.
  private var title: String {
    if let rule { return rule.title }
    let words = id.utf8.map { $0 == 0x2D ? 0x20 : $0 }
    guard let first = words.first, (0x61...0x7A).contains(first) else { return String(decoding: words, as: UTF8.self) }
    return String(decoding: [first - 0x20] + words.dropFirst(), as: UTF8.self)
  }

  private var help: String {
    rule.map { RuleExplanation($0).text }
      ?? "\(title). What each message means is said in docs/concepts/messages.md."
  }

  /// `BrokenLink` for `Broken link`: an identifier made of the words.
  private static func joined(_ title: String) -> String {
    var bytes: [UInt8] = []
    var beginsWord = true
    for byte in title.utf8 {
      switch byte {
      case 0x61...0x7A: bytes.append(beginsWord ? byte - 0x20 : byte)
      case 0x41...0x5A, 0x30...0x39: bytes.append(byte)
      case 0x27: continue
      default:
        beginsWord = true
        continue
      }
      beginsWord = false
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
