import SiteModel

extension Span<UInt8> {
  /// The first bytes that are not UTF-8.
  var firstInvalidUTF8: Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets
    }
  }
}

extension [UInt8] {
  /// Replaces what is not UTF-8 by U+FFFD: libcmark 0.30.2 prints the bytes FE and FF for `&#xFFFE;` and `&#xFFFF;`
  /// (SECURITY.md 0.4).
  mutating func repairUTF8() {
    guard span.firstInvalidUTF8 != nil else { return }
    self = Array(String(decoding: self, as: UTF8.self).utf8)
  }
}

extension BodyFinding {
  /// A byte that is not UTF-8.
  static func notUTF8(_ byte: UInt8) -> BodyFinding {
    BodyFinding(
      .error, "not-utf8", "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8",
      hint: "save the file as UTF-8; one in Latin-1 or Windows-1252 is converted by iconv -f WINDOWS-1252 -t UTF-8")
  }
}
