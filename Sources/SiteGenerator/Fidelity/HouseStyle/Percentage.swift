/// A number with a per cent sign: `5%`, `5 %`, and in English `5 percent`, `5 per cent`.
enum Percentage {
  /// The number, and how many words were read.
  static func read(_ words: ArraySlice<ArraySlice<UInt8>>, isEnglish: Bool) -> (number: [UInt8], count: Int)? {
    guard let first = words.first?.withoutPoint, first.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    if first.last == 0x25 { return (Array(first.dropLast()), 1) }
    let next = words.dropFirst().prefix(2).map { $0.withoutPoint.lowercased }
    if next.first == [0x25] { return (Array(first), 2) }
    guard isEnglish else { return nil }
    if next.first == Array("percent".utf8) { return (Array(first), 2) }
    return next == [Array("per".utf8), Array("cent".utf8)] ? (Array(first), 3) : nil
  }
}
