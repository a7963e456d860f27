/// A line in which rsync says what it did with a file: `%i %l`, such as `<f+++++++++ 4096`.
struct RsyncItem: Sendable, Hashable {
  /// Whether the bytes of a file went there; folders do not count, nor files that got a second name there.
  let isSentFile: Bool
  let size: Int

  /// Reads a line; `nil` for any other.
  init?(_ line: String) {
    let parts = line.utf8.split(separator: 0x20)
    guard parts.count == 2, let kind = parts[0].first, parts[0].count == 11,
      [0x3C, 0x3E, 0x63, 0x68, 0x2E].contains(kind),
      let size = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    isSentFile = kind == 0x3C && parts[0].dropFirst().first == 0x66
    self.size = size
  }
}
