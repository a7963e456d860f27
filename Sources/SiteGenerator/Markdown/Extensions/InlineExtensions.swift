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

  /// A run of text with its tildes as they are typed, and where those stand that may strike.
  private struct Run {
    var text: [UInt8] = []
    var tildes: [Range<Int>] = []
  }

  /// Cuts a text at its marks.
  private func split(_ text: [UInt8], in container: Container, into line: inout StruckText) {
    var reader = MarkReader(text)
    var run = Run()
    while let part = reader.next() {
      switch part {
      case .text(let text): run.text += text
      case .tildes(let count):
        run.tildes.append(run.text.count..<run.text.count + count)
        run.text += Array(repeating: 0x7E, count: count)
      case .footnote(let reference, _):
        append(run, in: container, to: &line)
        run = Run()
        line.append(.html(names.html(of: reference, isInLink: container.isInLink)))
      }
    }
    append(run, in: container, to: &line)
  }

  /// Takes a run of text, with its addresses as links. Tildes in an address are part of it.
  private func append(_ run: Run, in container: Container, to line: inout StruckText) {
    guard !run.text.isEmpty else { return }
    var (start, tildes) = (0, run.tildes[...])
    if extensions.contains(.bareLinks), container == .block || container == .inline {
      let bytes = run.text.span
      while let address = BareAddress.next(in: bytes, from: start, before: line.lastByte) {
        append(run, start..<address.range.lowerBound, &tildes, to: &line)
        let words = Array(run.text[address.range])
        line.append(.link(destination: address.kind.prefix + words, text: words))
        start = address.range.upperBound
        tildes = tildes.drop { $0.lowerBound < start }
      }
    }
    append(run, start..<run.text.count, &tildes, to: &line)
  }

  /// Takes a part of a run without addresses.
  private func append(
    _ run: Run, _ range: Range<Int>, _ tildes: inout ArraySlice<Range<Int>>, to line: inout StruckText
  ) {
    var start = range.lowerBound
    while let next = tildes.first, next.upperBound <= range.upperBound {
      if next.lowerBound > start { line.append(.text(Array(run.text[start..<next.lowerBound]))) }
      line.appendTildes(next.count)
      start = next.upperBound
      tildes.removeFirst()
    }
    let rest = start..<range.upperBound
    // Most runs are text and no more, which need not be copied.
    if !rest.isEmpty { line.append(.text(rest == run.text.indices ? run.text : Array(run.text[rest]))) }
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
