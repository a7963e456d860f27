extension Program {
  /// The same program with literals in a row made one, where no jump leads between them.
  func joiningLiterals() -> Program {
    Program(parts: parts.map { Program.join($0) })
  }

  private static func join(_ instructions: [Instruction]) -> [Instruction] {
    var targets = Set(instructions.compactMap(\.target))
    targets.insert(instructions.count)
    var joined: [Instruction] = []
    var positions = [Int](repeating: 0, count: instructions.count + 1)
    for (index, instruction) in instructions.enumerated() {
      if case .literal(let bytes) = instruction, !targets.contains(index),
        case .literal(let before)? = joined.last
      {
        joined[joined.count - 1] = .literal(before + bytes)
        positions[index] = joined.count - 1
      } else {
        positions[index] = joined.count
        joined.append(instruction)
      }
    }
    positions[instructions.count] = joined.count
    return joined.map { $0.moved(to: positions) }
  }
}

extension Instruction {
  /// Where it may jump.
  fileprivate var target: Int? {
    switch self {
    case .test(_, _, let target), .open(_, let target), .close(let target), .ifFree(_, let target), .jump(let target):
      target
    case .literal, .print, .printRaw, .call, .callNamed: nil
    }
  }

  fileprivate func moved(to positions: [Int]) -> Instruction {
    switch self {
    case .test(let reference, let isInverted, let target):
      .test(reference, isInverted: isInverted, otherwise: positions[target])
    case .open(let reference, let target): .open(reference, otherwise: positions[target])
    case .close(let start): .close(start: positions[start])
    case .ifFree(let name, let target): .ifFree(name, otherwise: positions[target])
    case .jump(let target): .jump(positions[target])
    case .literal, .print, .printRaw, .call, .callNamed: self
    }
  }
}
