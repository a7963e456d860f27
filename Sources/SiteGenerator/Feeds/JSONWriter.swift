/// Writes a JSON text (RFC 8259) as UTF-8 bytes:
///
///     var json = JSONWriter(.compact)
///     json.object {
///       $0.member("name", "x")
///       $0.array("authors") { $0.value("y") }
///     }
///
/// Members without a value are left out. Names of members are the program's own and written as they are. Strings never hold `<`, `>` or `&`, so that the text can stand in a
/// `<script>`.
struct JSONWriter: Sendable {
  /// How much white space the text has.
  enum Layout: Sendable {
    /// None.
    case compact
    /// A value a line, two spaces for each level.
    case pretty
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth: Int
  /// Whether the object or array that is open has nothing inside yet.
  private var isFirst = true

  /// A writer of a text, or of a value that will stand so deep inside one.
  init(_ layout: Layout, depth: Int = 0, capacity: Int = 0) {
    self.layout = layout
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  // MARK: Values: the text itself, or the next of an array

  /// An object; its members are written inside.
  mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    beginValue()
    try nest(in: (0x7B, 0x7D), members)
  }

  /// An array; its values are written inside.
  mutating func array(_ values: (inout JSONWriter) throws -> Void) rethrows {
    beginValue()
    try nest(in: (0x5B, 0x5D), values)
  }

  /// A string.
  mutating func value(_ text: String) {
    beginValue()
    JSONEscaping.append(text.utf8.span, to: &bytes)
  }

  /// A value that another writer finished.
  mutating func raw(_ value: [UInt8]) {
    beginValue()
    bytes.append(contentsOf: value)
  }

  // MARK: Members of an object

  /// A member that is an object.
  mutating func object(_ name: String, _ members: (inout JSONWriter) throws -> Void) rethrows {
    beginMember(name)
    try nest(in: (0x7B, 0x7D), members)
  }

  /// A member that is an array.
  mutating func array(_ name: String, _ values: (inout JSONWriter) throws -> Void) rethrows {
    beginMember(name)
    try nest(in: (0x5B, 0x5D), values)
  }

  /// A string; left out where there is none.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    beginMember(name)
    JSONEscaping.append(text.utf8.span, to: &bytes)
  }

  /// A string of UTF-8 bytes; left out where there is none.
  mutating func member(_ name: String, _ text: [UInt8]?) {
    guard let text else { return }
    beginMember(name)
    JSONEscaping.append(text.span, to: &bytes)
  }

  /// A number; left out where there is none.
  mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    beginMember(name)
    bytes.append(contentsOf: String(number).utf8)
  }

  /// `true` or `false`; left out where it is neither.
  mutating func member(_ name: String, _ flag: Bool?) {
    guard let flag else { return }
    beginMember(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// An array of strings; left out where there are none.
  mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    array(name) { for text in texts { $0.value(text) } }
  }

  // MARK: Punctuation

  private mutating func beginMember(_ name: String) {
    beginValue()
    // Names are the program's own and have nothing to escape.
    bytes.append(0x22)
    bytes.append(text: name)
    bytes.append(0x22)
    bytes.append(0x3A)
    if layout == .pretty { bytes.append(0x20) }
  }

  private mutating func beginValue() {
    if !isFirst { bytes.append(0x2C) }
    if !bytes.isEmpty { lineBreak() }
    isFirst = false
  }

  private mutating func nest(
    in brackets: (UInt8, UInt8), _ content: (inout JSONWriter) throws -> Void
  ) rethrows {
    bytes.append(brackets.0)
    isFirst = true
    depth += 1
    try content(&self)
    depth -= 1
    if !isFirst { lineBreak() }
    isFirst = false
    bytes.append(brackets.1)
  }

  private mutating func lineBreak() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
