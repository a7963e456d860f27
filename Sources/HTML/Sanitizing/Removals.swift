public import Mustache

/// Something that a text had and its page does not have.
public struct Removal: Sendable {
  /// What it was.
  public enum Kind: Int, Sendable, CaseIterable {
    /// A tag; its text is there.
    case element
    /// An element with all that was in it.
    case elementWithContent
    /// An attribute, or one whose value is not allowed.
    case attribute
    /// An attribute or a style that hid an element, whose content is shown.
    case hiding
    /// An address that leads where texts may not lead to.
    case address
    /// Something that showed another page; there is a link to it.
    case embed
    /// A picture that nobody sees, or that counts readers.
    case picture
    /// A tag beyond the depth that is kept, or one that stood where it cannot stand.
    case misplaced
    /// What goes on over text that was hardly meant to be in it: a comment or a tag that never ends (`comment`, `tag`), a
    /// tag with another one in its values (`value`), or an element that goes with its content and has no end (`<svg>`).
    case unclosed
  }

  /// What it was.
  public let kind: Kind
  /// The name of the element or attribute, lower-cased; the address or its beginning; of what never ends, what it is.
  public let name: String
  /// Where it, or the tag that it stood in, begins in the HTML: a byte, from 0.
  public let offset: Int
}

/// What was removed from one text: the first of it one by one, all of it counted.
public struct RemovalReport: Sendable {
  /// How many of each kind are listed.
  public static let limit = 100

  /// The first ones of each kind, in their order.
  public private(set) var listed: [Removal] = []
  private var counts = [Int](repeating: 0, count: Removal.Kind.allCases.count)

  /// How many of a kind there were.
  public func count(of kind: Removal.Kind) -> Int { counts[kind.rawValue] }

  /// How many there were in all.
  public var count: Int { counts.reduce(0, +) }

  /// Notes one. Its name is cut where it is long.
  mutating func add(_ kind: Removal.Kind, _ name: ArraySlice<UInt8>, at offset: Int) {
    counts[kind.rawValue] += 1
    guard counts[kind.rawValue] <= RemovalReport.limit else { return }
    listed.append(Removal(kind: kind, name: String(decoding: name.prefix(80), as: UTF8.self), offset: offset))
  }

  /// What is noted so far.
  var state: State { State(listed: listed.count, counts: counts) }

  /// Takes back what was noted since.
  mutating func reset(to state: State) {
    listed.removeLast(listed.count - state.listed)
    counts = state.counts
  }

  /// How much was noted at some time.
  struct State {
    fileprivate let listed: Int
    fileprivate let counts: [Int]
  }
}

/// A text that may be printed, and what it lost.
public struct SanitizedBody: Sendable {
  /// UTF-8, balanced; may stand wherever a `div` may.
  public let html: SafeHTML
  /// What was removed.
  public let removals: RemovalReport
  /// Whether there is no HTML because it would be more than eight times as long as what it was made of (SECURITY.md S21).
  public let isTooLong: Bool
  /// Where what is not shown begins in the HTML, as there were more paragraphs than were asked for.
  public let cut: Int?
  /// The links to places of the text that are not there; empty where the text was cut.
  public let missingFragments: [MissingFragment]
  /// The names of places that the text has, in no order; empty where nothing is missing.
  public let ids: [[UInt8]]
}

/// A link to a place of the text that is not there (RFC 3986, 3.5).
public struct MissingFragment: Sendable {
  /// What its address has behind `#`, as it is written there, but for what is for the browser alone.
  public let id: [UInt8]
  /// Where the tag of the link begins in the HTML.
  public let offset: Int
}
