/// The style sheets that a finished page brings in, in their order, with those that they import.
struct PageStyles {
  /// The rules, the later ones stronger.
  private(set) var rules: [StyleCascade.Rule] = []
  /// Sheets that the build cannot read: their address, and the sheet that imports them.
  private(set) var unread: [(address: String, sheet: StyleSheet?, range: Range<Int>)] = []
  private var layers: [String] = []
  private var found: [(sheet: StyleSheet, rule: StyleSheet.Rule, conditions: [StyleCondition], layer: String?)] = []

  /// The styles of a page made with a template.
  init(of outline: PageOutline, _ book: StyleBook, template: String) {
    for (number, element) in outline.elements.enumerated() {
      let media = element["media"].map { [StyleCondition(mediaAttribute: $0)] } ?? []
      if let style = outline.styles[number] {
        add(book.sheet(inTemplateOf: style, besides: template), media, nil, book, depth: 0)
      } else if element.name == "link", let address = element["href"], element.isStyleSheet {
        if let sheet = book.sheet(at: address) {
          add(sheet, media, nil, book, depth: 0)
        } else {
          unread.append((address, nil, 0..<0))
        }
      }
    }
    let order = layers
    rules = found.map { entry in
      let layer = entry.layer.flatMap { order.firstIndex(of: $0) } ?? order.count
      return StyleCascade.Rule(sheet: entry.sheet, rule: entry.rule, conditions: entry.conditions, layer: layer)
    }
  }

  /// Adds a sheet behind those that it imports.
  private mutating func add(
    _ sheet: StyleSheet, _ conditions: [StyleCondition], _ layer: String?, _ book: StyleBook, depth: Int
  ) {
    guard depth < 8 else { return }
    for other in sheet.imports {
      let layer = [layer, other.layer].compactMap(\.self).joined(separator: ".")
      if let imported = book.sheet(at: other.address, from: sheet.folder) {
        // One without a name of its own is named where it is imported.
        var named = imported
        if named.file.isEmpty { (named.file, named.bytes) = (sheet.file, sheet.bytes) }
        if imported.file.isEmpty { named.rules = named.rules.map { $0.placed(at: other.range) } }
        add(named, conditions + other.conditions, layer.isEmpty ? nil : layer, book, depth: depth + 1)
      } else {
        unread.append((other.address, sheet, other.range))
      }
    }
    for name in sheet.layers { note([layer, name].compactMap(\.self).joined(separator: ".")) }
    if let layer { note(layer) }
    for rule in sheet.rules {
      let layer = [layer, rule.layer].compactMap(\.self).joined(separator: ".")
      found.append((sheet, rule, conditions + rule.conditions, layer.isEmpty ? nil : layer))
    }
  }

  private mutating func note(_ layer: String) { if !layers.contains(layer) { layers.append(layer) } }
}

extension PageStyles {
  /// The elements, and what is drawn beside their content, that some rule takes out of the flow.
  func covers(in outline: PageOutline) -> [StyleCover.Candidate] {
    let positioning = rules.filter { entry in
      entry.rule.declarations.contains {
        $0.name == "position" && $0.value != [.ident("relative")] && $0.value != [.ident("static")]
      }
    }
    guard !positioning.isEmpty else { return [] }
    var found: [StyleCover.Candidate] = []
    for element in outline.elements.indices {
      let selecting = positioning.filter { outline.matches($0.rule.selector, element) }.map(
        \.rule.selector.pseudoElement)
      if selecting.contains(nil) { found.append(StyleCover.Candidate(element: element)) }
      for pseudo in Set(selecting.compactMap(\.self)).sorted() {
        let drawing = rules.indices.filter { number in
          let selector = rules[number].rule.selector
          return selector.pseudoElement == pseudo && outline.matches(selector, element)
        }
        found.append(StyleCover.Candidate(element: element, drawing: drawing, isAfter: pseudo == "after"))
      }
    }
    return found
  }
}

extension StyleSheet.Rule {
  fileprivate func placed(at range: Range<Int>) -> StyleSheet.Rule {
    StyleSheet.Rule(
      selector: selector, range: range, declarations: declarations, conditions: conditions, layer: layer)
  }
}

extension PageOutline.Element {
  /// Whether a `<link>` brings in a style sheet, and not one that readers may choose.
  fileprivate var isStyleSheet: Bool {
    let words = (self["rel"] ?? "").lowercased().utf8.split { $0 <= 0x20 }
    return words.contains { $0.elementsEqual("stylesheet".utf8) }
      && !words.contains { $0.elementsEqual("alternate".utf8) } && self["disabled"] == nil
  }
}

extension StyleCondition {
  /// The `media` of a `<link>` or a `<style>`.
  fileprivate init(mediaAttribute text: String) {
    self.init(
      media: StyleTokenizer.tokens(of: Array(text.utf8)).map(\.token).trimmed(), text: "media=\"\(text)\"")
  }
}
