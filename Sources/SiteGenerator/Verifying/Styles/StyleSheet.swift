/// A style sheet as far as it can hide something: its rules in their order, with what they depend on.
struct StyleSheet: Sendable {
  /// A rule with one selector of its list.
  struct Rule: Sendable {
    let selector: StyleSelector
    /// Where the selector stands.
    let range: Range<Int>
    let declarations: [StyleDeclaration]
    let conditions: [StyleCondition]
    /// The cascade layer; `nil` outside of all.
    let layer: String?
  }

  /// Another sheet that it brings in.
  struct Import: Sendable {
    let address: String
    let range: Range<Int>
    let conditions: [StyleCondition]
    let layer: String?
  }

  /// As messages name it.
  var file: String
  var bytes: [UInt8]
  /// The path of the folder it will stand in, with which addresses in it begin.
  var folder = ""
  var rules: [Rule] = []
  var imports: [Import] = []
  /// The layers in the order of their names' first mention.
  var layers: [String] = []
}

/// `display: none !important`.
struct StyleDeclaration: Sendable, Hashable {
  /// In lower case, but for custom properties.
  let name: String
  let value: [StyleToken]
  let isImportant: Bool
  /// As it is written.
  let text: String
}

/// What a rule depends on besides its selector: `@media print`.
struct StyleCondition: Sendable, Hashable {
  enum Reach: Sendable, Hashable {
    case everywhere, screens, paper
    /// Some readers of screens, or of paper: `(max-width: 40rem)`.
    case some
    case nowhere
  }

  /// As it is written.
  let text: String
  let reach: Reach
  /// Whether it speaks of paper alone.
  var isOfPaper = false

  /// `@media`, or the media of an `@import` or a `<link>`.
  init(media tokens: [StyleToken], text: String) {
    self.text = text
    let queries = tokens.partsBetweenCommas().filter { !$0.isEmpty }.map(StyleCondition.reach)
    isOfPaper = !queries.isEmpty && queries.allSatisfy(\.isOfPaper)
    let reaches = Set(queries.map(\.reach))
    if reaches.isEmpty || reaches.contains(.everywhere) || reaches.isSuperset(of: [.screens, .paper]) {
      reach = .everywhere
    } else {
      reach = [.some, .screens, .paper].first { reaches.contains($0) } ?? .nowhere
    }
  }

  /// `@supports`, `@container`: what browsers can do they are thought to do.
  init(_ reach: Reach, text: String) {
    self.text = text
    self.reach = reach
  }

  private static func reach(of query: [StyleToken]) -> (reach: Reach, isOfPaper: Bool) {
    var words: [String] = []
    for token in query.prefix(while: { !$0.opens }) {
      if case .ident(let word) = token { words.append(word.lowercased()) }
    }
    let hasFeatures = query.contains(.open(0x28))
    let isNot = words.first == "not"
    let type = words.first { !["not", "only", "and", "or"].contains($0) } ?? "all"
    if hasFeatures { return (["all", "screen", "print"].contains(type) ? .some : .nowhere, type == "print" && !isNot) }
    switch type {
    case "all": return (isNot ? .nowhere : .everywhere, false)
    case "screen": return (isNot ? .paper : .screens, isNot)
    case "print": return (isNot ? .screens : .paper, !isNot)
    default: return (isNot ? .everywhere : .nowhere, false)
    }
  }
}
