/// Makes what stands in a line of text into what it means: struck text, references to footnotes, addresses that become
/// links. A pure function over the pieces of one paragraph, heading, link or cell.
struct InlineExtensions {
  let extensions: MarkdownExtensions
  /// The names by which a reference and its note know each other.
  let names: FootnoteNames

  /// What the line is in. What stands in an image is its description, without tags.
  enum Container: Equatable {
    case block, inline, link
    case image(isInLink: Bool)

    /// Whether there can be no link in it.
    var isInLink: Bool { self == .link || self == .image(isInLink: true) }
  }

  /// Whether a text has something for this.
  func concerns(_ text: Span<UInt8>) -> Bool {
    if SourceMark.occurs(in: text) { return true }
    return extensions.contains(.bareLinks) && BareAddress.next(in: text, from: 0) != nil
  }

  /// Whether a piece is a reference to a footnote.
  static func isReference(_ piece: InlinePiece) -> Bool {
    if case .html(let html) = piece { FootnoteNames.number(ofReference: html.span) != nil } else { false }
  }

  /// The pieces as they are meant.
  func rewrite(_ pieces: [InlinePiece], in container: Container) -> [InlinePiece] {
    var line = StruckText(in: container)
    for piece in pieces {
      switch piece {
      case .text(let text): split(text, in: container, into: &line)
      case .lineBreak, .node, .html, .link: line.append(piece)
      }
    }
    return line.pieces()
  }

  /// Cuts a text at its marks.
  private func split(_ text: [UInt8], in container: Container, into line: inout StruckText) {
    var reader = MarkReader(text)
    while let part = reader.next() {
      switch part {
      case .text(let text): appendText(text, in: container, to: &line)
      case .tildes(let count): line.appendTildes(count)
      case .footnote(let reference, _):
        line.append(.html(names.html(of: reference, isInLink: container.isInLink)))
      }
    }
  }

  /// Takes plain text, with its addresses as links.
  private func appendText(_ text: ArraySlice<UInt8>, in container: Container, to line: inout StruckText) {
    guard !text.isEmpty else { return }
    guard extensions.contains(.bareLinks), container == .block || container == .inline else {
      line.append(.text(Array(text)))
      return
    }
    var start = 0
    let bytes = text.span
    while let address = BareAddress.next(in: bytes, from: start, before: line.lastByte) {
      if address.range.lowerBound > start {
        line.append(.text(Array(text[(text.startIndex + start)..<(text.startIndex + address.range.lowerBound)])))
      }
      let words = Array(
        text[(text.startIndex + address.range.lowerBound)..<(text.startIndex + address.range.upperBound)])
      line.append(.link(destination: address.kind.prefix + words, text: words))
      start = address.range.upperBound
    }
    if start < text.count { line.append(.text(Array(text[(text.startIndex + start)...]))) }
  }
}

extension BareAddress.Kind {
  /// What the destination has before the words.
  fileprivate var prefix: [UInt8] {
    switch self {
    case .web: []
    case .host: Array("http://".utf8)
    case .mail: Array("mailto:".utf8)
    }
  }
}
