/// The part of a file that a request asks for (RFC 9110, 14): one range of bytes. More than one, or something else than
/// bytes, may be ignored, and is.
enum ByteRange: Hashable {
  case whole
  case part(Range<Int>)
  /// It begins behind the end.
  case unsatisfiable

  /// Reads a `Range` for a file of so many bytes.
  init(_ header: String?, size: Int) {
    guard let header, let dash = ByteRange.dash(in: header) else {
      self = .whole
      return
    }
    let text = header.utf8
    let first = text[text.index(text.startIndex, offsetBy: 6)..<dash]
    let last = text[text.index(after: dash)...]
    switch (ByteRange.number(first), ByteRange.number(last)) {
    case (let first?, let last?) where first <= last:
      self = first < size ? .part(first..<min(size, last == .max ? size : last + 1)) : .unsatisfiable
    case (let first?, nil) where last.isEmpty:
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (nil, let count?) where first.isEmpty:
      self = count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .unsatisfiable
    // One that ends before it begins is no range, and is ignored.
    default: self = .whole
    }
  }

  private static func dash(in header: String) -> String.Index? {
    guard header.utf8.starts(with: "bytes=".utf8) else { return nil }
    return header.utf8.firstIndex(of: 0x2D)
  }

  /// A number of digits alone. One that does not fit is as good as the largest.
  private static func number(_ text: Substring.UTF8View) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: text, as: UTF8.self)) ?? .max
  }
}
