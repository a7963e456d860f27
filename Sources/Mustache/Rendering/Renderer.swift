/// Runs a program over the values of one page.
struct Renderer {
  /// A section that is open.
  private enum Open {
    /// One value was pushed, on the typed or the free frames.
    case one(isFree: Bool)
    case items([Value], next: Int)
    case freeItems([FreeValue], next: Int)
  }

  /// Programs that call themselves go no deeper (SECURITY.md S8).
  private static let deepestCall = 64

  private let program: Program
  private let addresses: AddressStyle
  private var typed: [Value] = []
  private var free: [FreeValue] = []
  private var open: [Open] = []

  init(program: Program, root: Value, addresses: AddressStyle) {
    self.program = program
    self.addresses = addresses
    if case .free(let value) = root { free = [value] } else { typed = [root] }
  }

  mutating func run(part: Int, into output: inout [UInt8], depth: Int) {
    let instructions = program.parts[part]
    var position = 0
    while position < instructions.count {
      switch instructions[position] {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .print(let reference): print(value(reference), into: &output)
      case .printRaw(let reference): printRaw(value(reference), into: &output)
      case .test(let reference, let isInverted, let otherwise):
        if Renderer.isTrue(value(reference)) == isInverted {
          position = otherwise
          continue
        }
      case .open(let reference, let otherwise):
        if !push(value(reference)) {
          position = otherwise
          continue
        }
      case .close(let start):
        if pop() {
          position = start
          continue
        }
      case .ifFree(let name, let otherwise):
        if !free.contains(where: { $0.value(of: name) != nil }) {
          position = otherwise
          continue
        }
      case .jump(let target):
        position = target
        continue
      case .call(let part):
        if depth < Renderer.deepestCall { run(part: part, into: &output, depth: depth + 1) }
      case .callNamed(let reference, let parts):
        if depth < Renderer.deepestCall, let part = Renderer.name(value(reference)).flatMap({ parts[$0] }) {
          run(part: part, into: &output, depth: depth + 1)
        }
      }
      position += 1
    }
  }

  // MARK: Sections

  /// Pushes a value or the first item of a list; false where there is nothing to push.
  private mutating func push(_ value: Value) -> Bool {
    guard Renderer.isTrue(value) else { return false }
    switch value {
    case .list(let items):
      typed.append(items[0])
      open.append(.items(items, next: 1))
    case .free(.list(let items)):
      free.append(items[0])
      open.append(.freeItems(items, next: 1))
    case .free(let value):
      free.append(value)
      open.append(.one(isFree: true))
    default:
      typed.append(value)
      open.append(.one(isFree: false))
    }
    return true
  }

  /// Takes the pushed value away; true where the next item of a list took its place.
  private mutating func pop() -> Bool {
    switch open.popLast() {
    case .one(let isFree):
      if isFree { free.removeLast() } else { typed.removeLast() }
      return false
    case .items(let items, let next):
      typed.removeLast()
      guard next < items.count else { return false }
      typed.append(items[next])
      open.append(.items(items, next: next + 1))
      return true
    case .freeItems(let items, let next):
      free.removeLast()
      guard next < items.count else { return false }
      free.append(items[next])
      open.append(.freeItems(items, next: next + 1))
      return true
    case nil: return false
    }
  }

  // MARK: Values

  private func value(_ reference: Reference) -> Value {
    switch reference {
    case .typed(let frame, let slots, let names):
      var value = typed[frame]
      for slot in slots {
        guard case .record(let values) = value else { return .absent }
        value = values[slot]
      }
      guard !names.isEmpty else { return value }
      guard case .free(let data) = value else { return .absent }
      return Renderer.value(names[...], in: data)
    case .free(let names, let otherwise):
      for frame in free.reversed() {
        if let found = frame.value(of: names[0]) { return Renderer.value(names.dropFirst(), in: found) }
      }
      return otherwise.map { value($0) } ?? .absent
    case .currentFree: return free.last.map { .free($0) } ?? .absent
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

  private static func isTrue(_ value: Value) -> Bool {
    switch value {
    case .absent, .flag(false), .text(""): false
    case .html(let html): !html.bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .free(let data): data.isTrue
    default: true
    }
  }

  private static func name(_ value: Value) -> String? {
    switch value {
    case .text(let text), .free(.text(let text)): text
    default: nil
    }
  }

  // MARK: Printing

  private func print(_ value: Value, into output: inout [UInt8]) {
    switch value {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .address(let address): print(address: address, into: &output)
    case .free(let data): print(data, isRaw: false, into: &output)
    case .absent, .flag, .html, .list, .record: break
    }
  }

  private func printRaw(_ value: Value, into output: inout [UInt8]) {
    switch value {
    case .html(let html): output.append(contentsOf: html.bytes)
    case .free(let data): print(data, isRaw: true, into: &output)
    case .absent, .flag, .number, .text, .address, .list, .record: break
    }
  }

  private func print(_ data: FreeValue, isRaw: Bool, into output: inout [UInt8]) {
    switch data {
    case .text(let text), .number(let text):
      if isRaw { output.append(contentsOf: text.utf8) } else { HTMLEscaping.append(text, to: &output) }
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null, .list, .record: break
    }
  }

  private func print(address: String, into output: inout [UInt8]) {
    HTMLEscaping.append(addresses.prefix, to: &output)
    HTMLEscaping.append(address, to: &output)
    if address.isEmpty || address.utf8.last == 0x2F { HTMLEscaping.append(addresses.directoryIndex, to: &output) }
  }
}
