/// Finds what a text quotes: runs of words between quotation marks, and blocks that are quotations as a whole.
///
/// Double marks open before a word and close behind one. What is not closed ends with its block, as speech does that
/// goes on in the next paragraph. Single marks count where one opens before a word and another closes behind a later one.
enum QuotedRuns {
  /// The runs, in order. Those that overlap, as a quotation within another does, are one: so each ends before the next
  /// begins, and they can be searched.
  static func find(in text: WordSequence, blocks: [TextBlock]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (number, block) in blockRanges(of: text).enumerated() {
      if number < blocks.count, blocks[number].form.contains(.quotation) {
        runs.append(block)
      } else {
        runs += doubleQuoted(block, in: text)
        runs += singleQuoted(block, in: text)
      }
    }
    return merged(runs.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
  }

  private static func merged(_ runs: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for run in runs {
      if let last = merged.last, run.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  /// The words of each block.
  private static func blockRanges(of text: WordSequence) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.words.indices.dropFirst() where text.beginsBlock(index) {
      ranges.append(start..<index)
      start = index
    }
    if start < text.words.count { ranges.append(start..<text.words.count) }
    return ranges
  }

  private static func doubleQuoted(_ block: Range<Int>, in text: WordSequence) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var opening: Int?
    for index in block {
      let word = text.word(index)
      let (first, last) = letters(of: word)
      for place in word.indices where word[place] == 0x22 {
        if let start = opening {
          // A mark before a word within a quotation begins the next paragraph of the same speech.
          guard place > first || first > last else { continue }
          runs.append(start..<index + 1)
          opening = nil
        } else if place < last || first > last {
          opening = index
        }
      }
    }
    if let start = opening { runs.append(start..<block.upperBound) }
    return runs
  }

  private static func singleQuoted(_ block: Range<Int>, in text: WordSequence) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var opening: Int?
    for index in block {
      let word = text.word(index)
      guard word.contains(0x27) else { continue }
      let (first, last) = letters(of: word)
      if opening == nil, word[..<min(first, word.endIndex)].contains(0x27) { opening = index }
      if let start = opening, first <= last, word[(last + 1)...].contains(0x27) {
        runs.append(start..<index + 1)
        opening = nil
      }
    }
    return runs
  }

  /// The first and the last byte of a word that is a letter or a digit; in reverse order where there is none.
  private static func letters(of word: ArraySlice<UInt8>) -> (first: Int, last: Int) {
    func isLetter(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: false
      }
    }
    guard let first = word.firstIndex(where: isLetter), let last = word.lastIndex(where: isLetter) else {
      return (word.endIndex, word.startIndex - 1)
    }
    return (first, last)
  }
}
