/// Runs a program over the values of one page.
struct Renderer {
  /// Partials that include themselves go no deeper, and no page has more calls (SECURITY.md S8).
  private static let (deepestCall, mostCalls) = (64, 1_000_000)

  private let shared: SharedProgram
  var program: Program { _read { yield shared.program } }
  let addresses: AddressStyle
  private(set) var frames = Frames()
  /// The fields of the records that the program binds.
  let bound: [[Value]]
  /// Where to go on after each call.
  private var returns: [Int] = []
  private var calls = 0

  init(_ shared: SharedProgram, root: Value, addresses: AddressStyle) {
    self.shared = shared
    self.addresses = addresses
    bound = shared.program.bindings.map { root.value(at: $0).fields }
    if case .free(let value) = root { frames.push(value) } else { frames.push(root) }
  }

  /// Runs the program to its end. Every instruction says where the next one is.
  mutating func run(into output: inout [UInt8]) {
    let (code, literals) = (program.code, program.literals)
    var position = 0
    while position < code.count {
      switch code[position] {
      case .literal(let start, let end): output.append(copying: literals.span, Int(start)..<Int(end))
      case .print(let operand): print(operand, into: &output)
      case .printHTML(let operand): printHTML(value(operand), into: &output)
      case .printRaw(let operand): printRaw(value(operand), into: &output)
      case .test(let operand, let isInverted, let otherwise):
        if isTrue(operand) == isInverted { position = Int(otherwise) - 1 }
      case .open(let operand, let isFree, let otherwise):
        if !frames.open(value(operand), isFree: isFree) { position = Int(otherwise) - 1 }
      case .close(let start): if frames.close() { position = Int(start) - 1 }
      case .ifFound(let lookup, let otherwise):
        if case .absent = find(program.lookups[Int(lookup)]) { position = Int(otherwise) - 1 }
      case .jump(let target): position = Int(target) - 1
      case .call(let target): position = call(Int(target), from: position)
      case .callNamed(let operand, let candidates):
        let target = target(named: value(operand), in: program.candidates[Int(candidates)])
        if let target { position = call(target, from: position) }
      case .finish: position = returns.popLast() ?? code.count
      }
      position += 1
    }
  }

  /// The place before the one to go on at; where a call would be one too many, that is the call itself.
  private mutating func call(_ target: Int, from position: Int) -> Int {
    guard returns.count < Renderer.deepestCall, calls < Renderer.mostCalls else { return position }
    returns.append(position)
    calls += 1
    return target - 1
  }

  private func target(named value: Value, in candidates: [String: Int]) -> Int? {
    switch value {
    case .text(let name), .free(.text(let name)): candidates[name]
    default: nil
    }
  }
}
