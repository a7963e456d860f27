/// The text of a template, as it was read.
public struct TemplateSource: Sendable, Hashable {
  /// What templates call it: its path below the folder of templates, without `.mustache` (`partials/head`).
  public let name: String
  /// What messages call it.
  public let file: String
  /// UTF-8.
  public let bytes: [UInt8]

  /// A template's text.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  /// The line (from 1), the column (in bytes, from 1) and the text of the line at a place.
  func place(of offset: Int) -> (line: Int, column: Int, text: String) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var text = bytes[start...].prefix { $0 != 0x0A }
    if text.last == 0x0D { text.removeLast() }
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    return (line, offset - start + 1, String(decoding: text, as: UTF8.self))
  }
}
