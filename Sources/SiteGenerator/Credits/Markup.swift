import Mustache

/// Writes the few elements that credits are made of.
enum Markup {
  /// `<name attribute="value" …>`; attributes without a value are left out.
  static func open(_ name: String, _ attributes: [(name: String, value: String?)], _ output: inout [UInt8]) {
    output.append(0x3C)
    output.append(contentsOf: name.utf8)
    for case (let attribute, let value?) in attributes {
      output.append(0x20)
      output.append(contentsOf: attribute.utf8)
      output.append(contentsOf: "=\"".utf8)
      HTMLEscaping.append(value, to: &output)
      output.append(0x22)
    }
    output.append(0x3E)
  }

  /// A name, linked where there is a page for it.
  static func linked(_ text: String, to address: String?, rel: String? = nil) -> SafeHTML {
    guard let address else { return SafeHTML(escaping: text) }
    var output: [UInt8] = []
    Wording.appendLink(to: address, rel: rel, &output) { HTMLEscaping.append(text, to: &$0) }
    return SafeHTML(vouchedFor: output)
  }

  /// A name with classes of microformats2.
  static func name(_ text: String, class names: String, link: String?) -> SafeHTML {
    var output: [UInt8] = []
    open(link == nil ? "span" : "a", [("class", names), ("href", link)], &output)
    HTMLEscaping.append(text, to: &output)
    output.append(contentsOf: (link == nil ? "</span>" : "</a>").utf8)
    return SafeHTML(vouchedFor: output)
  }

  /// A text that is the value of a property (RDFa Lite 1.1).
  static func property(_ property: String, _ text: String) -> SafeHTML {
    var output: [UInt8] = []
    open("span", [("property", property)], &output)
    HTMLEscaping.append(text, to: &output)
    output.append(contentsOf: "</span>".utf8)
    return SafeHTML(vouchedFor: output)
  }
}
