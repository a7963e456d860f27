/// A content file cut in two: the YAML between its `---` lines, and the text behind them.
struct FrontMatterSplit: Sendable {
  /// The YAML.
  let frontMatter: ArraySlice<UInt8>
  /// The file's line on which the YAML begins, from 1.
  let frontMatterLine: Int
  /// Where the text begins: its first byte's index in the file, and that byte's line.
  let bodyOffset: Int
  let bodyLine: Int

  /// Why a file has no front matter.
  enum Fault: Error, Sendable, Hashable {
    /// The first line is not `---`.
    case missing
    /// The second `---` is missing.
    case unclosed
    /// `+++`, as TOML front matter begins.
    case toml
  }

  /// Cuts a file; a byte order mark at its front and CRLF line endings do not matter (SECURITY.md S12).
  init(_ bytes: [UInt8]) throws(Fault) {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard FrontMatterSplit.isRuler(FrontMatterSplit.line(of: bytes, at: position).text, 0x2D) else {
      throw FrontMatterSplit.isRuler(FrontMatterSplit.line(of: bytes, at: position).text, 0x2B) ? .toml : .missing
    }
    position = FrontMatterSplit.line(of: bytes, at: position).next
    let start = position
    var number = 2
    while position < bytes.count {
      let line = FrontMatterSplit.line(of: bytes, at: position)
      if FrontMatterSplit.isRuler(line.text, 0x2D) {
        frontMatter = bytes[start..<position]
        frontMatterLine = 2
        bodyOffset = line.next
        bodyLine = number + 1
        return
      }
      position = line.next
      number += 1
    }
    throw .unclosed
  }

  private static func line(of bytes: [UInt8], at start: Int) -> (text: ArraySlice<UInt8>, next: Int) {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return (bytes[start..<end], min(end + 1, bytes.count))
  }

  /// Three times the same sign and then nothing but blanks.
  private static func isRuler(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    line.starts(with: [sign, sign, sign]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
