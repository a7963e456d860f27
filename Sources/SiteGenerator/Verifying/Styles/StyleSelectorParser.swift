/// Reads selectors. A list in which one is wrong counts for nothing, as in browsers.
struct StyleSelectorParser {
  private let tokens: [StyleToken]
  private var position = 0
  /// What `&` stands for.
  private let parents: [StyleSelector]

  private init(_ tokens: [StyleToken], _ parents: [StyleSelector]) {
    self.tokens = tokens
    self.parents = parents
  }

  /// One selector; inside a rule it is below the rule's own selectors unless it says where it stands with `&`.
  /// One with very many brackets inside one another is taken for one that is meant for everything.
  static func selector(_ tokens: [StyleToken], inside parents: [StyleSelector]?) -> StyleSelector? {
    if isTooDeep(tokens) {
      return StyleSelector(compounds: [[]], combinators: [], specificity: 1 << 30, pseudoElement: nil)
    }
    var parser = StyleSelectorParser(tokens.trimmed(), parents ?? [])
    let lead = parser.combinator()
    guard var selector = parser.complex(), parser.position == parser.tokens.count else { return nil }
    guard let parents, lead != nil || !tokens.contains(.delim(0x26)) else { return lead == nil ? selector : nil }
    selector.compounds.insert([.any(of: parents)], at: 0)
    selector.combinators.insert(lead ?? .descendant, at: 0)
    selector.specificity += parents.map(\.specificity).max() ?? 0
    return selector
  }

  private static func isTooDeep(_ tokens: [StyleToken]) -> Bool {
    var depth = 0
    for token in tokens {
      if token.opens { depth += 1 }
      if token.closes { depth -= 1 }
      if depth > deepest { return true }
    }
    return false
  }

  private static let deepest = 32

  private var next: StyleToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func complex() -> StyleSelector? {
    guard let first = compound() else { return nil }
    var selector = StyleSelector(
      compounds: [first.tests], combinators: [], specificity: first.specificity, pseudoElement: first.pseudo)
    while position < tokens.count {
      let start = position
      let isBlank = next == .blank
      guard let combinator = self.combinator() ?? (isBlank ? .descendant : nil) else {
        return start == 0 ? nil : selector
      }
      guard let more = compound() else { return nil }
      selector.combinators.append(combinator)
      selector.compounds.append(more.tests)
      selector.specificity += more.specificity
      selector.pseudoElement = selector.pseudoElement ?? more.pseudo
    }
    return selector
  }

  /// `>`, `+`, `~`, with the blanks around it; blanks alone are passed over and are none.
  private mutating func combinator() -> StyleSelector.Combinator? {
    skipBlanks()
    guard case .delim(let byte) = next else { return nil }
    let found: [UInt8: StyleSelector.Combinator] = [0x3E: .child, 0x2B: .next, 0x7E: .later]
    guard let combinator = found[byte] else { return nil }
    position += 1
    skipBlanks()
    return combinator
  }

  private mutating func skipBlanks() { while next == .blank { position += 1 } }

  private typealias Part = (tests: [StyleSelector.Test], specificity: Int, pseudo: String?)

  private mutating func compound() -> Part? {
    var part: Part = ([], 0, nil)
    let start = position
    while let token = next {
      switch token {
      case .ident(let name):
        guard position == start else { return nil }
        position += 1
        part.tests.append(.type(name.lowercased()))
        part.specificity += 1
      case .delim(0x2A): position += 1
      case .delim(0x26):
        position += 1
        part.tests.append(.any(of: parents))
        part.specificity += parents.map(\.specificity).max() ?? 0
      case .hash(let name):
        position += 1
        part.tests.append(.id(name))
        part.specificity += 1 << 20
      case .delim(0x2E):
        guard position + 1 < tokens.count, case .ident(let name) = tokens[position + 1] else { return nil }
        position += 2
        part.tests.append(.hasClass(name))
        part.specificity += 1 << 10
      case .open(0x5B):
        guard let test = attribute() else { return nil }
        part.tests.append(.attribute(test))
        part.specificity += 1 << 10
      case .colon:
        guard pseudo(&part) else { return nil }
      default: return position == start ? nil : part
      }
    }
    return position == start ? nil : part
  }

  private mutating func attribute() -> StyleAttributeTest? {
    let content = bracketed().filter { $0 != .blank }
    guard case .ident(let name)? = content.first else { return nil }
    guard content.count > 1 else {
      return StyleAttributeTest(name: name.lowercased(), comparison: nil, value: "", ignoresCase: false)
    }
    guard case .delim(let comparison) = content[1] else { return nil }
    let start = comparison == 0x3D ? 2 : 3
    guard start < content.count, start == 2 || content[2] == .delim(0x3D) else { return nil }
    let value: String
    switch content[start] {
    case .ident(let text), .string(let text): value = text
    default: return nil
    }
    // HTML compares the values of some attributes without regard to case; of these only few say where a credit is.
    let flag = content.count > start + 1 ? content[start + 1] : nil
    return StyleAttributeTest(
      name: name.lowercased(), comparison: comparison, value: value,
      ignoresCase: flag == .ident("i") || ["lang", "dir", "rel", "type"].contains(name.lowercased()))
  }

  /// What is in the bracket that opens here; the place moves behind it.
  private mutating func bracketed() -> [StyleToken] {
    var (content, depth): ([StyleToken], Int) = ([], 0)
    while let token = next {
      position += 1
      if token.opens { depth += 1 }
      if token.closes { depth -= 1 }
      if depth == 0 { break }
      content.append(token)
    }
    return Array(content.dropFirst())
  }

  private var pseudoName: String {
    switch next {
    case .ident(let name), .function(let name): name.lowercased()
    default: ""
    }
  }

  private mutating func pseudo(_ part: inout Part) -> Bool {
    position += 1
    if next == .colon {
      position += 1
      part.pseudo = pseudoName
      if case .function = next { _ = bracketed() } else { position += 1 }
      return true
    }
    switch next {
    case .ident(let name):
      position += 1
      if ["before", "after", "first-letter", "first-line"].contains(name.lowercased()) {
        part.pseudo = name.lowercased()
        return true
      }
      guard let tests = Self.simplePseudo[name.lowercased()] else { return false }
      part.tests += tests
      part.specificity += 1 << 10
      return true
    case .function(let name): return functional(name, bracketed(), &part)
    default: return false
    }
  }

  private func functional(_ name: String, _ content: [StyleToken], _ part: inout Part) -> Bool {
    switch name {
    case "is", "where", "matches", "-webkit-any", "-moz-any", "not":
      let parts = content.partsBetweenCommas()
      let selectors = parts.compactMap { StyleSelectorParser.selector($0, inside: nil, with: parents) }
      // `:is()` forgives what it does not know, `:not()` does not.
      if name == "not", selectors.count != parts.count { return false }
      part.tests.append(name == "not" ? .none(of: selectors) : .any(of: selectors))
      if name != "where" { part.specificity += selectors.map(\.specificity).max() ?? 0 }
    case "has":
      let relatives = content.partsBetweenCommas().compactMap { tokens -> StyleSelector.Relative? in
        var parser = StyleSelectorParser(tokens, parents)
        let combinator = parser.combinator() ?? .descendant
        return parser.complex().map { StyleSelector.Relative(combinator: combinator, selector: $0) }
      }
      part.tests.append(.has(relatives))
      part.specificity += relatives.map(\.selector.specificity).max() ?? 0
    case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
      guard var position = StylePosition(content) else { return false }
      position.isFromEnd = name.utf8.starts(with: "nth-last".utf8)
      position.isOfType = name.hasSuffix("type")
      part.tests.append(.position(position))
      part.specificity += 1 << 10
    case "lang": part.tests.append(.language(content.words))
    case "dir": part.tests.append(.direction(content.words.first ?? ""))
    default: return false
    }
    if name == "lang" || name == "dir" { part.specificity += 1 << 10 }
    return true
  }

  /// A selector in a bracket, where `&` means what it means outside.
  private static func selector(
    _ tokens: [StyleToken], inside: [StyleSelector]?, with parents: [StyleSelector]
  ) -> StyleSelector? {
    var parser = StyleSelectorParser(tokens.trimmed(), parents)
    guard let selector = parser.complex(), parser.position == parser.tokens.count else { return nil }
    return selector
  }

  private static let simplePseudo: [String: [StyleSelector.Test]] = {
    let first = StyleSelector.Test.position(StylePosition())
    let last = StyleSelector.Test.position(StylePosition(isFromEnd: true))
    let firstOfType = StyleSelector.Test.position(StylePosition(isOfType: true))
    let lastOfType = StyleSelector.Test.position(StylePosition(isFromEnd: true, isOfType: true))
    var tests: [String: [StyleSelector.Test]] = [
      "root": [.root], "scope": [.root], "empty": [.empty], "link": [.link], "any-link": [.link], "defined": [.always],
      "first-child": [first], "last-child": [last], "only-child": [first, last],
      "first-of-type": [firstOfType], "last-of-type": [lastOfType], "only-of-type": [firstOfType, lastOfType],
    ]
    let states = [
      "hover", "focus", "focus-visible", "focus-within", "active", "visited", "target", "target-within", "checked",
      "disabled", "enabled", "required", "optional", "valid", "invalid", "indeterminate", "read-only", "read-write",
      "placeholder-shown", "default", "fullscreen", "modal", "popover-open", "open", "autofill", "playing", "paused",
      "host", "in-range", "out-of-range",
    ]
    for state in states { tests[state] = [.never] }
    return tests
  }()
}

extension [StyleToken] {
  /// The idents and strings among them.
  fileprivate var words: [String] {
    compactMap { token in
      switch token {
      case .ident(let text), .string(let text): text.lowercased()
      default: nil
      }
    }
  }
}

extension StylePosition {
  /// `odd`, `even`, `3`, `2n`, `-n+3`; `nil` for what is none.
  fileprivate init?(_ tokens: [StyleToken]) {
    var text = ""
    for token in tokens where token != .blank {
      switch token {
      case .ident(let name): text += name.lowercased()
      case .number(let value):
        guard let whole = Self.whole(value) else { return nil }
        text += whole >= 0 && !text.isEmpty ? "+\(whole)" : "\(whole)"
      case .dimension(let value, let unit):
        guard let whole = Self.whole(value) else { return nil }
        text += "\(whole)\(unit)"
      case .delim(let byte): text += String(decoding: [byte], as: UTF8.self)
      default: return nil
      }
    }
    if text == "odd" || text == "even" {
      (step, offset) = (2, text == "odd" ? 1 : 0)
      return
    }
    let parts = text.utf8.split(separator: 0x6E, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let last = parts.last.map { String(decoding: $0.utf8.filter { $0 != 0x2B }, as: UTF8.self) } ?? ""
    guard let offset = last.isEmpty ? 0 : Int(last), Self.whole(Double(offset)) != nil else { return nil }
    self.offset = offset
    guard parts.count == 2 else {
      step = 0
      return
    }
    let step = parts[0] == "" || parts[0] == "+" ? 1 : parts[0] == "-" ? -1 : Int(parts[0])
    guard let step else { return nil }
    self.step = step
  }

  /// A number without its fraction; `nil` beyond 2^31, where no list has an item.
  private static func whole(_ value: Double) -> Int? {
    guard value.magnitude < 2_147_483_648 else { return nil }
    return Int(exactly: value.rounded(.towardZero))
  }
}
