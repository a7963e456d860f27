extension Renderer {
  /// The value that an operand stands for; `absent` where the way to it ends early.
  func value(_ operand: Operand) -> Value {
    switch operand {
    case .frame(let frame): return frames.typed[Int(frame)].value
    case .field(let frame, let slot):
      guard slot < frames.typed[Int(frame)].fields.count else { return .absent }
      return frames.typed[Int(frame)].fields[Int(slot)]
    case .bound(let record, let slot):
      guard slot < bound[Int(record)].count else { return .absent }
      return bound[Int(record)][Int(slot)]
    case .path(let frame, let start, let count):
      return frames.typed[Int(frame)].value.value(at: program.slots[Int(start)..<Int(start) + Int(count)])
    case .lookup(let lookup): return find(program.lookups[Int(lookup)])
    }
  }

  /// Whether a section over an operand is shown. The usual ones are looked at where they are, without a copy.
  func isTrue(_ operand: Operand) -> Bool {
    switch operand {
    case .field(let frame, let slot) where slot < frames.typed[Int(frame)].fields.count:
      frames.typed[Int(frame)].fields[Int(slot)].isTrue
    case .bound(let record, let slot) where slot < bound[Int(record)].count: bound[Int(record)][Int(slot)].isTrue
    default: value(operand).isTrue
    }
  }

  /// Looks names up in free data.
  func find(_ lookup: Program.Lookup) -> Value {
    switch lookup.start {
    case .value(let operand):
      guard case .free(let data) = value(operand) else { return .absent }
      return Renderer.value(lookup.names[...], in: data)
    case .frames(let above, let otherwise):
      for frame in frames.free.reversed() where frame.above >= above {
        guard let found = frame.value.value(of: lookup.names[0]) else { continue }
        return Renderer.value(lookup.names.dropFirst(), in: found)
      }
      return otherwise.map { value($0) } ?? .absent
    case .innermost: return frames.free.last.map { .free($0.value) } ?? .absent
    }
  }

  private static func value(_ names: ArraySlice<String>, in data: FreeValue) -> Value {
    var data = data
    for name in names {
      guard let next = data.value(of: name) else { return .absent }
      data = next
    }
    return .free(data)
  }
}
