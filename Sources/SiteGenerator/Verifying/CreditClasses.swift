/// The classes of the elements in which a theme's templates print a credit: those that a style sheet must not hide.
struct CreditClasses {
  private(set) var names: Set<[UInt8]> = []

  /// The classes of no template.
  init() {}

  /// Adds the classes of the elements around each place of a template where something is printed that readers must see.
  mutating func add(_ template: [UInt8]) {
    var scanner = HTMLScanner(template)
    var open: [(name: TagName, classes: [[UInt8]])] = []
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        guard CreditClasses.printsCredit(template[range]) else { continue }
        for element in open { names.formUnion(element.classes) }
      case .start(let name, let attributes):
        guard TagTable.shared[name] != .void else { continue }
        let value = scanner.attribute(Self.classAttribute, in: attributes) ?? []
        // What depends on the article is a class of some pages only.
        let classes = value.split { $0 <= 0x20 }.filter { !$0.contains(0x7B) && !$0.contains(0x7D) }
        open.append((name, classes.map { Array($0) }))
      case .end(let name):
        guard let match = open.lastIndex(where: { $0.name == name }) else { continue }
        open.removeSubrange(match...)
      }
    }
  }

  /// Whether one of the values is printed as HTML: `{{{origin}}}`, `{{& origin}}`.
  private static func printsCredit(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let start = rest.firstRange(of: opening)?.upperBound {
      rest = rest[start...]
      let name = rest.drop { $0 == 0x7B || $0 == 0x26 || $0 <= 0x20 }.prefix { $0 != 0x7D && $0 > 0x20 }
      if values.contains(where: { name.elementsEqual($0) }) { return true }
    }
    return false
  }

  private static let classAttribute = Array("class".utf8)
  private static let values = [
    "content", "credits", "creditsAbove", "origin", "originAtTop", "originInByline", "copyright", "terms", "tagline",
    "fairUse", "disclaimer",
  ].map { Array($0.utf8) }
  private static let opening = Array("{{".utf8)
}
