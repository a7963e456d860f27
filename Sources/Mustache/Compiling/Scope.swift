/// The frames in which a part of a template is rendered, from the outermost.
struct Scope: Sendable, Hashable {
  enum Frame: Sendable, Hashable {
    case typed(Shape)
    /// One or more frames of free data; how many is known only while rendering.
    case free
  }

  private(set) var frames: [Frame]

  init(_ root: Shape) { frames = [root == .free ? .free : .typed(root)] }

  /// The scope inside a section over a value of some shape.
  func pushing(_ shape: Shape) -> Scope {
    var scope = self
    if shape != .free {
      scope.frames.append(.typed(shape))
    } else if frames.last != .free {
      scope.frames.append(.free)
    }
    return scope
  }

  var isFree: Bool { frames.last == .free }

  /// What a name means here.
  enum Resolution {
    case found(Reference, Shape)
    /// The name, or the part of it that is not known, and what is known in its place.
    case unknown(String, known: [String])
    /// A part that has no names of its own.
    case notARecord(String, Shape)
  }

  func resolve(_ name: String) -> Resolution {
    if name == "." { return resolveCurrent() }
    let parts = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let first = parts[0]
    var isBehindFree = false
    for (index, frame) in frames.enumerated().reversed() {
      switch frame {
      case .free: isBehindFree = true
      case .typed(.record(let record)):
        guard let (slot, shape) = record.position(of: first) else { continue }
        let found = descend(parts.dropFirst(), from: shape, frame: typedIndex(index), slots: [slot])
        guard isBehindFree else { return found }
        guard case .found(let reference, let shape) = found else {
          return .found(.free(names: parts, otherwise: nil), .free)
        }
        return .found(.free(names: parts, otherwise: reference), shape)
      case .typed: continue
      }
    }
    return isBehindFree ? .found(.free(names: parts, otherwise: nil), .free) : .unknown(first, known: names)
  }

  private func resolveCurrent() -> Resolution {
    guard case .typed(let shape)? = frames.last else { return .found(.currentFree, .free) }
    return .found(.typed(frame: typedIndex(frames.count - 1), slots: [], names: []), shape)
  }

  /// The names behind the dots.
  private func descend(_ parts: ArraySlice<String>, from shape: Shape, frame: Int, slots: [Int]) -> Resolution {
    var (shape, slots) = (shape, slots)
    for (index, part) in zip(parts.indices, parts) {
      switch shape {
      case .free: return .found(.typed(frame: frame, slots: slots, names: Array(parts[index...])), .free)
      case .record(let record):
        guard let (slot, next) = record.position(of: part) else {
          return .unknown(part, known: record.fields.map(\.name))
        }
        slots.append(slot)
        shape = next
      default: return .notARecord(parts.startIndex == index ? part : parts[index - 1], shape)
      }
    }
    return .found(.typed(frame: frame, slots: slots, names: []), shape)
  }

  /// Every name that a typed frame declares, the innermost first.
  var names: [String] {
    var seen: Set<String> = []
    return frames.reversed().flatMap { frame -> [String] in
      guard case .typed(.record(let record)) = frame else { return [] }
      return record.fields.map(\.name).filter { seen.insert($0).inserted }
    }
  }

  /// Typed and free frames are counted apart.
  private func typedIndex(_ index: Int) -> Int {
    frames[..<index].count { $0 != .free }
  }
}
