/// The frames in which a part of a template is rendered, from the outermost: what is known of them before rendering.
struct Scope: Sendable, Hashable {
  /// A frame, or several.
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

  /// Whether the innermost frame is free data.
  var isFree: Bool { frames.last == .free }

  /// Equal scopes have equal depths; hashing whole shapes would only cost time.
  func hash(into hasher: inout Hasher) { hasher.combine(frames.count) }

  /// What a name means here.
  enum Resolution {
    case found(Reference, Shape)
    /// The name, or the part of it that is not known, and what is known in its place.
    case unknown(String, known: [String])
    /// A part that stands behind something that has no names.
    case notARecord(String, Shape)
  }

  /// What a name means.
  ///
  /// The innermost frame that declares the first part decides. Free frames that are passed on the way are looked into
  /// while rendering, before that frame.
  ///
  /// - Parameter skippingFree: whether free frames do not count: HTML is never in them.
  func resolve(_ name: String, skippingFree: Bool = false) -> Resolution {
    if name == "." { return resolveCurrent() }
    let parts = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var isBehindFree = false
    for (index, frame) in frames.enumerated().reversed() {
      switch frame {
      case .free: isBehindFree = !skippingFree
      case .typed(.record(let record)):
        guard let (slot, shape) = record.position(of: parts[0]) else { continue }
        let typed = typedIndex(index)
        let found = descend(parts.dropFirst(), from: shape, frame: typed, slots: [slot])
        return isBehindFree ? Scope.behindFree(parts, above: typed + 1, found) : found
      case .typed: continue
      }
    }
    guard isBehindFree else { return .unknown(parts[0], known: names) }
    return .found(.free(names: parts, above: 0, otherwise: nil), .free)
  }

  private static func behindFree(_ parts: [String], above: Int, _ found: Resolution) -> Resolution {
    guard case .found(let reference, let shape) = found else {
      return .found(.free(names: parts, above: above, otherwise: nil), .free)
    }
    return .found(.free(names: parts, above: above, otherwise: reference), shape)
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
      default: return .notARecord(part, shape)
      }
    }
    return .found(.typed(frame: frame, slots: slots, names: []), shape)
  }

  /// Typed and free frames are counted apart, as the renderer keeps them apart.
  private func typedIndex(_ index: Int) -> Int { frames[..<index].count { $0 != .free } }
}

extension Scope {
  /// Every field that a typed frame declares, the innermost frame's first.
  private var fields: [RecordShape.Field] {
    var seen: Set<String> = []
    return frames.reversed().flatMap { frame -> [RecordShape.Field] in
      guard case .typed(.record(let record)) = frame else { return [] }
      return record.fields.filter { seen.insert($0.name).inserted }
    }
  }

  /// Every name that a typed frame declares, the innermost frame's first.
  var names: [String] { fields.map(\.name) }

  /// The records in reach that have a name: `article` for `topics`, written `article.topics`.
  func dottedName(endingIn name: String) -> String? {
    fields.first { field in
      guard case .record(let record) = field.shape else { return false }
      return record.position(of: name) != nil
    }.map { "\($0.name).\(name)" }
  }
}
