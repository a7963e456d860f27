/// Reads the rules of a style sheet, nested ones and those of at-rules too (CSS Syntax, CSS Nesting, CSS Cascade 5).
struct StyleSheetParser {
  /// What the rules at some place are inside of.
  private struct Surroundings {
    var parents: [StyleSelector]?
    var range: Range<Int> = 0..<0
    var conditions: [StyleCondition] = []
    var layer: String?
  }

  /// So many rules stand inside one another; what is deeper counts for those around it, so that nothing hides there.
  private static let deepest = 32

  private let bytes: [UInt8]
  private let tokens: [PlacedStyleToken]
  private var position = 0
  private var sheet: StyleSheet
  private var unnamedLayers = 0
  private var depth = 0

  private init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    tokens = StyleTokenizer.tokens(of: bytes)
    sheet = StyleSheet(file: file, bytes: bytes)
  }

  /// The sheet in some bytes.
  static func parse(_ bytes: [UInt8], file: String) -> StyleSheet {
    var parser = StyleSheetParser(bytes, file: file)
    // A brace too many ends nothing: browsers read on, and so what follows it counts.
    while parser.position < parser.tokens.count { parser.block(Surroundings(), selectors: []) }
    return parser.sheet
  }

  /// The declarations of a `style` attribute.
  static func declarations(_ bytes: [UInt8]) -> [StyleDeclaration] {
    var parser = StyleSheetParser(bytes, file: "")
    var declarations: [StyleDeclaration] = []
    while parser.position < parser.tokens.count {
      let end = parser.end(before: [.semicolon])
      if let declaration = parser.declaration(parser.position..<end) { declarations.append(declaration) }
      parser.position = end + 1
    }
    return declarations
  }

  /// What stands up to the brace that closes, or to the end.
  private mutating func block(_ around: Surroundings, selectors: [(selector: StyleSelector, range: Range<Int>)]) {
    var declarations: [StyleDeclaration] = []
    let isInside = around.parents != nil
    /// Blocks within that are too deep to be blocks of their own.
    var flattened = 0
    depth += 1
    defer { depth -= 1 }
    while position < tokens.count {
      switch tokens[position].token {
      case .blank, .semicolon: position += 1
      case .close(0x7D) where flattened > 0:
        position += 1
        flattened -= 1
      case .close(0x7D):
        position += 1
        add(declarations, of: selectors, around)
        return
      case .atKeyword where depth > StyleSheetParser.deepest:
        position = end(before: [.semicolon, .open(0x7B)]) + 1
        if position <= tokens.count, tokens[position - 1].token == .open(0x7B) { flattened += 1 }
      case .atKeyword(let name):
        add(declarations, of: selectors, around)
        declarations = []
        atRule(name, around, selectors)
      default:
        let end = self.end(before: isInside ? [.semicolon, .open(0x7B)] : [.open(0x7B)])
        let isRule = end < tokens.count && tokens[end].token == .open(0x7B) && !isCustomProperty
        if isRule, depth > StyleSheetParser.deepest {
          flattened += 1
          position = end + 1
        } else if isRule {
          add(declarations, of: selectors, around)
          declarations = []
          rule(position..<end, around)
        } else {
          // Outside of all rules a semicolon ends nothing, so that there is no other rule before that brace.
          let hasBrace = end < tokens.count && tokens[end].token == .open(0x7B)
          let end = isInside || hasBrace ? self.end(before: [.semicolon]) : end
          if isInside, let declaration = declaration(position..<end) { declarations.append(declaration) }
          position = max(position + 1, end)
        }
      }
    }
    add(declarations, of: selectors, around)
  }

  private var isCustomProperty: Bool {
    if case .ident(let name) = tokens[position].token { name.utf8.starts(with: "--".utf8) } else { false }
  }

  private mutating func add(
    _ declarations: [StyleDeclaration], of selectors: [(selector: StyleSelector, range: Range<Int>)],
    _ around: Surroundings
  ) {
    let telling = declarations.filter { HidingProperties.contains($0.name) }
    guard !telling.isEmpty else { return }
    // What is drawn before or behind the content of an element can only cover something; nothing else that is drawn can.
    for (selector, range) in selectors where [nil, "before", "after"].contains(selector.pseudoElement) {
      sheet.rules.append(
        StyleSheet.Rule(
          selector: selector, range: range, declarations: telling, conditions: around.conditions, layer: around.layer))
    }
  }

  /// A rule whose selectors stand in some tokens and whose brace comes next.
  private mutating func rule(_ prelude: Range<Int>, _ around: Surroundings) {
    let selectors = self.selectors(prelude, around.parents)
    position = prelude.upperBound + 1
    var inside = around
    inside.parents = selectors?.map(\.selector) ?? []
    block(inside, selectors: selectors ?? [])
  }

  private func selectors(
    _ prelude: Range<Int>, _ parents: [StyleSelector]?
  ) -> [(selector: StyleSelector, range: Range<Int>)]? {
    var parts: [[PlacedStyleToken]] = [[]]
    var depth = 0
    for placed in tokens[prelude] {
      if placed.token.opens { depth += 1 }
      if placed.token.closes { depth -= 1 }
      if depth == 0, placed.token == .comma { parts.append([]) } else { parts[parts.count - 1].append(placed) }
    }
    var selectors: [(selector: StyleSelector, range: Range<Int>)] = []
    for part in parts {
      let words = part.filter { $0.token != .blank }
      guard let first = words.first, let last = words.last,
        let selector = StyleSelectorParser.selector(part.map(\.token), inside: parents)
      else { return nil }
      selectors.append((selector, first.range.lowerBound..<last.range.upperBound))
    }
    return selectors
  }

  private mutating func atRule(
    _ name: String, _ around: Surroundings, _ selectors: [(selector: StyleSelector, range: Range<Int>)]
  ) {
    let start = position
    position += 1
    let end = self.end(before: [.semicolon, .open(0x7B)])
    let prelude = tokens[min(position, end)..<end].map(\.token).trimmed()
    let text = self.text(start..<end)
    defer { if name == "layer" || name == "import" { noteLayers(name, prelude, around) } }
    guard end < tokens.count, tokens[end].token == .open(0x7B) else {
      if name == "import" { addImport(prelude, start..<end, around) }
      position = end + 1
      return
    }
    position = end + 1
    var inside = around
    switch name {
    case "media": inside.conditions.append(StyleCondition(media: prelude, text: text))
    case "supports":
      inside.conditions.append(StyleCondition(prelude.first == .ident("not") ? .some : .everywhere, text: text))
    case "container": inside.conditions.append(StyleCondition(.some, text: text))
    case "layer": inside.layer = layer(prelude, around)
    case "scope":
      let root = prelude.first == .open(0x28) ? Array(prelude.dropFirst().prefix { $0 != .close(0x29) }) : []
      inside.parents = root.partsBetweenCommas().compactMap { StyleSelectorParser.selector($0, inside: nil) }
      block(inside, selectors: [])
      return
    default:
      skipBlock()
      return
    }
    block(inside, selectors: selectors)
  }

  /// `@layer a, b;` and the like put layers into an order before they are filled.
  private mutating func noteLayers(_ name: String, _ prelude: [StyleToken], _ around: Surroundings) {
    guard name == "layer" else { return }
    for part in prelude.partsBetweenCommas() where !part.isEmpty { _ = layer(part, around) }
  }

  private mutating func layer(_ name: [StyleToken], _ around: Surroundings) -> String {
    var words = around.layer.map { [$0] } ?? []
    for case .ident(let word) in name { words.append(word) }
    if name.isEmpty {
      unnamedLayers += 1
      words.append("\(unnamedLayers) in \(sheet.file)")
    }
    let layer = words.joined(separator: ".")
    if !sheet.layers.contains(layer) { sheet.layers.append(layer) }
    return layer
  }

  private mutating func addImport(_ prelude: [StyleToken], _ range: Range<Int>, _ around: Surroundings) {
    var (address, rest): (String?, [StyleToken]) = (nil, Array(prelude.dropFirst()))
    switch prelude.first {
    case .string(let text), .url(let text): address = text
    case .function("url"):
      if prelude.count > 1, case .string(let text) = prelude[1] { address = text }
      rest = Array(rest.drop { $0 != .close(0x29) }.dropFirst())
    default: return
    }
    guard let address else { return }
    rest = rest.trimmed()
    var layerName: String?
    if rest.first == .ident("layer") || rest.first == .function("layer") {
      layerName = layer(rest.first == .ident("layer") ? [] : Array(rest.dropFirst().prefix { !$0.closes }), around)
      rest = rest.first == .ident("layer") ? Array(rest.dropFirst()) : Array(rest.drop { !$0.closes }.dropFirst())
    }
    rest = rest.trimmed()
    if rest.first == .function("supports") { rest = Array(rest.drop { !$0.closes }.dropFirst()).trimmed() }
    let place = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let conditions = rest.isEmpty ? [] : [StyleCondition(media: rest, text: text(range))]
    sheet.imports.append(
      StyleSheet.Import(
        address: address, range: place, conditions: around.conditions + conditions, layer: layerName ?? around.layer))
  }

  /// Where the first of some tokens stands that is in no bracket; a closing brace ends the search, too.
  private func end(before ends: [StyleToken]) -> Int {
    var (end, depth) = (position, 0)
    while end < tokens.count {
      let token = tokens[end].token
      if depth == 0, ends.contains(token) || token == .close(0x7D) { return end }
      if token.opens { depth += 1 }
      if token.closes { depth = max(0, depth - 1) }
      end += 1
    }
    return end
  }

  private mutating func skipBlock() {
    var depth = 1
    while position < tokens.count, depth > 0 {
      if tokens[position].token.opens { depth += 1 }
      if tokens[position].token.closes { depth -= 1 }
      position += 1
    }
  }

  private func declaration(_ range: Range<Int>) -> StyleDeclaration? {
    let content = tokens[range].map(\.token).trimmed()
    guard case .ident(let name)? = content.first else { return nil }
    let rest = content.dropFirst().drop { $0 == .blank }
    guard rest.first == .colon else { return nil }
    var value = rest.dropFirst().trimmed()
    var isImportant = false
    if case .ident(let word)? = value.last, word.lowercased() == "important",
      let mark = value.lastIndex(of: .delim(0x21)),
      value[(mark + 1)...].allSatisfy({ $0 == .blank || $0 == .ident(word) })
    {
      isImportant = true
      value = value[..<mark].trimmed()
    }
    return StyleDeclaration(
      name: name.utf8.starts(with: "--".utf8) ? name : name.lowercased(), value: value, isImportant: isImportant,
      text: text(range))
  }

  private func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last(where: { $0.token != .blank }) else {
      return ""
    }
    let words = bytes[first.range.lowerBound..<last.range.upperBound].split { $0 <= 0x20 }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
