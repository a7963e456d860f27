/// Where a box lies in the stack of a page (CSS 2.2, appendix E): a step for each stacking context that it is in, from
/// the outside, and one for itself where it is lifted out of the flow.
struct StackPlace {
  /// The place of a box in the context around it.
  struct Step {
    let level: Int
    /// Its place in the page. What is drawn before an element's content stands between it and its first child, what is
    /// drawn behind it after all of them.
    let order: Double
  }

  private var steps: [Step] = []
  /// Whether the last step is that of a box without a context of its own: what is lifted inside lies beside it.
  private var isOpen = false

  /// The place of an element.
  init(of element: Int, _ outline: PageOutline, _ cascade: inout StyleCascade) {
    var isItem = false
    for number in outline.path(to: element).reversed() {
      let box = cascade.box(of: number)
      lift(box, at: Double(number), isItem: isItem)
      isItem = box.laysItems
    }
  }

  /// The place of what an element draws beside its content.
  init(
    of box: StyleBox, drawnBy element: Int, isAfter: Bool, _ outline: PageOutline, _ cascade: inout StyleCascade
  ) {
    self.init(of: element, outline, &cascade)
    lift(box, at: isAfter ? Double(outline.lastInside(element)) + 0.5 : Double(element) + 0.5, isItem: false)
  }

  private mutating func lift(_ box: StyleBox, at order: Double, isItem: Bool) {
    let hasLevel = box.isOutOfPlace || isItem && box.computed.hasLevel
    guard hasLevel || box.computed.isGroup else { return }
    if isOpen { steps.removeLast() }
    steps.append(Step(level: hasLevel ? box.level : 0, order: order))
    isOpen = !(box.computed.isGroup || box.computed.hasLevel)
  }

  /// Whether what is here is drawn over what is there. What is in the flow lies over all that is lifted below zero.
  func lies(over other: StackPlace) -> Bool {
    for number in 0..<max(steps.count, other.steps.count) {
      guard number < other.steps.count else { return steps[number].level >= 0 }
      guard number < steps.count else { return other.steps[number].level < 0 }
      let (mine, theirs) = (steps[number], other.steps[number])
      if mine.level != theirs.level { return mine.level > theirs.level }
      if mine.order != theirs.order { return mine.order > theirs.order }
    }
    return false
  }
}

extension PageOutline {
  /// The last element inside an element; itself where there is none.
  fileprivate func lastInside(_ element: Int) -> Int {
    elements[element].children.last.map { lastInside($0) } ?? element
  }
}
