extension PageOutline {
  /// Where the parts of a credit stand: for each part its places, for each place the elements it is made of. Places that
  /// markup hides are left out, as the proof on every page does not count them either.
  func parts(of expectation: PageExpectation) -> [(name: String, isText: Bool, places: [[Int]])] {
    var texts = expectation.texts.map { ("the credit", $0) }
    if let above = expectation.textAbove { texts.append(("the sentence of the origin above the text", above)) }
    if let tagline = expectation.tagline { texts.append(("the outlet's line about itself", tagline)) }
    if let notice = expectation.fairUse { texts.append(("the notice of fair use", notice)) }
    if let disclaimer = expectation.disclaimer { texts.append(("the disclaimer", disclaimer)) }
    var parts = texts.map { (name: $0.0, isText: true, places: places(of: $0.1)) }
    parts.append(("the link to the original", true, links(to: expectation.original)))
    if let license = expectation.license { parts.append(("the link to the licence", true, links(to: license))) }
    if let logo = expectation.logo {
      let pictures = elements.indices.filter { element in
        elements[element].name == "img" && isShown(element)
          && elements[element]["src"]?.utf8.elementsEqual(logo) == true
      }
      parts.append(("the outlet's logo", false, pictures.map { [$0] }))
    }
    return parts.filter { !$0.places.isEmpty }
  }

  private func places(of wanted: [UInt8]) -> [[Int]] {
    guard !wanted.isEmpty else { return [] }
    var places: [[Int]] = []
    var rest = text.bytes[...]
    while let range = rest.firstRange(of: wanted) {
      let elements = runs.filter { $0.range.overlaps(range) }.map(\.element)
      if elements.allSatisfy({ isShown($0) }) { places.append(elements) }
      rest = rest[range.upperBound...]
    }
    return places
  }

  private func links(to address: [UInt8]) -> [[Int]] {
    elements.indices.filter { element in
      elements[element].name == "a" && isShown(element)
        && elements[element]["href"]?.utf8.elementsEqual(address) == true
    }.map { [$0] }
  }

  /// Whether it is in the article, and no markup hides it.
  private func isShown(_ element: Int) -> Bool { elements[element].isInArticle && isOpen(element) }

  /// Whether no markup hides it on a page that was just opened.
  func isOpen(_ element: Int) -> Bool {
    path(to: element).allSatisfy { number in
      let element = elements[number]
      let isClosed = element.name == "details" && element["open"] == nil
      if isClosed || element["hidden"] != nil || element["popover"] != nil || element["aria-hidden"] == "true" {
        return false
      }
      if TagTable.shared[element.tag] == .unseen { return false }
      return element["style"].map { !HidingStyle.hides(Array($0.utf8)[...]) } ?? true
    }
  }
}
