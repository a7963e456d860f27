/// Turns parsed templates into a program for one shape of context, and finds every name that does not fit it.
struct Compiler {
  /// Everything that changes on the way down into sections, partials and parents.
  struct Place {
    var source: TemplateSource
    var scope: Scope
    /// What fills the blocks of parents, by name.
    var overrides: [String: Override] = [:]
    /// The blanks before every line.
    var indentation: [UInt8] = []
    var chain: [TemplateFault.Inclusion] = []
    /// The partials that are being included, the outermost first.
    var active: [Inclusion] = []
  }

  /// A partial in a scope.
  struct Inclusion: Hashable {
    let name: String
    let scope: Scope
    let indentation: [UInt8]
  }

  /// The content of a block, and where it was written.
  struct Override {
    let block: Node.Block
    let source: TemplateSource
    let chain: [TemplateFault.Inclusion]
  }

  let library: TemplateLibrary
  var program = Program()
  var faults: [TemplateFault] = []
  /// Which part of the program is being written.
  var part = 0
  /// Whether what comes next begins a line.
  var isAtLineStart = true
  /// Partials that include themselves have parts of their own.
  var recursiveParts: [Inclusion: Int] = [:]

  init(library: TemplateLibrary) { self.library = library }

  /// Compiles a template for a root of some shape.
  mutating func compile(_ template: TemplateLibrary.Parsed, root: Shape) {
    let scope = Scope(root)
    let place = Place(
      source: template.source, scope: scope, active: [Inclusion(name: template.source.name, scope: scope, indentation: [])])
    compile(template.nodes, place)
  }

  mutating func compile(_ nodes: [Node], _ place: Place) {
    for node in nodes {
      switch node {
      case .text(let bytes): emitText(bytes, place.indentation)
      case .variable(let name, let isRaw): compileVariable(name, isRaw: isRaw, place)
      case .section(let name, let isInverted, let nodes): compileSection(name, isInverted, nodes, place)
      case .partial(let name, let isDynamic, let indentation):
        if isDynamic { compileDynamicPartial(name, indentation, place) } else { compilePartial(name, indentation, place) }
      case .parent(let name, let blocks, let indentation): compileParent(name, blocks, indentation, place)
      case .block(let block): compileBlock(block, place)
      }
    }
  }

  // MARK: Names

  private mutating func compileVariable(_ name: Node.Name, isRaw: Bool, _ place: Place) {
    guard let (reference, shape) = resolve(name, place) else { return }
    if let (text, hint) = Compiler.wrongUse(of: shape, name.text, isRaw: isRaw, library.freeValuesMayBeRaw) {
      report("wrong-use", name, place, text, hint: hint)
      return
    }
    emitIndentation(place.indentation)
    emit(isRaw ? .printRaw(reference) : .print(reference))
  }

  /// Why a value of some shape cannot be printed so.
  private static func wrongUse(
    of shape: Shape, _ name: String, isRaw: Bool, _ freeValuesMayBeRaw: Bool
  ) -> (text: String, hint: String)? {
    switch shape {
    case .html: isRaw ? nil : ("'\(name)' is HTML and would be escaped", "write {{{\(name)}}}")
    case .free where freeValuesMayBeRaw: nil
    case .text, .number, .address, .free:
      isRaw ? ("'\(name)' is \(shape.kind); only HTML that sitegen made is printed as it is", "write {{\(name)}}") : nil
    case .flag, .list, .record:
      ("'\(name)' is \(shape.kind) and cannot be printed", "write {{#\(name)}}…{{/\(name)}}")
    }
  }

  /// What a name means at a place; `nil` where it means nothing, which was reported.
  mutating func resolve(_ name: Node.Name, _ place: Place) -> (Reference, Shape)? {
    switch place.scope.resolve(name.text) {
    case .found(let reference, let shape): return (reference, shape)
    case .unknown(let part, let known):
      report("unknown-name", name, place, "'\(part)' is not known here", hint: Compiler.hint(part, known))
    case .notARecord(let part, let shape):
      report("unknown-name", name, place, "'\(part)' cannot be found in \(shape.kind)")
    }
    return nil
  }

  private static func hint(_ name: String, _ known: [String]) -> String {
    if let likely = LikelyName.find(name, among: known) { return "did you mean '\(likely)'?" }
    let more = known.count > 12 ? " and \(known.count - 12) more" : ""
    return "known here: \(known.prefix(12).joined(separator: ", "))\(more)"
  }

  mutating func report(
    _ id: String, _ name: Node.Name, _ place: Place, _ text: String, hint: String? = nil
  ) {
    faults.append(TemplateFault(id, place.source, at: name.range, text, hint: hint, chain: place.chain))
  }

  // MARK: Sections

  private mutating func compileSection(_ name: Node.Name, _ isInverted: Bool, _ nodes: [Node], _ place: Place) {
    guard let (reference, shape) = resolve(name, place) else { return }
    if isInverted || shape == .flag {
      let test = emit(.test(reference, isInverted: isInverted, otherwise: 0))
      compile(nodes, place)
      program.parts[part][test] = .test(reference, isInverted: isInverted, otherwise: next)
      return
    }
    guard case .free(let names, let otherwise?) = reference else {
      compileOpen(reference, shape, nodes, place)
      return
    }
    // The name may be free data's or the frame's below it: which, is known only while rendering.
    let branch = emit(.ifFree(names[0], otherwise: 0))
    compileOpen(.free(names: names, otherwise: nil), .free, nodes, place)
    let jump = emit(.jump(0))
    program.parts[part][branch] = .ifFree(names[0], otherwise: next)
    compileOpen(otherwise, shape, nodes, place)
    program.parts[part][jump] = .jump(next)
  }

  private mutating func compileOpen(_ reference: Reference, _ shape: Shape, _ nodes: [Node], _ place: Place) {
    var inner = place
    if case .list(let item) = shape { inner.scope = place.scope.pushing(item) } else {
      inner.scope = place.scope.pushing(shape)
    }
    let open = emit(.open(reference, otherwise: 0))
    compile(nodes, inner)
    emit(.close(start: open + 1))
    program.parts[part][open] = .open(reference, otherwise: next)
  }

  // MARK: Instructions

  var next: Int { program.parts[part].count }

  @discardableResult
  mutating func emit(_ instruction: Instruction) -> Int {
    program.parts[part].append(instruction)
    if case .print = instruction { isAtLineStart = false }
    if case .printRaw = instruction { isAtLineStart = false }
    return program.parts[part].count - 1
  }
}
