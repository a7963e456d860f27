/// Computes of some elements of a page what their style makes of them, in one medium (CSS Cascade 5).
struct StyleCascade {
  /// A rule as a page has it.
  struct Rule: Sendable {
    let sheet: StyleSheet
    let rule: StyleSheet.Rule
    /// Those of the rule, and of how its sheet came in.
    let conditions: [StyleCondition]
    /// Its layer's place; what is in no layer comes last.
    let layer: Int
  }

  /// Where and to whom a page is shown.
  struct Medium: Sendable, Hashable {
    var isPaper = false
    /// The conditions that hold for these readers.
    var held: Set<String> = []

    func meets(_ condition: StyleCondition) -> Bool {
      switch condition.reach {
      case .everywhere: true
      case .screens: !isPaper
      case .paper: isPaper
      case .some: held.contains(condition.text)
      case .nowhere: false
      }
    }
  }

  private struct Winner {
    let priority: [Int]
    let declaration: StyleDeclaration
    let cause: ShownStyle.Cause
  }

  let outline: PageOutline
  let rules: [Rule]
  let medium: Medium
  /// The rules that select an element, whatever the medium.
  let selecting: [Int: [Int]]
  private var known: [Int: ShownStyle] = [:]
  private var rem: Double = 16

  init(_ outline: PageOutline, _ rules: [Rule], selecting: [Int: [Int]], in medium: Medium) {
    (self.outline, self.rules, self.selecting, self.medium) = (outline, rules, selecting, medium)
  }

  /// The style of an element.
  mutating func style(of element: Int) -> ShownStyle {
    if let style = known[element] { return style }
    var around = ShownStyle()
    if let parent = outline.elements[element].parent { around = self.style(of: parent) }
    let style = box(of: winners(among: selecting[element] ?? [], outline.elements[element]["style"]), in: around).style
    if outline.elements[element].name == "html" { rem = style.fontSize }
    known[element] = style
    return style
  }

  /// An element, or with `drawing` rules what they draw beside its content, with the values that decide where it lies.
  mutating func box(of element: Int, drawing rules: [Int]? = nil) -> StyleBox {
    if let rules { return box(of: winners(among: rules, nil), in: style(of: element)) }
    var around = ShownStyle()
    if let parent = outline.elements[element].parent { around = style(of: parent) }
    return box(of: winners(among: selecting[element] ?? [], outline.elements[element]["style"]), in: around)
  }

  private func box(of won: [String: Winner], in around: ShownStyle) -> StyleBox {
    var style = around
    for (name, winner) in won where HidingProperties.isCustom(name) {
      style.custom[name] = winner.declaration.value
    }
    let computed = ComputedHiding(
      values: won.mapValues { ($0.declaration.value.substituting(style.custom), $0.cause) }, around: around,
      rem: rem)
    computed.apply(to: &style)
    return StyleBox(computed: computed, style: style)
  }

  /// For each property the declaration that wins, of some rules and a `style` attribute.
  private func winners(among numbers: [Int], _ attribute: String?) -> [String: Winner] {
    var winners: [String: Winner] = [:]
    for number in numbers {
      let rule = rules[number]
      guard rule.conditions.allSatisfy({ medium.meets($0) }) else { continue }
      for (place, declaration) in rule.rule.declarations.enumerated() {
        let layer = declaration.isImportant ? -rule.layer : rule.layer
        let priority = [declaration.isImportant ? 1 : 0, 0, layer, rule.rule.selector.specificity, number, place]
        add(declaration, priority, ShownStyle.Cause(rule: number, text: declaration.text), to: &winners)
      }
    }
    if let own = attribute {
      for (place, declaration) in StyleSheetParser.declarations(Array(own.utf8)).enumerated() {
        let priority = [declaration.isImportant ? 1 : 0, 1, 0, 0, 0, place]
        add(declaration, priority, ShownStyle.Cause(rule: nil, text: declaration.text), to: &winners)
      }
    }
    return winners
  }

  private func add(
    _ declaration: StyleDeclaration, _ priority: [Int], _ cause: ShownStyle.Cause, to winners: inout [String: Winner]
  ) {
    for (name, declaration) in HidingProperties.longhands(of: declaration) {
      if let old = winners[name], priority.lexicographicallyPrecedes(old.priority) { continue }
      winners[name] = Winner(priority: priority, declaration: declaration, cause: cause)
    }
  }
}

extension [StyleToken] {
  /// With the values of custom properties in the place of `var()`.
  fileprivate func substituting(_ custom: [String: [StyleToken]], depth: Int = 0) -> [StyleToken] {
    guard depth < 8, contains(.function("var")) else { return self }
    var (result, position): ([StyleToken], Int) = ([], 0)
    while position < count {
      guard self[position] == .function("var") else {
        result.append(self[position])
        position += 1
        continue
      }
      var (end, open) = (position + 1, 1)
      while end < count, open > 0 {
        if self[end].opens { open += 1 }
        if self[end].closes { open -= 1 }
        end += 1
      }
      let parts = self[(position + 1)..<Swift.max(position + 1, end - 1)].partsBetweenCommas()
      if case .ident(let name)? = parts.first?.first, let value = custom[name] {
        result += value.substituting(custom, depth: depth + 1)
      } else {
        result += parts.dropFirst().flatMap(\.self).substituting(custom, depth: depth + 1)
      }
      position = end
    }
    return result
  }
}
