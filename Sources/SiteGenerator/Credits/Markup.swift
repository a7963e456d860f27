import Mustache

/// Writes the few elements that credits are made of.
enum Markup {
  /// `<name attribute="value" …>`; attributes without a value are left out.
  static func open(_ name: String, _ attributes: [(name: String, value: String?)], _ output: inout [UInt8]) {
    output.append(0x3C)
    output.append(text: name)
    for case (let attribute, let value?) in attributes {
      output.append(0x20)
      output.append(text: attribute)
      output.append(text: "=\"")
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
    output.reserveCapacity(names.utf8.count + text.utf8.count + (link?.utf8.count ?? 0) + 48)
    output.append(text: link == nil ? "<span class=\"" : "<a class=\"")
    HTMLEscaping.append(names, to: &output)
    if let link {
      output.append(text: "\" href=\"")
      HTMLEscaping.append(link, to: &output)
    }
    output.append(text: "\">")
    HTMLEscaping.append(text, to: &output)
    output.append(text: link == nil ? "</span>" : "</a>")
    return SafeHTML(vouchedFor: output)
  }

  /// A holder's own copyright line: the words that name the holder and the year are marked up where they stand in it,
  /// and said for machines alone where they do not.
  static func notice(_ notice: String, holder: String?, year: String?) -> SafeHTML {
    var output = SafeHTML(escaping: notice).bytes
    for (property, value) in [("dct:rightsHolder", holder), ("dct:dateCopyrighted", year)] {
      guard let value else { continue }
      let words = SafeHTML(escaping: value).bytes
      if let range = output.firstRange(of: words) {
        output.replaceSubrange(range, with: self.property(property, value).bytes)
      } else {
        open("meta", [("property", property), ("content", value)], &output)
      }
    }
    return SafeHTML(vouchedFor: output)
  }

  /// A text that is the value of a property (RDFa Lite 1.1).
  static func property(_ property: String, _ text: String) -> SafeHTML {
    var output: [UInt8] = []
    open("span", [("property", property)], &output)
    HTMLEscaping.append(text, to: &output)
    output.append(text: "</span>")
    return SafeHTML(vouchedFor: output)
  }
}
