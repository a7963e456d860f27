/// Writes an XML 1.0 document as UTF-8 bytes, an element a line.
///
/// Whatever text comes in, what comes out is well-formed: markup is escaped, and characters that XML forbids are written
/// as U+FFFD (SECURITY.md S18). Names of elements and attributes are the program's own and are written as they are.
struct XMLWriter: Sendable {
  /// Names and values; those without a value are left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// A writer of a part that will stand so deep inside a document.
  init(depth: Int = 0, capacity: Int = 0) {
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  /// The first line of a document.
  mutating func declaration() {
    write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// An element with other elements inside.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout XMLWriter) throws -> Void
  ) rethrows {
    startTag(name, attributes)
    write(">\n")
    depth += 1
    try content(&self)
    depth -= 1
    indent()
    endTag(name)
  }

  /// An element with text inside; left out where there is no text.
  mutating func element(_ name: String, _ text: String?) {
    element(name, [:], text)
  }

  /// An element with attributes and text; left out where there is no text.
  mutating func element(_ name: String, _ attributes: Attributes, _ text: String?) {
    guard let text else { return }
    startTag(name, attributes)
    write(">")
    XMLText.append(text.utf8.span, to: &bytes)
    endTag(name)
  }

  /// An element with text inside that is escaped already.
  mutating func element(_ name: String, _ attributes: Attributes = [:], escaped text: [UInt8]) {
    startTag(name, attributes)
    write(">")
    bytes.append(contentsOf: text)
    endTag(name)
  }

  /// An element with UTF-8 text inside.
  mutating func element(_ name: String, _ attributes: Attributes = [:], bytes text: [UInt8]) {
    startTag(name, attributes)
    write(">")
    XMLText.append(text.span, to: &bytes)
    endTag(name)
  }

  /// An element with attributes alone.
  mutating func element(_ name: String, _ attributes: Attributes) {
    startTag(name, attributes)
    write("/>\n")
  }

  /// Elements that another writer finished.
  mutating func raw(_ elements: [UInt8]) {
    bytes.append(contentsOf: elements)
  }

  private mutating func startTag(_ name: String, _ attributes: Attributes) {
    indent()
    write("<")
    write(name)
    for case (let name, let value?) in attributes {
      write(" ")
      write(name)
      write("=\"")
      XMLText.appendAttribute(value.utf8.span, to: &bytes)
      write("\"")
    }
  }

  private mutating func endTag(_ name: String) {
    write("</")
    write(name)
    write(">\n")
  }

  private mutating func indent() {
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(text: text)
  }
}
