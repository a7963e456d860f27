/// A compiled template: one flat row of small instructions, and the tables that they point into.
struct Program: Sendable {
  /// Starts with the template itself and its `finish`; called parts follow, each with a `finish` of its own.
  var code: [Instruction] = []
  /// All text of the templates, back to back.
  var literals: [UInt8] = []
  /// The ways from the root to the records inside it whose fields are used: those of `{{site.title}}` and of
  /// `{{article.source.url}}`. They are walked once a page, and not at every name.
  var bindings: [[Int]] = []
  /// The slots of all `path` operands, back to back.
  var slots: [Int] = []
  /// Names that are looked up while rendering.
  var lookups: [Lookup] = []
  /// For each dynamic partial, where the code of the partials starts that it may name.
  var candidates: [[String: Int]] = []

  /// Names that are looked up in free data.
  struct Lookup: Sendable {
    /// Where the names start: a value, or the free frames.
    enum Start: Sendable {
      case value(Operand)
      /// The free frames that were pushed above that many typed ones; else another operand.
      case frames(above: Int, otherwise: Operand?)
      case innermost
    }

    let start: Start
    let names: [String]
  }
}

/// A program that many renderings use at once: a copy of it would count a reference for each of its tables.
final class SharedProgram: Sendable {
  let program: Program

  init(_ program: Program) { self.program = program }
}

/// A step of rendering, without storage of its own. Jumps are indices into the program's code.
enum Instruction: Sendable {
  case literal(start: Int32, end: Int32)
  case print(Operand)
  case printHTML(Operand)
  case printRaw(Operand)
  case test(Operand, isInverted: Bool, otherwise: Int32)
  case open(Operand, isFree: Bool, otherwise: Int32)
  case close(start: Int32)
  /// Goes on at `otherwise` where the lookup finds nothing.
  case ifFound(lookup: Int32, otherwise: Int32)
  case jump(Int32)
  case call(Int32)
  case callNamed(Operand, candidates: Int32)
  /// Returns to the caller, or ends.
  case finish
}

/// Where a value is.
enum Operand: Sendable, Hashable {
  /// The typed frame itself.
  case frame(Int32)
  /// A field of the record in a typed frame: `{{title}}`.
  case field(frame: Int32, slot: Int32)
  /// A field of one of the records that are bound when the page begins: `{{site.title}}`.
  case bound(record: Int32, slot: Int32)
  /// Further down from another frame than the root, through slots of the program's table.
  case path(frame: Int16, start: Int32, count: Int16)
  /// One of the program's lookups.
  case lookup(Int32)
}
