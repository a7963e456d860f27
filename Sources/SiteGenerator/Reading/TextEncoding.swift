import SiteModel

/// How the bytes of a file that is not UTF-8 were probably written: told by a mark at their front, by zeros between
/// letters, or, where there is neither, taken for what most old files are.
enum TextEncoding: String, Sendable {
  case utf16 = "UTF-16"
  case utf32 = "UTF-32"
  case windows1252 = "WINDOWS-1252"

  /// `nil` where all of it is UTF-8 without zeros, as texts are.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.prefix(64).count(where: { $0 == 0 }) * 3 > min(64, bytes.count) {
      self = .utf16
    } else if bytes.span.firstInvalidUTF8 != nil {
      self = .windows1252
    } else {
      return nil
    }
  }

  /// As people call it.
  var name: String { self == .windows1252 ? "Latin-1 or Windows-1252" : rawValue }

  /// How a file of it becomes one that is read. A file's name may be anything, so none stands in the line to be copied.
  var hint: String {
    "save it as UTF-8 in the editor, or convert it: iconv -f \(rawValue) -t UTF-8 old.md > new.md"
  }
}

extension Diagnostic {
  /// What is wrong with a file that is not UTF-8; `nil` where it is.
  static func notUTF8(_ file: String, _ bytes: [UInt8]) -> Diagnostic? {
    guard let encoding = TextEncoding(of: bytes) else { return nil }
    if PictureForm(bytes) != .none {
      return Diagnostic(
        .error, id: "not-utf8", at: SourceSpan(file: file), "the file is no text: it seems to be a picture",
        hint: "give it the ending that pictures of its form have")
    }
    var span = SourceSpan(file: file)
    if encoding == .windows1252, let invalid = bytes.span.firstInvalidUTF8?.lowerBound {
      span = LineMap(file: file, bytes: bytes[...]).span(at: invalid, length: 1)
    }
    return Diagnostic(
      .error, id: "not-utf8", at: span, "the file is not UTF-8 but, as it seems, \(encoding.name)",
      hint: encoding.hint)
  }
}
