/// A content security policy that stands in a page: `<meta http-equiv="Content-Security-Policy" content="…">`, whatever
/// the order, the case and the quotation marks of its attributes are.
struct PagePolicy: Hashable {
  /// The policy, its escapes decoded.
  let text: String
  /// Where the value of `content` stands in the page, with its quotation marks where it has some.
  let range: Range<Int>

  private static let name = Array("<meta".utf8)
  private static let body = Array("<body".utf8)
  private static let comment = (start: Array("<!--".utf8), end: Array("-->".utf8))

  /// All policies of a page, in their order. Behind the head they have no effect, and in comments neither.
  static func all(in page: [UInt8]) -> [PagePolicy] {
    var policies: [PagePolicy] = []
    var index = page.startIndex
    while let start = page[index...].firstIndex(of: 0x3C) {
      index = start + 1
      let (rest, end) = (page[start...], start + name.count)
      if rest.starts(with: comment.start) {
        index = start + comment.start.count
        while index < page.endIndex, !page[index...].starts(with: comment.end) { index += 1 }
        continue
      }
      if rest.starts(with: body, by: isSameLetter) { break }
      guard rest.starts(with: name, by: isSameLetter), end < page.count, isSpace(page[end]) || page[end] == 0x2F
      else { continue }
      var tag = MetaTag(page, from: end)
      if let policy = tag.policy() { policies.append(policy) }
      index = max(tag.index, end)
    }
    return policies
  }

  /// A policy as the value of an attribute, with its quotation marks.
  static func attribute(_ policy: String) -> [UInt8] {
    var output: [UInt8] = [0x22]
    for byte in policy.utf8 {
      switch byte {
      case 0x22: output += Array("&quot;".utf8)
      case 0x26: output += Array("&amp;".utf8)
      default: output.append(byte)
      }
    }
    return output + [0x22]
  }

  private static func isSameLetter(_ byte: UInt8, _ letter: UInt8) -> Bool { byte | 0x20 == letter | 0x20 }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// Reads the attributes of a tag.
private struct MetaTag {
  let page: [UInt8]
  var index: Int

  init(_ page: [UInt8], from index: Int) {
    self.page = page
    self.index = index
  }

  private var byte: UInt8? { index < page.endIndex ? page[index] : nil }

  /// The policy that the tag sets, if it does.
  mutating func policy() -> PagePolicy? {
    var (isPolicy, content): (Bool, Range<Int>?) = (false, nil)
    while let (name, value) = attribute() {
      // The first of two with one name counts.
      if name == "content", content == nil { content = value }
      if name == "http-equiv" { isPolicy = text(value).utf8.map { lower($0) } == Array("content-security-policy".utf8) }
    }
    guard isPolicy, let content else { return nil }
    return PagePolicy(text: text(content), range: content)
  }

  /// The next attribute: its name in small letters, and where its value stands.
  private mutating func attribute() -> (name: String, value: Range<Int>)? {
    skip { PagePolicy.isSpace($0) || $0 == 0x2F }
    guard let byte, byte != 0x3E else { return nil }
    let name = taken { !PagePolicy.isSpace($0) && ![0x2F, 0x3D, 0x3E].contains($0) }
    skip(PagePolicy.isSpace)
    if name.isEmpty, self.byte == 0x3D { index += 1 }
    guard self.byte == 0x3D else { return (string(name), index..<index) }
    index += 1
    skip(PagePolicy.isSpace)
    guard let quote = self.byte, quote == 0x22 || quote == 0x27 else {
      return (string(name), taken { !PagePolicy.isSpace($0) && $0 != 0x3E })
    }
    let start = index
    index += 1
    skip { $0 != quote }
    index = min(index + 1, page.endIndex)
    return (string(name), start..<index)
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) { while let byte, isSkipped(byte) { index += 1 } }

  private mutating func taken(_ isTaken: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    skip(isTaken)
    return start..<index
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: page[range].map { lower($0) }, as: UTF8.self) }

  private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// A value without its quotation marks, the escapes that a policy may need decoded.
  private func text(_ range: Range<Int>) -> String {
    var bytes = page[range]
    if bytes.first == 0x22 || bytes.first == 0x27 { bytes = bytes.dropFirst().dropLast() }
    var output: [UInt8] = []
    while let byte = bytes.first {
      let escape = MetaTag.escapes.first { bytes.starts(with: $0.written) }
      output.append(escape?.byte ?? byte)
      bytes = bytes.dropFirst(escape?.written.count ?? 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let escapes: [(written: [UInt8], byte: UInt8)] = [
    ("&#39;", 0x27), ("&#x27;", 0x27), ("&apos;", 0x27), ("&quot;", 0x22), ("&#34;", 0x22), ("&amp;", 0x26),
  ].map { (Array($0.0.utf8), $0.1) }
}
