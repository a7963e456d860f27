/// Makes a program of the compiler's steps: one row of code, literals joined, references interned.
struct Assembler {
  private var program = Program()
  /// Where the code of each part starts.
  private var starts: [Int] = []
  /// Where a literal may not be joined to the one before it, as something jumps between them.
  private var border = 0

  /// The program of some parts, of which the first is the template itself.
  static func assemble(_ parts: [[Step]]) -> Program {
    var assembler = Assembler()
    let positions = parts.map { assembler.layOut($0) }
    for (steps, positions) in zip(parts, positions) { assembler.write(steps, positions) }
    return assembler.program
  }

  // MARK: Places

  /// Where the code of every step of a part will stand, and behind them its `finish`.
  private mutating func layOut(_ steps: [Step]) -> [Int] {
    let targets = Set(steps.compactMap(\.target))
    let start = border
    starts.append(start)
    var positions: [Int] = []
    var next = start
    for (index, step) in steps.enumerated() {
      let joins = index > 0 && step.isLiteral && steps[index - 1].isLiteral && !targets.contains(index)
      if joins { next -= 1 }
      positions.append(next)
      next += 1
    }
    positions.append(next)
    border = next + 1
    return positions
  }

  private mutating func write(_ steps: [Step], _ positions: [Int]) {
    for (step, position) in zip(steps, positions) {
      if case .literal(let bytes) = step {
        writeLiteral(bytes, at: position)
      } else {
        program.code.append(instruction(step) { Int32(positions[$0]) })
      }
    }
    program.code.append(.finish)
  }

  private mutating func writeLiteral(_ bytes: [UInt8], at position: Int) {
    let end = Int32(program.literals.count + bytes.count)
    if position < program.code.count, case .literal(let start, _) = program.code[position] {
      program.code[position] = .literal(start: start, end: end)
    } else {
      program.code.append(.literal(start: Int32(program.literals.count), end: end))
    }
    program.literals += bytes
  }

  private mutating func instruction(_ step: Step, _ position: (Int) -> Int32) -> Instruction {
    switch step {
    case .literal: .literal(start: 0, end: 0)
    case .print(let reference): .print(operand(reference))
    case .printHTML(let reference): .printHTML(operand(reference))
    case .printRaw(let reference): .printRaw(operand(reference))
    case .test(let reference, let isInverted, let target):
      .test(operand(reference), isInverted: isInverted, otherwise: position(target))
    case .open(let reference, let isFree, let target):
      .open(operand(reference), isFree: isFree, otherwise: position(target))
    case .close(let start): .close(start: position(start))
    case .ifFree(let name, let above, let target):
      .ifFound(
        lookup: lookup(.frames(above: above, otherwise: nil), [name]), otherwise: position(target))
    case .jump(let target): .jump(position(target))
    case .call(let part): .call(Int32(starts[part]))
    case .callNamed(let reference, let parts): .callNamed(operand(reference), candidates: candidates(parts))
    }
  }

  // MARK: Tables

  private mutating func operand(_ reference: Reference) -> Operand {
    switch reference {
    case .typed(let frame, let slots, []): operand(frame: frame, slots)
    case .typed(let frame, let slots, let names):
      .lookup(lookup(.value(operand(frame: frame, slots)), names))
    case .free(let names, let above, let otherwise):
      .lookup(lookup(.frames(above: above, otherwise: otherwise.map { operand($0) }), names))
    case .currentFree: .lookup(lookup(.innermost, []))
    }
  }

  private mutating func operand(frame: Int, _ slots: [Int]) -> Operand {
    guard let slot = slots.last else { return .frame(Int32(frame)) }
    if slots.count == 1 { return .field(frame: Int32(frame), slot: Int32(slot)) }
    if frame == 0 { return .bound(record: bind(Array(slots.dropLast())), slot: Int32(slot)) }
    program.slots += slots
    return .path(frame: Int16(frame), start: Int32(program.slots.count - slots.count), count: Int16(slots.count))
  }

  /// The number of a record inside the root.
  private mutating func bind(_ path: [Int]) -> Int32 {
    if let known = program.bindings.firstIndex(of: path) { return Int32(known) }
    program.bindings.append(path)
    return Int32(program.bindings.count - 1)
  }

  private mutating func lookup(_ start: Program.Lookup.Start, _ names: [String]) -> Int32 {
    program.lookups.append(Program.Lookup(start: start, names: names))
    return Int32(program.lookups.count - 1)
  }

  private mutating func candidates(_ parts: [String: Int]) -> Int32 {
    program.candidates.append(parts.mapValues { starts[$0] })
    return Int32(program.candidates.count - 1)
  }
}

extension Step {
  fileprivate var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }

  /// Where it may jump.
  fileprivate var target: Int? {
    switch self {
    case .test(_, _, let target), .open(_, _, let target), .close(let target), .ifFree(_, _, let target),
      .jump(let target):
      target
    case .literal, .print, .printHTML, .printRaw, .call, .callNamed: nil
    }
  }
}
