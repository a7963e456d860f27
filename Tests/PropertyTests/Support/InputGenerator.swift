/// Makes inputs of seeds and words: pieces of them joined, cut, doubled and changed. The same for the same seed.
struct InputGenerator {
  private var state: UInt64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  init(seed: UInt64, seeds: [[UInt8]], words: [[UInt8]]) {
    state = seed
    self.seeds = seeds
    self.words = words + InputGenerator.hostile.map { Array($0.utf8) }
  }

  /// The next input.
  mutating func next() -> [UInt8] {
    var input = below(8) == 0 ? [] : pick(seeds)
    for _ in 0..<(1 + below(8)) { change(&input) }
    if input.count > 4_096 { input.removeLast(input.count - 4_096) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let place = below(input.count + 1)
    switch below(12) {
    case 0...4: input.insert(contentsOf: pick(words), at: place)
    case 5: input.removeSubrange(range(in: input))
    case 6:
      let part = Array(input[range(in: input)].prefix(64))
      for _ in 0..<(1 + below(4)) { input.insert(contentsOf: part, at: place) }
    case 7:
      let other = pick(seeds)
      input.insert(contentsOf: other[range(in: other)], at: place)
    case 8: input.removeLast(min(input.count, below(16)))
    case 9: input.insert(UInt8(truncatingIfNeeded: random()), at: place)
    default:
      guard place < input.count else { return }
      input[place] = below(2) == 0 ? input[place] ^ (1 << UInt8(below(8))) : UInt8(truncatingIfNeeded: random())
    }
  }

  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let ends = [below(bytes.count + 1), below(bytes.count + 1)].sorted()
    return ends[0]..<ends[1]
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list.isEmpty ? [] : list[below(list.count)] }

  private mutating func below(_ limit: Int) -> Int { Int(random() % UInt64(limit)) }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// What readers of all kinds stumble over (SECURITY.md S1, S12).
  private static let hostile: [String] =
    ["\"", "'", "<", ">", "&", "{{", "[", "/"].flatMap { sign in
      ["", "\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\r\n"].map { sign + $0 }
    } + [
      "\r", "\n", "\r\n", "\u{0}", "\t", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}",
      "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{F0000}", "\u{10FFFF}", "\u{212A}", "\u{17F}", "\u{130}", "e\u{301}",
      "\u{E9}",
    ]
}
