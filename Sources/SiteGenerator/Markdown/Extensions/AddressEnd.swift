/// Where an address in running text ends: without the punctuation of the sentence around it, and with as many closing
/// brackets as it has opening ones (GitHub Flavored Markdown 6.9, "extended autolink path validation").
struct AddressEnd {
  /// The end.
  private(set) var end: Int
  private let start: Int
  /// How many closing brackets there are up to `end` beyond the opening ones.
  private var openBrackets = 0
  private var closedBrackets = 0

  /// The end of what may be an address in a range of a text. Linear in it.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
    for index in range {
      if text[index] == 0x28 { openBrackets += 1 }
      if text[index] == 0x29 { closedBrackets += 1 }
    }
    while end > start, let shorter = end(before: text[end - 1], in: text) { end = shorter }
  }

  /// Where the address ends without its last byte; `nil` where that belongs to it.
  private mutating func end(before last: UInt8, in text: Span<UInt8>) -> Int? {
    switch last {
    // ? ! . , : * _ ~ ' "
    case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: return end - 1
    case 0x29:
      guard closedBrackets > openBrackets else { return nil }
      closedBrackets -= 1
      return end - 1
    case 0x3B: return beginningOfReference(in: text) ?? end - 1
    default: return nil
    }
  }

  /// Where `&name;` begins that stands at the end.
  private func beginningOfReference(in text: Span<UInt8>) -> Int? {
    var place = end - 2
    while place > start, (0x61...0x7A).contains(text[place] | 0x20) { place -= 1 }
    return place > start && place < end - 2 && text[place] == 0x26 ? place : nil
  }
}
