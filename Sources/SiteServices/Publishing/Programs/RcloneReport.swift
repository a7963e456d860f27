/// A line of rclone's log that says how far it has come (`--use-json-log`, `--stats`).
struct RcloneReport: Sendable, Hashable {
  let files: Int
  let bytes: Int

  /// Reads a line; `nil` for any other.
  init?(_ line: String) {
    let text = Array(line.utf8)
    guard let stats = text.firstRange(of: Array("\"stats\":{".utf8)) else { return nil }
    guard let bytes = RcloneReport.number("\"bytes\":", in: text[stats.upperBound...]),
      let files = RcloneReport.number("\"transfers\":", in: text[stats.upperBound...])
    else { return nil }
    self.files = files
    self.bytes = bytes
  }

  private static func number(_ name: String, in text: ArraySlice<UInt8>) -> Int? {
    guard let range = text.firstRange(of: Array(name.utf8)) else { return nil }
    return Int(String(decoding: text[range.upperBound...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }
}
