/// Gathers the plain text of the block that is being read, where somebody wants it.
struct BlockText {
  private var bytes: [UInt8] = []
  /// Whether the text of this block is wanted.
  private var isWanted = false

  /// Begins a block whose text is wanted.
  mutating func begin() {
    isWanted = true
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(512)
  }

  /// Ends a block, and gives its text without white space at the ends; `nil` where it was not wanted.
  mutating func end() -> ArraySlice<UInt8>? {
    guard isWanted else { return nil }
    isWanted = false
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// Takes the text or the code at the cursor.
  mutating func take(_ cursor: borrowing MarkdownCursor) {
    if isWanted { cursor.appendLiteral(to: &bytes) }
  }

  /// Takes the end of a line within a block.
  mutating func takeBreak() {
    if isWanted { bytes.append(0x20) }
  }
}
