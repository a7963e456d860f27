/// The attributes that templates write out, found without reading them as HTML: with quotation marks of either kind or none.
/// Comments are passed over.
struct TemplateAttributes {
  /// What is no part of a page, by how it begins and ends.
  private static let comments = [(Array("{{!".utf8), Array("}}".utf8)), (Array("<!--".utf8), Array("-->".utf8))]

  private let text: [UInt8]

  init(of template: [UInt8]) { text = TemplateAttributes.withoutComments(template) }

  /// Where the values of an attribute stand.
  func values(of name: String) -> [Range<Int>] {
    let attribute = Array((name + "=").utf8)
    var (found, rest): ([Range<Int>], ArraySlice<UInt8>) = ([], text[...])
    while let start = rest.firstRange(of: attribute) {
      rest = rest[start.upperBound...]
      guard start.lowerBound > 0, text[start.lowerBound - 1] <= 0x20 else { continue }
      if let value = value(at: start.upperBound) { found.append(value) }
    }
    return found
  }

  private func value(at start: Int) -> Range<Int>? {
    guard start < text.count else { return nil }
    let quote = text[start]
    guard quote == 0x22 || quote == 0x27 else {
      let end = text[start...].firstIndex { $0 <= 0x20 || $0 == 0x3E } ?? text.count
      return start..<end
    }
    return text[(start + 1)...].firstIndex(of: quote).map { start + 1..<$0 }
  }

  /// The same text with blanks in the place of its comments.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    for (opening, closing) in comments {
      var place = 0
      while let start = text[place...].firstRange(of: opening) {
        let end = text[start.upperBound...].firstRange(of: closing)?.upperBound ?? text.count
        for index in start.lowerBound..<end where text[index] != 0x0A { text[index] = 0x20 }
        place = end
      }
    }
    return text
  }
}
