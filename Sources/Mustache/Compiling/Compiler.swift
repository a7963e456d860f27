/// Turns parsed templates into steps for one shape of context, and finds every name that does not fit it.
///
/// Partials and parents are compiled anew wherever they are used, as names may mean something else there; so rendering
/// never searches for a name, and literals run on across the borders of templates.
struct Compiler {
  let library: TemplateLibrary
  /// The template itself, and behind it the parts that are called.
  private(set) var parts: [[Step]] = [[]]
  /// The templates that were met, by name.
  var sources: Set<String> = []
  /// Every fault once, however often its template is included.
  private(set) var faults: [TemplateFault] = []
  private var reported: Set<FaultPlace> = []
  /// How often a fault was found, told or not.
  private var faultsFound = 0

  /// Which part is being written.
  var part = 0
  /// Whether what comes next begins a line of a template.
  var isAtLineStart = true
  /// The parts that were compiled for partials that are called.
  var calledParts: [Inclusion: Int] = [:]
  /// The blocks that were met since the innermost parent was entered.
  var blocksMet: Set<String> = []
  /// What is left to do before the templates count as too large.
  private var budget = Budget()

  init(library: TemplateLibrary) { self.library = library }

  /// Compiles a template for a root of some shape.
  mutating func compile(_ template: TemplateLibrary.Parsed, root: Shape) {
    let scope = Scope(root)
    sources.insert(template.source.name)
    let inclusion = Inclusion(name: template.source.name, scope: scope, indentation: [])
    compile(template.nodes, Place(source: template.source, scope: scope, active: [inclusion]))
  }

  mutating func compile(_ nodes: [Node], _ place: Place) {
    for node in nodes {
      guard budget.spend(on: node) else { return }
      switch node {
      case .text(let bytes): emitText(bytes, place.indentation)
      case .variable(let name, let isRaw): compileVariable(name, isRaw: isRaw, place)
      case .section(let name, let isInverted, let nodes): compileSection(name, isInverted, nodes, place)
      case .partial(let name, false, let indentation): compilePartial(name, indentation, place)
      case .partial(let name, true, let indentation): compileDynamicPartial(name, indentation, place)
      case .parent(let name, let blocks, let indentation): compileParent(name, blocks, indentation, place)
      case .block(let block): compileBlock(block, place)
      }
    }
    if budget.isSpent { reportTooLarge(place) }
  }

  private mutating func reportTooLarge(_ place: Place) {
    guard !faults.contains(where: { $0.id == "too-large" }) else { return }
    faults.append(
      TemplateFault(
        "too-large", place.source, at: 0..<0, "the templates of this page are too large together",
        hint: "templates that include one another twice and more double with each level", chain: place.chain))
  }

  // MARK: Faults

  mutating func report(_ id: String, _ name: Node.Name, _ place: Place, _ text: String, hint: String? = nil) {
    faultsFound += 1
    guard reported.insert(FaultPlace(file: place.source.file, offset: name.range.lowerBound, id: id)).inserted else {
      return
    }
    faults.append(TemplateFault(id, place.source, at: name.range, text, hint: hint, chain: place.chain))
  }

  // MARK: Steps

  /// Where the next step will stand.
  var next: Int { parts[part].count }

  @discardableResult
  mutating func emit(_ step: Step) -> Int {
    parts[part].append(step)
    return parts[part].count - 1
  }

  /// Puts the right target into a step that jumps.
  mutating func patch(_ index: Int, _ step: Step) { parts[part][index] = step }

  /// An empty part at the end.
  mutating func startPart() -> Int {
    parts.append([])
    return parts.count - 1
  }

  /// Compiles something that may turn out not to fit; false where it has faults, which leaves no trace.
  mutating func attempt(_ work: (inout Compiler) -> Void) -> Bool {
    let before = self
    work(&self)
    if faultsFound == before.faultsFound { return true }
    let spent = budget
    self = before
    budget = spent
    return false
  }
}

extension Compiler {
  /// Everything that changes on the way down into sections, partials and parents.
  struct Place {
    var source: TemplateSource
    var scope: Scope
    /// What fills the blocks of parents, by name.
    var overrides: [String: Override] = [:]
    /// The blanks before every line.
    var indentation: [UInt8] = []
    var chain: [TemplateFault.Inclusion] = []
    /// The partials that are being included, the outermost first. A parent is none: its blocks change what it does.
    var active: [Inclusion] = []
    /// How many sections, partials, parents and blocks this is inside of.
    var depth = 0
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
    /// What included the template in which the block was written.
    let chain: [TemplateFault.Inclusion]
  }

  /// What makes two faults one.
  private struct FaultPlace: Hashable {
    let file: String
    let offset: Int
    let id: String
  }

  /// Templates that include one another can double with each level: 64 levels would never end (SECURITY.md S8).
  private struct Budget {
    private var nodes = 50_000
    private var bytes = 16 << 20
    var isSpent: Bool { nodes <= 0 || bytes <= 0 }

    mutating func spend(on node: Node) -> Bool {
      nodes -= 1
      if case .text(let text) = node { bytes -= text.count }
      return !isSpent
    }
  }
}
