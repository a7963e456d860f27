import Testing

@testable import SiteGenerator

/// Bytes are looked for eight at a time, and found where one at a time finds them.
@Suite struct ByteSearchTests {
  @Test func findsTheFirst() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4_000 {
      // Few different bytes, with those among them that differ in one bit, or are the highest.
      let letters: [UInt8] = [0x3C, 0x3D, 0xBC, 0x00, 0x01, 0xFF]
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let wanted = (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      let part = text[Int.random(in: 0...text.count, using: &random)...]
      let first = (part.startIndex...part.endIndex).first { part[$0...].starts(with: wanted) }
      #expect(part.firstRange(of: wanted) == first.map { $0..<$0 + wanted.count }, "\(wanted) in \(part)")
      let byte = letters.randomElement(using: &random) ?? 0
      #expect(part.span.next(byte, from: 0) == (part.firstIndex(of: byte) ?? part.endIndex) - part.startIndex)
    }
  }
}
