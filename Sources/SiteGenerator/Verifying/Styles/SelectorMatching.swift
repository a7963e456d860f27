/// Whether selectors select elements of a page that was just opened.
extension PageOutline {
  /// Whether a selector selects an element.
  func matches(_ selector: StyleSelector, _ element: Int) -> Bool {
    matches(selector, upTo: selector.compounds.count - 1, element)
  }

  private func matches(_ selector: StyleSelector, upTo last: Int, _ element: Int) -> Bool {
    guard selector.compounds[last].allSatisfy({ passes($0, element) }) else { return false }
    guard last > 0 else { return true }
    switch selector.combinators[last - 1] {
    case .child:
      return elements[element].parent.map { matches(selector, upTo: last - 1, $0) } ?? false
    case .descendant:
      var around = elements[element].parent
      while let number = around {
        if matches(selector, upTo: last - 1, number) { return true }
        around = elements[number].parent
      }
      return false
    case .next:
      let place = elements[element].place
      return place > 0 && matches(selector, upTo: last - 1, siblings(of: element)[place - 1])
    case .later:
      return siblings(of: element).prefix(elements[element].place).contains { matches(selector, upTo: last - 1, $0) }
    }
  }

  private func siblings(of element: Int) -> [Int] {
    elements[element].parent.map { elements[$0].children } ?? elements.indices.filter { elements[$0].parent == nil }
  }

  private func passes(_ test: StyleSelector.Test, _ number: Int) -> Bool {
    let element = elements[number]
    switch test {
    case .type(let name): return element.name == name
    case .id(let id): return element["id"] == id
    case .hasClass(let name): return element.classes.contains { $0.elementsEqual(name.utf8) }
    case .attribute(let test): return element[test.name].map { test.accepts($0) } ?? false
    case .any(let selectors): return selectors.contains { matches($0, number) }
    case .none(let selectors): return !selectors.contains { matches($0, number) }
    case .has(let relatives): return relatives.contains { has($0, number) }
    case .position(let position): return position.contains(place(of: number, position))
    case .root: return element.name == "html"
    case .empty: return element.children.isEmpty && !element.hasText
    case .link: return element.name == "a" && element["href"] != nil
    case .language(let tags): return tags.contains { isLanguage($0, of: number) }
    case .direction(let direction): return (inherited("dir", by: number) ?? "ltr") == direction
    case .always: return true
    case .never: return false
    }
  }

  private func place(of number: Int, _ position: StylePosition) -> Int {
    let siblings = self.siblings(of: number).filter { !position.isOfType || elements[$0].name == elements[number].name }
    guard let place = siblings.firstIndex(of: number) else { return 0 }
    return position.isFromEnd ? siblings.count - place : place + 1
  }

  private func has(_ relative: StyleSelector.Relative, _ number: Int) -> Bool {
    let selector = relative.selector
    switch relative.combinator {
    case .child: return elements[number].children.contains { matches(selector, $0) }
    case .descendant: return descendants(of: number).contains { matches(selector, $0) }
    case .next, .later:
      let later = siblings(of: number).dropFirst(elements[number].place + 1)
      return later.prefix(relative.combinator == .next ? 1 : later.count).contains { matches(selector, $0) }
    }
  }

  private func descendants(of number: Int) -> [Int] {
    elements[number].children.flatMap { [$0] + descendants(of: $0) }
  }

  private func inherited(_ attribute: String, by number: Int) -> String? {
    var next: Int? = number
    while let number = next {
      if let value = elements[number][attribute] { return value.lowercased() }
      next = elements[number].parent
    }
    return nil
  }

  private func isLanguage(_ tag: String, of number: Int) -> Bool {
    guard let language = inherited("lang", by: number) else { return false }
    return language == tag || language.utf8.starts(with: "\(tag)-".utf8)
  }
}
