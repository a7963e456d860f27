/// Places in the output that are written at the end: names of headings, which depend on their words, and links to names,
/// which may come later. All in one pass.
struct Patches {
  private enum Content {
    case bytes([UInt8])
    /// The name that a link leads to.
    case target([UInt8])
  }

  private struct Patch {
    var offset: Int
    var removed = 0
    var content = Content.bytes([])
  }

  private var patches: [Patch] = []
  /// The names of the text, and what they became.
  private var names: [[UInt8]: [UInt8]] = [:]
  /// What names became.
  private var taken: Set<[UInt8]> = []

  /// Keeps a place; the number to fill it by. Places are kept in their order.
  mutating func reserve(at offset: Int) -> Int {
    patches.append(Patch(offset: offset))
    return patches.count - 1
  }

  mutating func fill(_ number: Int, with bytes: [UInt8]) { patches[number].content = .bytes(bytes) }

  /// Makes a place a link to a name: `removed` bytes there are its fragment as it stands in the text.
  mutating func link(at offset: Int, removed: Int, to name: [UInt8]) {
    patches.append(Patch(offset: offset, removed: removed, content: .target(name)))
  }

  /// Notes what a name became. The first element of a name has it; `false` for others.
  mutating func name(_ name: [UInt8], becomes written: [UInt8]) -> Bool {
    guard names[name] == nil, taken.insert(written).inserted else { return false }
    names[name] = written
    return true
  }

  /// Notes a name of the caller's own, which no other takes the links of.
  mutating func own(_ name: [UInt8]) {
    names[name] = name
    taken.insert(name)
  }

  /// The output with all places filled.
  func apply(to output: [UInt8]) -> [UInt8] {
    guard !patches.isEmpty else { return output }
    var result: [UInt8] = []
    result.reserveCapacity(output.count + 32 * patches.count)
    var copied = 0
    for patch in patches {
      result.append(contentsOf: output[copied..<patch.offset])
      copied = patch.offset
      switch patch.content {
      case .bytes(let bytes): result.append(contentsOf: bytes)
      case .target(let name):
        guard let written = names[name] else { continue }
        Escaping.append(value: written, to: &result)
        copied += patch.removed
      }
    }
    result.append(contentsOf: output[copied...])
    return result
  }
}
