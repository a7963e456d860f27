import Mustache
import Testing

/// The escaper looks at eight bytes at a time: each of the five must be found wherever it stands, and nothing else.
struct HTMLEscapingPlacesTests {
  private static let references: [UInt8: String] = [
    0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
  ]

  @Test("each byte at each place", arguments: 0...UInt8.max)
  func escapes(byte: UInt8) {
    let spelling = Self.references[byte].map { Array($0.utf8) } ?? [byte]
    for place in 0..<19 {
      for filler in [0x20, 0x61, 0x7E, 0xC3] as [UInt8] {
        let before = [UInt8](repeating: filler, count: place)
        let behind = [UInt8](repeating: filler, count: 19 - place)
        var output: [UInt8] = []
        HTMLEscaping.append(before + [byte] + behind, to: &output)
        #expect(output == before + spelling + behind)
      }
    }
  }
}
