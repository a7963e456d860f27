/// A template that was checked against the shape of its context and made a program.
public struct Template: Sendable {
  /// Its path below the folder of templates, without `.mustache`.
  public let name: String
  /// The templates that it is made of, by name: itself and all that it includes, or may include.
  public let sources: Set<String>
  let shape: Shape
  private let shared: SharedProgram
  var program: Program { shared.program }

  init(name: String, sources: Set<String>, shape: Shape, program: Program) {
    self.name = name
    self.sources = sources
    self.shape = shape
    shared = SharedProgram(program)
  }

  /// Appends the template with the values of a context.
  ///
  /// The context must be of the shape that the template was compiled for; debug builds stop where it is not. A name
  /// whose value is of another kind than declared prints nothing.
  public func render(_ value: Value, addresses: AddressStyle, into output: inout [UInt8]) {
    assert(value.mismatch(with: shape) == nil, "'\(name)': \(value.mismatch(with: shape) ?? "")")
    var renderer = Renderer(shared, root: value, addresses: addresses)
    renderer.run(into: &output)
  }
}
