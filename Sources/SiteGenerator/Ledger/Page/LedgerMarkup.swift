import Mustache
import SiteModel

/// Writes the elements of a ledger's page. Names are the program's own; whatever else there is, is escaped on its way in.
struct LedgerMarkup {
  private(set) var bytes: [UInt8] = []

  /// An element with what is written inside.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: String, value: String?)] = [],
    _ content: (inout LedgerMarkup) -> Void
  ) {
    Markup.open("\(name)", attributes, &bytes)
    content(&self)
    bytes += Array("</\(name)>".utf8)
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: [(name: String, value: String?)], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element with a text and nothing to be said of it.
  mutating func element(_ name: StaticString, _ text: String) { element(name, []) { $0.text(text) } }

  /// An element that has no end tag.
  mutating func void(_ name: StaticString, _ attributes: [(name: String, value: String?)] = []) {
    Markup.open("\(name)", attributes, &bytes)
  }

  /// A text.
  mutating func text(_ text: String) { HTMLEscaping.append(text, to: &bytes) }

  /// Bytes of the program's own: style, script, the declaration at the top.
  mutating func raw(_ own: [UInt8]) { bytes += own }

  /// A line break, so that the source of the page can be read.
  mutating func line() { bytes.append(0x0A) }

  /// A text that leads somewhere, or only the text.
  mutating func link(_ text: String, to address: String?) {
    guard let address else { return self.text(text) }
    element("a", [("href", address)], text)
  }

  /// A day or a moment for readers and machines.
  mutating func time(_ text: String) { element("time", [("datetime", text)], text) }
}

/// A number with its noun: `1 article`, `2 articles`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
