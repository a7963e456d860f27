/// Elements of a page that may lie over its credit: out of the flow, and not around it.
///
/// Without a layout only those are found that lie over all of something by their own declarations: over the window, or over
/// an element that the credit is in.
struct StyleCover {
  /// One of them.
  struct Candidate {
    let element: Int
    /// The rules that draw something beside its content, where it is not the element itself.
    var drawing: [Int]?
    /// Whether that comes behind the content.
    var isAfter = false
  }

  /// What lies over a part of the credit, and the declaration that put it there.
  static func causes(
    of candidates: [Candidate], over places: [[Int]], _ outline: PageOutline, _ cascade: inout StyleCascade
  ) -> [ShownStyle.Cause] {
    var causes: [ShownStyle.Cause] = []
    for candidate in candidates where outline.isOpen(candidate.element) {
      let box = cascade.box(of: candidate.element, drawing: candidate.drawing)
      guard box.coversAll, candidate.drawing == nil || box.hasContent, let cause = box.causeOfPosition else { continue }
      let lies = places.allSatisfy { place in
        place.contains { isCovered($0, by: candidate, box, outline, &cascade) }
      }
      if lies { causes.append(cause) }
    }
    return causes
  }

  private static func isCovered(
    _ element: Int, by candidate: Candidate, _ box: StyleBox, _ outline: PageOutline, _ cascade: inout StyleCascade
  ) -> Bool {
    let around = outline.path(to: element)
    if candidate.drawing == nil, around.contains(candidate.element) { return false }
    let outside = outline.path(to: candidate.element).drop { candidate.drawing == nil && $0 == candidate.element }
    if !box.isFixed, let frame = outside.first(where: { cascade.box(of: $0).isPositioned }), !around.contains(frame) {
      return false
    }
    guard !cascade.style(of: element).isSeen(through: box) else { return false }
    let place =
      candidate.drawing == nil
      ? StackPlace(of: candidate.element, outline, &cascade)
      : StackPlace(of: box, drawnBy: candidate.element, isAfter: candidate.isAfter, outline, &cascade)
    return place.lies(over: StackPlace(of: element, outline, &cascade))
  }
}

extension ShownStyle {
  /// Whether letters can still be told from their ground where an opaque box is mixed into both.
  fileprivate func isSeen(through box: StyleBox) -> Bool {
    guard let mode = box.blendMode else { return false }
    guard let veil = box.background, let color, let ground,
      let letters = StyleBlend.mix(veil, into: color, mode),
      // Without a ground of the page there is nothing to be mixed with beside the letters.
      let paper = groundCause == nil ? veil : StyleBlend.mix(veil, into: ground, mode)
    else { return true }
    return letters.contrast(on: paper) >= 1.5
  }
}

extension PageOutline {
  /// An element and those around it, from the inside.
  func path(to element: Int) -> [Int] {
    Array(sequence(first: element) { elements[$0].parent })
  }
}
