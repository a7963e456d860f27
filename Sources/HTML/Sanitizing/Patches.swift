/// Places in the output that are written at the end: names of headings, which depend on their words, and links to names,
/// which may come later. All in one pass.
struct Patches {
  private enum Content {
    case bytes([UInt8])
    /// The name that a link leads to, and where the link stands in the text.
    case target([UInt8], from: Int)
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

  /// Makes a place a link to a name: `removed` bytes there are its fragment as it stands in the text, in a tag that begins
  /// at `start` there.
  mutating func link(at offset: Int, removed: Int, to name: [UInt8], from start: Int) {
    patches.append(Patch(offset: offset, removed: removed, content: .target(name, from: start)))
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
      case .target(let fragment, _):
        let parts = FragmentDirective.split(fragment)
        guard let written = written(for: Array(parts.id)) else { continue }
        Escaping.append(value: written + parts.directive, to: &result)
        copied += patch.removed
      }
    }
    result.append(contentsOf: output[copied...])
    return result
  }

  /// The links to names that nothing in the text has, neither as the text has it nor as it is written, in their order.
  var missing: [MissingFragment] {
    patches.compactMap { patch in
      guard case .target(let fragment, let start) = patch.content else { return nil }
      let id = Array(FragmentDirective.split(fragment).id)
      guard written(for: id) == nil, !taken.contains(id), !taken.contains(Addresses.decoded(id)) else { return nil }
      return MissingFragment(id: id, offset: start)
    }
  }

  /// The names of the text, as it has them and as they are written.
  var allNames: [[UInt8]] { Array(taken.union(names.keys)) }

  /// Notes a name that is written for an element whose own name another has.
  mutating func write(_ name: [UInt8]) { taken.insert(name) }

  /// What the name became that a fragment means: as it stands, or else decoded (HTML, 7.4.6.4).
  private func written(for fragment: [UInt8]) -> [UInt8]? { names[fragment] ?? names[Addresses.decoded(fragment)] }
}
