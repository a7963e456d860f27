import Mustache
import SiteModel

/// A sentence with places for values: `First published by [{outlet}]({url}){date? on {date}}.`
///
/// `{name}` is a value, `{name? …}` is shown only where the value is there, `[text]({name})` is a link. There is no
/// other markup: everything else is text, and every value is escaped where it is printed.
struct Wording: Sendable, Hashable {
  indirect enum Piece: Sendable, Hashable {
    /// As it is, and as HTML: it is the same on ten thousand pages.
    case text(String, html: [UInt8])
    case value(WordingName)
    case whenPresent(WordingName, [Piece])
    case link([Piece], address: WordingName)
  }

  let pieces: [Piece]

  /// Why a wording is not read: where in the text (bytes from 0), and what is wrong there.
  struct Fault: Error, Sendable, Hashable {
    let offset: Int
    let text: String
    let hint: String?
  }

  /// Reads a wording that may use the values of one kind.
  init(_ text: String, kind: WordingKind) throws(Fault) {
    var reader = WordingReader(text, kind: kind)
    pieces = try reader.pieces(until: nil)
  }

  /// Whether it always has a link to an address.
  func links(to name: WordingName) -> Bool {
    pieces.contains { if case .link(_, address: name) = $0 { true } else { false } }
  }

  /// Whether it has a place for a value.
  func uses(_ name: WordingName) -> Bool { Wording.use(name, in: pieces, optional: true) }

  /// Whether it has a hole where a value is not there: a place that is not only shown with it.
  func needs(_ name: WordingName) -> Bool { Wording.use(name, in: pieces, optional: false) }

  private static func use(_ name: WordingName, in pieces: [Piece], optional: Bool) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .text: false
      case .value(let value): value == name
      case .link(let inner, let address): address == name || use(name, in: inner, optional: optional)
      case .whenPresent(let condition, let inner):
        condition == name ? optional : use(name, in: inner, optional: optional)
      }
    }
  }

  /// A text without any places.
  init(literal text: String) { pieces = [.text(literal: text)] }
}

extension Wording.Piece {
  /// A text that stands in the wording.
  fileprivate static func text(literal text: String) -> Wording.Piece {
    .text(text, html: SafeHTML(escaping: text).bytes)
  }
}

/// What a wording is for, which decides what it may name.
struct WordingKind: Sendable, Hashable {
  let values: [WordingName]

  /// The byline of one author.
  static let byline = WordingKind(values: [.author, .affiliation, .outlet])
  /// The sentence that names the origin of an article, and the notes on what was done to it.
  static let origin = WordingKind(values: [
    .title, .authors, .outlet, .outletURL, .url, .date, .site, .editor, .license, .licenseURL, .changes, .translator,
    .language, .originalTitle, .paragraphs,
  ])
  /// A line about the outlet.
  static let tagline = WordingKind(values: [.outlet, .outletURL, .url])
  /// What is said of an outlet's counter.
  static let counter = WordingKind(values: [.outlet])
  /// Who is responsible.
  static let disclaimer = WordingKind(values: [.site, .authors, .outlet])
  /// Who may republish the site's own articles.
  static let crossPost = WordingKind(values: [.site, .url, .contact, .license, .licenseURL])
  /// The notice on fair-use pages.
  static let fairUse = WordingKind(values: [.site, .purpose, .takedownContact, .holder, .url])
  /// Whom to ask.
  static let contact = WordingKind(values: [.site, .contact, .mediaContact])
  /// The credit in one line, for machines.
  static let creditText = WordingKind(values: [
    .title, .authors, .outlet, .date, .url, .year, .holder, .license, .licenseURL, .changes, .site,
  ])
  /// How many there are of something.
  static let counted = WordingKind(values: [.count])
  /// Everything that the built-in wording uses.
  static let plain = WordingKind(values: [])
}

/// Reads a wording from left to right.
private struct WordingReader {
  private let bytes: [UInt8]
  private let kind: WordingKind
  private var position = 0

  init(_ text: String, kind: WordingKind) {
    bytes = Array(text.utf8)
    self.kind = kind
  }

  /// The pieces up to an unnested closing byte, which stays.
  mutating func pieces(until end: UInt8?) throws(Wording.Fault) -> [Wording.Piece] {
    var pieces: [Wording.Piece] = []
    var start = position
    func text(_ range: Range<Int>) -> [Wording.Piece] {
      range.isEmpty ? [] : [.text(literal: String(decoding: bytes[range], as: UTF8.self))]
    }
    while position < bytes.count, bytes[position] != end {
      switch bytes[position] {
      case 0x7B:
        pieces += text(start..<position)
        pieces.append(try place())
        start = position
      case 0x5B:
        let before = position
        if let link = try link() {
          pieces += text(start..<before)
          pieces.append(link)
          start = position
        }
      case 0x7D: throw fault("a } without its {", at: position)
      default: position += 1
      }
    }
    return pieces + text(start..<position)
  }

  /// `{name}` or `{name? …}`.
  private mutating func place() throws(Wording.Fault) -> Wording.Piece {
    let opening = position
    position += 1
    let name = try name(closedBy: [0x7D, 0x3F], opening: opening)
    defer { position += 1 }
    if bytes[position] == 0x7D { return .value(name) }
    position += 1
    let inner = try pieces(until: 0x7D)
    guard position < bytes.count else { throw fault("a { without its }", at: opening) }
    return .whenPresent(name, inner)
  }

  /// `[text]({name})`; anything else in square brackets is text.
  private mutating func link() throws(Wording.Fault) -> Wording.Piece? {
    let opening = position
    guard let close = closingBracket(), close + 2 < bytes.count, bytes[close + 1] == 0x28, bytes[close + 2] == 0x7B
    else {
      position += 1
      return nil
    }
    position += 1
    let inner = try pieces(until: 0x5D)
    position += 3
    let name = try name(closedBy: [0x7D], opening: opening)
    guard position + 1 < bytes.count, bytes[position + 1] == 0x29 else {
      throw fault("a link without its )", at: opening)
    }
    position += 2
    return .link(inner, address: name)
  }

  private func closingBracket() -> Int? {
    bytes[position...].firstIndex(of: 0x5D)
  }

  private mutating func name(closedBy ends: [UInt8], opening: Int) throws(Wording.Fault) -> WordingName {
    let start = position
    while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    guard position < bytes.count else { throw fault("a { without its }", at: opening) }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let known = WordingName(rawValue: name), kind.values.contains(known) else {
      let likely = Typos.likelyWord(for: name, among: kind.values.map(\.rawValue))
      throw Wording.Fault(
        offset: start, text: "'{\(shortened(name))}' is not known here",
        hint: likely.map { "did you mean '{\($0)}'?" }
          ?? "known here: \(kind.values.map { "{\($0.rawValue)}" }.joined(separator: ", "))")
    }
    return known
  }

  private func fault(_ text: String, at offset: Int) -> Wording.Fault {
    Wording.Fault(offset: offset, text: text, hint: "write {name}, {name? …} or [text]({name})")
  }
}
