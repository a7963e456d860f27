/// The templates of a theme, parsed once, and compiled once for each kind of page.
public struct TemplateLibrary: Sendable {
  /// A template's text and tree.
  struct Parsed: Sendable {
    let source: TemplateSource
    let nodes: [Node]
  }

  /// The templates' names, in the order of the alphabet.
  public let names: [String]
  /// What is wrong with the form of templates, whoever uses them.
  public let faults: [TemplateFault]
  private let templates: [String: Parsed]
  let freeValuesMayBeRaw: Bool
  let missingPartialsAreEmpty: Bool
  let namesAreToldBy: String?

  /// Parses templates. Of two with one name the last counts.
  ///
  /// - Parameters:
  ///   - freeValuesMayBeRaw: whether `{{{x}}}` prints free data as it is, as untyped Mustache does.
  ///   - missingPartialsAreEmpty: whether a partial that is not there prints nothing, as the specification says.
  ///   - namesAreToldBy: where all names are told, for messages that have no room for them: `'sitegen theme names'`.
  public init(
    _ sources: [TemplateSource], freeValuesMayBeRaw: Bool = false, missingPartialsAreEmpty: Bool = false,
    namesAreToldBy: String? = nil
  ) {
    var templates: [String: Parsed] = [:]
    var faults: [TemplateFault] = []
    for source in sources {
      let (nodes, found) = Parser.parse(source)
      templates[source.name] = Parsed(source: source, nodes: nodes)
      faults += found
    }
    self.templates = templates
    self.faults = TemplateFaults(faults).faults
    self.freeValuesMayBeRaw = freeValuesMayBeRaw
    self.missingPartialsAreEmpty = missingPartialsAreEmpty
    self.namesAreToldBy = namesAreToldBy
    names = templates.keys.sorted()
  }

  subscript(name: String) -> Parsed? { templates[name] }

  /// The text of a template.
  public func source(of name: String) -> TemplateSource? { templates[name]?.source }

  /// What messages call a template.
  public func file(of name: String) -> String? { templates[name]?.source.file }

  /// Compiles a template for a context of some shape.
  ///
  /// - Throws: every fault of the template and of all that it includes, at once. Faults of form are in `faults`.
  public func template(_ name: String, for shape: RecordShape) throws(TemplateFaults) -> Template {
    try template(name, root: .record(shape))
  }

  /// The same for a root that may be something else than a record: free data.
  public func template(_ name: String, root: Shape) throws(TemplateFaults) -> Template {
    guard let parsed = templates[name] else {
      let nowhere = TemplateSource(name: name, file: "\(name).mustache", bytes: [])
      let text = "there is no template '\(name)'"
      let hint = Compiler.hint(name, names)
      throw TemplateFaults([TemplateFault("unknown-template", nowhere, at: 0..<0, text, hint: hint)])
    }
    var compiler = Compiler(library: self)
    compiler.compile(parsed, root: root)
    guard compiler.faults.isEmpty else { throw TemplateFaults(compiler.faults) }
    return Template(
      name: name, sources: compiler.sources, shape: root, program: Assembler.assemble(compiler.parts))
  }
}
