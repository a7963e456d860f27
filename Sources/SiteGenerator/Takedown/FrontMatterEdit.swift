/// Sets one key of a content file's front matter. Every byte that is not the key's stays: comments, order, quotes, line
/// endings, the text.
struct FrontMatterEdit {
  /// Why a file is not edited.
  enum Fault: Error, Sendable, Hashable {
    /// There is no front matter that can be read.
    case unreadable
    /// The keys stand in braces on one line, or the like: what was made of it would not be what was there.
    case unusual
  }

  private let file: [UInt8]
  private let split: FrontMatterSplit
  private let entries: [YAMLNode.Entry]
  private let lines: FrontMatterLines

  /// A content file.
  init(_ file: [UInt8]) throws(Fault) {
    guard let split = try? FrontMatterSplit(file), let entries = FrontMatterEdit.entries(of: split),
      let first = entries.first
    else { throw .unreadable }
    self.file = file
    self.split = split
    self.entries = entries
    lines = FrontMatterLines(split.frontMatter)
    // Keys in braces have no lines of their own.
    guard !lines.isIn(braces: first.key) else { throw .unusual }
  }

  /// The file with a key that has the values, in the place of the key it had, or behind all others.
  func setting(_ key: String, to values: [(name: String, text: String)]) throws(Fault) -> [UInt8] {
    let place = try range(of: key)
    var block: [UInt8] = []
    let indent = String(repeating: " ", count: Int(entries.first?.key.column ?? 0))
    for line in ["\(key):"] + values.map({ "  \($0.name): \($0.text)" }) {
      block += Array((indent + line).utf8) + lines.ending
    }
    let edited = Array(file[..<place.lowerBound]) + block + file[place.upperBound...]
    guard isSame(edited, but: key, values.map(\.name)) else { throw .unusual }
    return edited
  }

  /// The whole lines of a key, or the empty place behind all keys.
  private func range(of key: String) throws(Fault) -> Range<Int> {
    guard let entry = entries.first(where: { $0.name == key }) else {
      return split.frontMatter.endIndex..<split.frontMatter.endIndex
    }
    let last = max(entry.key.line, lines.lastLine(of: entry.value))
    return lines.start(of: Int(entry.key.line))..<lines.start(of: Int(last) + 1)
  }

  /// Whether nothing but the key is another one than before, and the key has the values that it should have.
  private func isSame(_ edited: [UInt8], but key: String, _ names: [String]) -> Bool {
    guard let after = try? FrontMatterSplit(edited), let now = FrontMatterEdit.entries(of: after),
      edited[after.bodyOffset...] == file[split.bodyOffset...],
      let value = now.first(where: { $0.name == key })?.value, case .mapping(let inner) = value.content
    else { return false }
    let (others, othersNow) = (entries.filter { $0.name != key }, now.filter { $0.name != key })
    return inner.map(\.name) == names && othersNow.count == others.count
      && zip(others, othersNow).allSatisfy { $0.name == $1.name && $0.value.says($1.value) }
  }

  private static func entries(of split: FrontMatterSplit) -> [YAMLNode.Entry]? {
    guard let node = try? YAMLParser.read(split.frontMatter), case .mapping(let entries) = node.content else {
      return nil
    }
    return entries
  }
}

extension YAMLNode {
  /// Whether it says the same as another, wherever either stands.
  fileprivate func says(_ other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a, let isPlain), .scalar(let b, let isPlainToo)): a == b && isPlain == isPlainToo
    case (.sequence(let a), .sequence(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.says($1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value.says($1.value) }
    default: false
    }
  }
}

/// The lines of front matter, as libyaml counts them from 0.
private struct FrontMatterLines {
  private let text: ArraySlice<UInt8>
  private var starts: [Int]
  /// How the first line ends, and so all new ones.
  let ending: [UInt8]

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    starts = [text.startIndex]
    var ending: [UInt8]?
    var place = text.startIndex
    while let end = text[place...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      place = text[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
      ending = ending ?? Array(text[end..<place])
      starts.append(place)
    }
    self.ending = ending ?? [0x0A]
  }

  /// Where a line begins; the end of all for lines that are not there.
  func start(of line: Int) -> Int { line < starts.count ? starts[line] : text.endIndex }

  private func line(_ number: Int) -> ArraySlice<UInt8> { text[start(of: number)..<start(of: number + 1)] }

  /// Whether something other than blanks stands before a key on its line.
  func isIn(braces key: YAMLMark) -> Bool {
    !line(Int(key.line)).prefix(Int(key.column)).allSatisfy { $0 == 0x20 }
  }

  /// The last line of a value.
  func lastLine(of node: YAMLNode) -> Int32 {
    switch node.content {
    case .scalar: return lastLine(endingAt: node.mark)
    case .sequence(let items) where !isFlow(node): return items.last.map { lastLine(of: $0) } ?? node.mark.line
    case .mapping(let entries) where !isFlow(node):
      return entries.last.map { max($0.key.line, lastLine(of: $0.value)) } ?? node.mark.line
    case .sequence, .mapping: return node.mark.endLine
    }
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    let line = line(Int(node.mark.line))
    // Columns are counted in letters; all that may stand before a bracket in another script is a key.
    return [0x5B, 0x7B].contains(line.dropFirst(offset(of: Int(node.mark.column), in: line)).first)
  }

  private func offset(of column: Int, in line: ArraySlice<UInt8>) -> Int {
    var letters = -1
    for (offset, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
      letters += 1
      if letters == column { return offset }
    }
    return line.count
  }

  /// A block scalar ends where the next line of keys begins; blank lines and comments before that are not its own.
  private func lastLine(endingAt mark: YAMLMark) -> Int32 {
    guard mark.endColumn == 0, mark.endLine > mark.line else { return mark.endLine }
    var last = mark.endLine - 1
    while last > mark.line, isBlankOrComment(line(Int(last))) { last -= 1 }
    return last
  }

  private func isBlankOrComment(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { $0 != 0x20 && $0 != 0x09 }
    return first == nil || first == 0x0A || first == 0x0D || (first == 0x23 && line.first == 0x23)
  }
}
