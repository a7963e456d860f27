/// A selector of CSS: what an element must be, and what must stand around it (Selectors Level 4).
struct StyleSelector: Sendable, Hashable {
  enum Combinator: Sendable, Hashable {
    case descendant, child, next, later
  }

  /// What one element must be.
  indirect enum Test: Sendable, Hashable {
    case type(String)
    case id(String)
    case hasClass(String)
    case attribute(StyleAttributeTest)
    /// `:is()`, `:where()`, `&`.
    case any(of: [StyleSelector])
    case none(of: [StyleSelector])
    /// `:has()`; the combinator stands before each selector.
    case has([Relative])
    case position(StylePosition)
    case root, empty, link
    case language([String])
    case direction(String)
    case always
    /// A state in which a page that was just opened is not: `:hover`, `:focus`, `:target`.
    case never
  }

  struct Relative: Sendable, Hashable {
    let combinator: Combinator
    let selector: StyleSelector
  }

  /// From the left; the last one is what the selector selects.
  var compounds: [[Test]]
  /// Between them: one fewer.
  var combinators: [Combinator]
  /// Ids, then classes, then types.
  var specificity: Int
  /// `before`, `after` and the like, where it selects what is drawn beside an element's content and not the element.
  var pseudoElement: String?
}

/// `[class^=cred]`.
struct StyleAttributeTest: Sendable, Hashable {
  let name: String
  /// The byte before `=`, `=` itself where there is none; `nil` where any value will do.
  let comparison: UInt8?
  let value: String
  let ignoresCase: Bool

  /// Whether a value passes.
  func accepts(_ found: String) -> Bool {
    guard let comparison else { return true }
    let (found, value) = ignoresCase ? (found.lowercased(), value.lowercased()) : (found, value)
    let (have, want) = (Array(found.utf8), Array(value.utf8))
    switch comparison {
    case 0x3D: return have == want
    case 0x7E: return !want.isEmpty && have.split(whereSeparator: { $0 <= 0x20 }).contains { $0.elementsEqual(want) }
    case 0x7C: return have == want || have.starts(with: want + [0x2D])
    case 0x5E: return !want.isEmpty && have.starts(with: want)
    case 0x24: return !want.isEmpty && have.reversed().starts(with: want.reversed())
    default: return !want.isEmpty && have.firstRange(of: want) != nil
    }
  }
}

/// `:nth-child(an+b)` and its like.
struct StylePosition: Sendable, Hashable {
  var step = 0
  var offset = 1
  var isFromEnd = false
  var isOfType = false

  /// Whether a place, from 1, is one of them.
  func contains(_ place: Int) -> Bool {
    let rest = place - offset
    return step == 0 ? rest == 0 : rest % step == 0 && rest / step >= 0
  }
}
