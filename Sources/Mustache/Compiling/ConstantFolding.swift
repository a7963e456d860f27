extension Template {
  /// The same template for pages of which some values are known already, because all of them have the same: what they
  /// print stands in it as text, and sections over them are open or gone.
  ///
  /// - Parameters:
  ///   - constants: values of the root's fields, by slot. What is rendered later must have the same ones.
  ///   - addresses: how all of these pages write addresses; `nil` where each writes them in its own way.
  public func folded(_ constants: [Int: Value], addresses: AddressStyle?) -> Template {
    var folding = ConstantFolding(program, constants, addresses)
    return Template(name: name, sources: sources, shape: shape, program: folding.run())
  }
}

/// Makes a program of another in which some of the root's fields are known. Lists are left to be walked.
private struct ConstantFolding {
  private let program: Program
  private let constants: [Int: Value]
  /// The fields of the program's bound records, where they are known.
  private let records: [[Value]?]
  private let addresses: AddressStyle?
  private var code: [Instruction] = []
  private var literals: [UInt8] = []
  /// Where the code of each place of the other program stands now.
  private var places: [Int32] = []
  /// Whether the next literal may be joined to the one before it: nothing jumps between them.
  private var mayJoin = false

  init(_ program: Program, _ constants: [Int: Value], _ addresses: AddressStyle?) {
    self.program = program
    self.constants = constants
    self.addresses = addresses
    records = program.bindings.map { path in
      path.first.flatMap { constants[$0] }.map { $0.value(at: path.dropFirst()).fields }
    }
  }

  mutating func run() -> Program {
    let targets = targets()
    var position = 0
    while position < program.code.count {
      if targets.contains(position) { mayJoin = false }
      let next = fold(position)
      position = next
    }
    places.append(Int32(code.count))
    var folded = program
    folded.code = code.map { moved($0) }
    folded.literals = literals
    folded.candidates = program.candidates.map { $0.mapValues { Int(places[$0]) } }
    return folded
  }

  /// Writes what stands at a place; returns the next one that is reached.
  private mutating func fold(_ position: Int) -> Int {
    places.append(Int32(code.count))
    let instruction = program.code[position]
    switch instruction {
    case .literal(let start, let end): write(program.literals[Int(start)..<Int(end)])
    case .print(let operand):
      if let text = constant(operand).flatMap({ printed($0) }) { write(text[...]) } else { write(instruction) }
    case .printHTML(let operand):
      guard let value = constant(operand) else { return write(instruction, at: position) }
      if case .html(let html) = value { write(html.bytes[...]) }
    case .test(let operand, let isInverted, let otherwise):
      guard let value = constant(operand) else { return write(instruction, at: position) }
      guard value.isTrue == isInverted else { return position + 1 }
      // Nothing outside a section jumps into it.
      for _ in position + 1..<Int(otherwise) { places.append(Int32(code.count)) }
      return Int(otherwise)
    default: write(instruction)
    }
    return position + 1
  }

  private mutating func write(_ instruction: Instruction, at position: Int) -> Int {
    write(instruction)
    return position + 1
  }

  private mutating func write(_ instruction: Instruction) {
    code.append(instruction)
    mayJoin = false
  }

  private mutating func write(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let start = Int32(literals.count)
    literals += text
    let end = Int32(literals.count)
    if mayJoin, case .literal(let first, _)? = code.last {
      code[code.count - 1] = .literal(start: first, end: end)
    } else {
      code.append(.literal(start: start, end: end))
      mayJoin = true
    }
  }

  /// A value that is known; `nil` where it is not, or is looked up by name.
  private func constant(_ operand: Operand) -> Value? {
    switch operand {
    case .field(frame: 0, let slot): constants[Int(slot)]
    case .bound(let record, let slot):
      records[Int(record)].map { slot < $0.count ? $0[Int(slot)] : .absent }
    case .frame, .field, .path, .lookup: nil
    }
  }

  /// What a value prints; `nil` where each page prints it in its own way.
  private func printed(_ value: Value) -> [UInt8]? {
    var output: [UInt8] = []
    switch value {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .number(let number): output += Array(String(number).utf8)
    case .address(let address):
      guard let addresses else { return nil }
      addresses.append(address, to: &output)
    case .free: return nil
    case .absent, .flag, .html, .list, .record: break
    }
    return output
  }

  // MARK: Jumps

  /// The places that some instruction jumps to that is not folded away.
  private func targets() -> Set<Int> {
    var targets = Set(program.candidates.flatMap(\.values))
    for (position, instruction) in program.code.enumerated() {
      switch instruction {
      case .test(let operand, _, let target):
        if constant(operand) == nil { targets.insert(Int(target)) }
      case .open(_, _, let target), .ifFound(_, let target), .jump(let target), .close(let target):
        targets.insert(Int(target))
      case .call(let target):
        targets.insert(Int(target))
        targets.insert(position + 1)
      case .callNamed, .finish: targets.insert(position + 1)
      case .literal, .print, .printHTML, .printRaw: break
      }
    }
    return targets
  }

  private func moved(_ instruction: Instruction) -> Instruction {
    switch instruction {
    case .test(let operand, let isInverted, let target):
      .test(operand, isInverted: isInverted, otherwise: places[Int(target)])
    case .open(let operand, let isFree, let target): .open(operand, isFree: isFree, otherwise: places[Int(target)])
    case .close(let start): .close(start: places[Int(start)])
    case .ifFound(let lookup, let target): .ifFound(lookup: lookup, otherwise: places[Int(target)])
    case .jump(let target): .jump(places[Int(target)])
    case .call(let target): .call(places[Int(target)])
    case .literal, .print, .printHTML, .printRaw, .callNamed, .finish: instruction
    }
  }
}
