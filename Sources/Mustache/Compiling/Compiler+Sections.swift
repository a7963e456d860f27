extension Compiler {
  /// How many sections, partials, parents and blocks may stand inside one another, so that the compiler itself never
  /// goes too deep.
  private static let deepest = 512

  /// The place inside a section, partial, parent or block; `nil` where that would be too deep, which is reported.
  mutating func inside(_ place: Place, _ name: Node.Name) -> Place? {
    guard place.depth < Compiler.deepest else {
      report("too-deep", name, place, "more than \(Compiler.deepest) sections and templates inside one another")
      return nil
    }
    var inner = place
    inner.depth += 1
    return inner
  }

  /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
  mutating func compileSection(_ name: Node.Name, _ isInverted: Bool, _ nodes: [Node], _ place: Place) {
    guard let (reference, shape) = resolve(name, place), let inner = inside(place, name) else { return }
    if isInverted {
      compileTest(reference, isInverted: true, nodes, inner)
    } else if case .free(let names, let above, let declared?) = reference {
      // The name may be free data's or the frame's below it: which, is known only while rendering.
      let branch = emit(.ifFree(names[0], above: above, otherwise: 0))
      let wasAtLineStart = isAtLineStart
      compileShown(.free(names: names, above: above, otherwise: nil), .free, nodes, inner)
      let jump = emit(.jump(0))
      patch(branch, .ifFree(names[0], above: above, otherwise: next))
      isAtLineStart = wasAtLineStart
      compileShown(declared, shape, nodes, inner)
      patch(jump, .jump(next))
    } else {
      compileShown(reference, shape, nodes, inner)
    }
  }

  /// A section that is shown where the value is true, once or for every item.
  private mutating func compileShown(_ reference: Reference, _ shape: Shape, _ nodes: [Node], _ place: Place) {
    guard shape != .flag else {
      compileTest(reference, isInverted: false, nodes, place)
      return
    }
    var item = shape
    if case .list(let element) = shape { item = element }
    var inner = place
    inner.scope = place.scope.pushing(item)
    let isFree = item == .free
    let open = emit(.open(reference, isFree: isFree, otherwise: 0))
    compile(nodes, inner)
    emit(.close(start: open + 1))
    patch(open, .open(reference, isFree: isFree, otherwise: next))
  }

  /// A section that pushes nothing.
  private mutating func compileTest(_ reference: Reference, isInverted: Bool, _ nodes: [Node], _ place: Place) {
    let test = emit(.test(reference, isInverted: isInverted, otherwise: 0))
    compile(nodes, place)
    patch(test, .test(reference, isInverted: isInverted, otherwise: next))
  }
}
