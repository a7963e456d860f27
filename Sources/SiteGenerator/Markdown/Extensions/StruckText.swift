/// A line of text in which tildes are matched as they come (GitHub Flavored Markdown 6.5): one or two of them on either
/// side, which touch what they strike.
struct StruckText {
  private enum Part {
    case piece(InlinePiece)
    case tildes(Int, Role)
  }

  /// What some tildes are.
  private enum Role { case text, opening, closing }

  private let container: InlineExtensions.Container
  private var parts: [Part] = []

  init(in container: InlineExtensions.Container) { self.container = container }

  mutating func append(_ piece: InlinePiece) { parts.append(.piece(piece)) }
  mutating func appendTildes(_ count: Int) { parts.append(.tildes(count, .text)) }

  /// The byte before what comes next.
  var lastByte: UInt8 {
    switch parts.last {
    case nil: container == .block ? 0x20 : 0x2A
    case .tildes: 0x7E
    case .piece(let piece): piece.lastByte
    }
  }

  private func firstByte(at index: Int) -> UInt8 {
    guard index < parts.count else { return container == .block ? 0x20 : 0x2A }
    switch parts[index] {
    case .tildes: return 0x7E
    case .piece(let piece): return piece.firstByte
    }
  }

  private func lastByte(before index: Int) -> UInt8 {
    guard index > 0 else { return container == .block ? 0x20 : 0x2A }
    switch parts[index - 1] {
    case .tildes: return 0x7E
    case .piece(let piece): return piece.lastByte
    }
  }

  /// The pieces, with tags for tildes that have a partner.
  consuming func pieces() -> [InlinePiece] {
    match()
    return parts.map { part in
      switch part {
      case .piece(let piece): piece
      case .tildes(let count, .text): .text(Array(repeating: 0x7E, count: count))
      case .tildes(_, .opening): .html(Array("<del>".utf8))
      case .tildes(_, .closing): .html(Array("</del>".utf8))
      }
    }
  }

  /// Finds the partners: the nearest tildes before that can open and are as many. Linear.
  private mutating func match() {
    /// The last that can open, of one and of two tildes.
    var openings: [Int: [Int]] = [:]
    for index in parts.indices {
      guard case .tildes(let count, _) = parts[index] else { continue }
      let (before, after) = (Nearby(lastByte(before: index)), Nearby(firstByte(at: index + 1)))
      if after.isClosing(before), let opening = openings[count]?.popLast() {
        parts[opening] = .tildes(count, .opening)
        parts[index] = .tildes(count, .closing)
        // What was opened in between stays text: elements do not cross.
        for other in [1, 2] { while let last = openings[other]?.last, last > opening { openings[other]?.removeLast() } }
      } else if before.isOpening(after) {
        openings[count, default: []].append(index)
      }
    }
  }

  /// What stands beside some tildes.
  private struct Nearby {
    let isSpace: Bool
    let isPunctuation: Bool

    init(_ byte: UInt8) {
      isSpace = byte <= 0x20
      isPunctuation = byte < 0x80 && !isSpace && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether tildes behind this, and before `next`, are left-flanking (CommonMark 6.2).
    func isOpening(_ next: Nearby) -> Bool {
      !next.isSpace && (!next.isPunctuation || isSpace || isPunctuation)
    }

    /// Whether tildes before this, and behind `previous`, are right-flanking.
    func isClosing(_ previous: Nearby) -> Bool {
      !previous.isSpace && (!previous.isPunctuation || isSpace || isPunctuation)
    }
  }
}

extension InlinePiece {
  /// The byte with which it begins, as far as punctuation goes.
  fileprivate var firstByte: UInt8 {
    switch self {
    case .text(let text), .link(_, let text): text.first ?? 0x20
    case .lineBreak: 0x20
    case .node, .html: 0x2A
    }
  }

  fileprivate var lastByte: UInt8 {
    switch self {
    case .text(let text), .link(_, let text): text.last ?? 0x20
    case .lineBreak: 0x20
    case .node, .html: 0x2A
    }
  }
}
