/// The passages of a text that its article declares as added (`rights.additions`), where they stand in it.
///
/// A declaration speaks of a place, not of words: `not` is no declared addition because a declared sentence has it.
struct DeclaredAdditions {
  /// A comparison may take a run of added words for the one that stands a little before or behind it, where the words
  /// at its ends are the same; so many words are tried on each side.
  private static let reach = 32

  private let text: WordSequence
  private let passages: [Range<Int>]

  /// The passages of a text that begin as the declarations do.
  init(_ declarations: [String], in text: WordSequence) {
    self.text = text
    passages = declarations.flatMap { declaration in
      let words = TextNormalizer.normalize(Array(declaration.utf8)).split { $0 == 0x20 || $0 == 0x0A }
      return DeclaredAdditions.places(of: Array(words), in: text)
    }
  }

  /// Whether a run of added words lies within a passage, or begins with one: a declaration may be the beginning of what
  /// was added.
  func cover(_ run: Range<Int>) -> Bool {
    guard !passages.isEmpty else { return false }
    return covers(run) || slides(of: run, by: -1).contains(where: covers)
      || slides(of: run, by: 1).contains(where: covers)
  }

  private func covers(_ run: Range<Int>) -> Bool {
    passages.contains { passage in
      run.lowerBound == passage.lowerBound
        || (passage.lowerBound <= run.lowerBound && run.upperBound <= passage.upperBound)
    }
  }

  /// The runs that might as well have been taken for the added one.
  private func slides(of run: Range<Int>, by step: Int) -> [Range<Int>] {
    var (run, found): (Range<Int>, [Range<Int>]) = (run, [])
    while found.count < DeclaredAdditions.reach {
      let (leaving, entering) = step < 0 ? (run.upperBound - 1, run.lowerBound - 1) : (run.lowerBound, run.upperBound)
      guard text.words.indices.contains(entering), text.word(leaving) == text.word(entering) else { break }
      run = run.lowerBound + step..<run.upperBound + step
      found.append(run)
    }
    return found
  }

  /// Where words stand in a row. The last may go without the marks that stand behind it there.
  private static func places(of words: [ArraySlice<UInt8>], in text: WordSequence) -> [Range<Int>] {
    guard let last = words.last, words.count <= text.words.count else { return [] }
    return (0...text.words.count - words.count).compactMap { start in
      let end = start + words.count
      guard words.dropLast().enumerated().allSatisfy({ text.word(start + $0) == $1 }),
        isSame(last, text.word(end - 1))
      else { return nil }
      return start..<end
    }
  }

  private static func isSame(_ declared: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: declared) && word.dropFirst(declared.count).allSatisfy(isMark)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
    default: true
    }
  }
}
