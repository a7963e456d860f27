import Mustache
import SiteModel

/// Writes the elements of a page that the program makes of its own: the ledger's, the desk's. Names are the program's own; whatever else there is, is escaped on its way in.
package struct PageMarkup: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// An element with what is written inside.
  package mutating func element(
    _ name: StaticString, _ attributes: [(name: String, value: String?)] = [],
    _ content: (inout PageMarkup) -> Void
  ) {
    Markup.open("\(name)", attributes, &bytes)
    content(&self)
    bytes += Array("</\(name)>".utf8)
  }

  /// An element with a text.
  package mutating func element(_ name: StaticString, _ attributes: [(name: String, value: String?)], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element with a text and nothing to be said of it.
  package mutating func element(_ name: StaticString, _ text: String) { element(name, []) { $0.text(text) } }

  /// An element that has no end tag.
  package mutating func void(_ name: StaticString, _ attributes: [(name: String, value: String?)] = []) {
    Markup.open("\(name)", attributes, &bytes)
  }

  /// A text.
  package mutating func text(_ text: String) { HTMLEscaping.append(text, to: &bytes) }

  /// Bytes of the program's own: style, script, the declaration at the top.
  package mutating func raw(_ own: [UInt8]) { bytes += own }

  /// A line break, so that the source of the page can be read.
  package mutating func line() { bytes.append(0x0A) }

  /// A text that leads somewhere, or only the text.
  package mutating func link(_ text: String, to address: String?) {
    guard let address else { return self.text(text) }
    element("a", [("href", address)], text)
  }

  /// A day or a moment for readers and machines.
  package mutating func time(_ text: String) { element("time", [("datetime", text)], text) }

  /// What the row of an article is called in the page: its file, with an underscore for each slash, and two digits for
  /// whatever else is no letter, digit or dot. No two files share one.
  package static func id(ofFile file: String) -> String {
    var id = Array("entry-".utf8)
    for byte in file.utf8 {
      switch byte {
      case 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: id.append(byte)
      case 0x2F: id.append(0x5F)
      default: id += [0x2D] + Array(String(UInt(byte) + 0x100, radix: 16).utf8.dropFirst())
      }
    }
    return String(decoding: id, as: UTF8.self)
  }
}

/// A number with its noun: `1 article`, `2 articles`.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
