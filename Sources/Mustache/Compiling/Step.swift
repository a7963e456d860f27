/// A step of rendering as the compiler writes it; the assembler makes small `Instruction`s of steps. Jumps are indices
/// into the same part.
enum Step: Sendable {
  case literal([UInt8])
  /// Prints a value, escaped.
  case print(Reference)
  /// Prints HTML as it is, and nothing else.
  case printHTML(Reference)
  /// Prints free data as it is, which only the Mustache specification wants.
  case printRaw(Reference)
  /// Goes on at `otherwise` where the value is false (or, inverted, true); pushes nothing.
  case test(Reference, isInverted: Bool, otherwise: Int)
  /// Pushes a value, or the first item of a list, onto the typed or the free frames; goes on at `otherwise` where it is
  /// false.
  case open(Reference, isFree: Bool, otherwise: Int)
  /// Pops; goes back to `start` where the list has another item.
  case close(start: Int)
  /// Goes on at `otherwise` where no free frame (above that many typed ones) has the name.
  case ifFree(String, above: Int, otherwise: Int)
  case jump(Int)
  /// Runs another part in the same frames: a partial that includes itself.
  case call(Int)
  /// Runs the part of the partial that a value names, if there is one.
  case callNamed(Reference, [String: Int])
}

/// Where a value is found while a page is rendered.
enum Reference: Sendable {
  /// Down from a typed frame through slots of records, and then through names of free data.
  case typed(frame: Int, slots: [Int], names: [String])
  /// In the first free frame, from the innermost, that has the first of the names; else at the other place. Only frames
  /// that were pushed above that many typed frames count.
  indirect case free(names: [String], above: Int, otherwise: Reference?)
  /// The innermost free frame itself.
  case currentFree
}
