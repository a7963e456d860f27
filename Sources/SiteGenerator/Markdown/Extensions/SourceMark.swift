/// Marks in a source that libcmark sees as letters: what was typed there means something that CommonMark does not know.
///
/// They are noncharacters (Unicode 23.7), which no text has that is meant to be exchanged; a text that has them is read as
/// plain CommonMark.
enum SourceMark {
  /// The bytes with which every mark begins.
  static let lead: [UInt8] = [0xEF, 0xB7]
  /// Behind `lead`: where a text begins that is one paragraph whatever stands in it (U+FDD0).
  static let beginning: UInt8 = 0x90
  /// The same as it is written: a reference, so that punctuation stands before the text (CommonMark 6.2).
  static let paragraphBeginning = Array("&#xFDD0;".utf8)
  /// Behind `lead`: a reference to a footnote, `number.occurrence`, up to `end` (U+FDD1, U+FDD2).
  static let footnote: UInt8 = 0x91
  static let end: UInt8 = 0x92
  /// Behind `lead`: one tilde, two tildes (U+FDD3, U+FDD4).
  static let tilde: UInt8 = 0x93
  static let tildes: UInt8 = 0x94

  /// Whether a text has a mark, or what looks like one.
  static func occurs(in text: Span<UInt8>) -> Bool {
    var next = 0
    while let found = text.firstIndex(of: lead[0], from: next), found + 2 < text.count {
      if text[found + 1] == lead[1], text[found + 2] & 0xF0 == 0x90 || text[found + 2] & 0xF0 == 0xA0 { return true }
      next = found + 1
    }
    return false
  }

  /// Writes a reference to the footnote with a label, which has its `^`.
  static func append(_ reference: FootnoteReference, label: String, to text: inout [UInt8]) {
    text.append(contentsOf: lead)
    text.append(footnote)
    text.append(contentsOf: "\(reference.number).\(reference.occurrence).\(label)".utf8)
    text.append(contentsOf: lead)
    text.append(end)
  }

  /// Writes the mark for some tildes.
  static func appendTildes(_ count: Int, to text: inout [UInt8]) {
    text.append(contentsOf: lead)
    text.append(count == 1 ? tilde : tildes)
  }

  /// What a text with marks said as it was typed.
  static func typed(_ text: [UInt8]) -> [UInt8] {
    var typed: [UInt8] = []
    var reader = MarkReader(text)
    while let part = reader.next() {
      switch part {
      case .text(let text): typed.append(contentsOf: text)
      case .tildes(let count): typed.append(contentsOf: Array(repeating: 0x7E, count: count))
      case .footnote(_, let label): typed.append(contentsOf: "[\(label)]".utf8)
      }
    }
    return typed
  }
}

/// Reads a text with marks.
struct MarkReader {
  /// A part of such a text.
  enum Part {
    case text(ArraySlice<UInt8>)
    case tildes(Int)
    /// With the label as it was typed.
    case footnote(FootnoteReference, label: String)
  }

  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The next part; `nil` at the end.
  mutating func next() -> Part? {
    while place < text.count {
      let start = place
      while place < text.count, !isMark(at: place) { place += 1 }
      if place > start { return .text(text[start..<place]) }
      if let mark = readMark() { return mark }
    }
    return nil
  }

  private func isMark(at index: Int) -> Bool {
    index + 2 < text.count && text[index] == SourceMark.lead[0] && text[index + 1] == SourceMark.lead[1]
  }

  /// Goes behind the mark at the place, and says what it is; `nil` for one that only keeps a paragraph together.
  private mutating func readMark() -> Part? {
    let kind = text[place + 2]
    place += 3
    switch kind {
    case SourceMark.tilde: return .tildes(1)
    case SourceMark.tildes: return .tildes(2)
    case SourceMark.footnote:
      let start = place
      while place < text.count, !isMark(at: place) { place += 1 }
      defer { place = min(place + 3, text.count) }
      let parts = text[start..<place].split(separator: 0x2E, maxSplits: 2)
      guard parts.count == 3, let reference = FootnoteReference(text[start..<parts[1].endIndex]) else { return nil }
      return .footnote(reference, label: String(decoding: parts[2], as: UTF8.self))
    default: return nil
    }
  }
}
