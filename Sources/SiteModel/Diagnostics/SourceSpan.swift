/// A run of bytes on one line of one file: what a message points at.
public struct SourceSpan: Sendable, Hashable {
  /// The file's path relative to the site's folder, with `/` between its parts.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, in UTF-8 bytes, from 1.
  public var column: Int
  /// How many bytes are meant; at least 1, and never past the end of the line.
  public var length: Int
  /// The text of that line without its line ending, where it is at hand.
  public var sourceLine: String?

  /// A run of bytes on one line.
  public init(file: String, line: Int = 1, column: Int = 1, length: Int = 1, sourceLine: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sourceLine = sourceLine
  }

  /// Whether the whole file is meant, and not a place in it.
  public var isWholeFile: Bool { sourceLine == nil && line == 1 && column == 1 }
}
