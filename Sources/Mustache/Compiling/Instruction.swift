/// A step of rendering. Jumps are indices into the same program.
enum Instruction: Sendable {
  case literal([UInt8])
  /// Prints a value, escaped.
  case print(Reference)
  /// Prints HTML as it is (and free data, where a library allows that).
  case printRaw(Reference)
  /// Goes on at `otherwise` where the value is false (or, inverted, true); nothing is pushed.
  case test(Reference, isInverted: Bool, otherwise: Int)
  /// Pushes a value, or the first item of a list; goes on at `otherwise` where there is none.
  case open(Reference, otherwise: Int)
  /// Pops; goes back to `start` where the list has another item.
  case close(start: Int)
  /// Goes on at `otherwise` where no free frame has the name.
  case ifFree(String, otherwise: Int)
  case jump(Int)
  /// Runs another program in the same frames: a partial that includes itself.
  case call(Int)
  /// Runs the program of the partial that a value names, if there is one.
  case callNamed(Reference, [String: Int])
}

/// Where a value is found while a page is rendered.
enum Reference: Sendable {
  /// Down from a frame through slots of records, and then through names of free data.
  case typed(frame: Int, slots: [Int], names: [String])
  /// The first free frame, from the innermost, that has the first name; else the other place.
  indirect case free(names: [String], otherwise: Reference?)
  /// The innermost free frame itself.
  case currentFree
}

/// A compiled template: programs, of which the first is the template itself.
struct Program: Sendable {
  var parts: [[Instruction]] = [[]]
}
