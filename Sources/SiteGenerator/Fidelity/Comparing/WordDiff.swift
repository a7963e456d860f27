/// What must be taken out of one text and put in to get the other: a longest common subsequence of words.
///
/// 1. Words that the other text does not have are set aside: they can be in no common subsequence.
/// 2. The rest is cut in two at the middle of a shortest edit (Myers 1986, section 4b), again and again, in linear memory.
/// 3. Texts that have too little in common for that get a coarser answer after a fixed number of steps: words that
///    occur once in both hold the rest together (`UniqueWords`), and what is between them counts as replaced.
struct WordDiff: Sendable {
  /// A run of words that is not the same in both texts. One of the ranges may be empty.
  struct Change: Sendable, Hashable {
    var original: Range<Int>
    var ours: Range<Int>
  }

  /// The steps after which the coarser answer is given: some tenths of a second.
  static let stepLimit = 1 << 22

  /// In the order of the text.
  private(set) var changes: [Change] = []
  /// How many words are in both.
  private(set) var keptCount = 0
  /// Whether the common words are as many as can be.
  private(set) var isExact = true

  /// Compares two texts.
  init(_ original: WordSequence, _ ours: WordSequence, stepLimit: Int = WordDiff.stepLimit) {
    let (a, b) = WordDiff.numbers(original, ours)
    var matching = WordMatching(a, b, steps: stepLimit)
    matching.run()
    isExact = matching.isExact
    collect(matching)
    align(original, ours)
  }

  /// The same number for the same word.
  private static func numbers(_ original: WordSequence, _ ours: WordSequence) -> ([Int32], [Int32]) {
    var known: [ArraySlice<UInt8>: Int32] = [:]
    func numbers(_ text: WordSequence) -> [Int32] {
      text.words.indices.map { index in
        let word = text.word(index)
        if let number = known[word] { return number }
        let number = Int32(known.count)
        known[word] = number
        return number
      }
    }
    return (numbers(original), numbers(ours))
  }

  /// The runs between words that are in both.
  private mutating func collect(_ matching: WordMatching) {
    let (a, b) = (matching.isKeptInFirst, matching.isKeptInSecond)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let (startI, startJ) = (i, j)
      while i < a.count, !a[i] { i += 1 }
      while j < b.count, !b[j] { j += 1 }
      if i > startI || j > startJ { changes.append(Change(original: startI..<i, ours: startJ..<j)) }
      if i < a.count, j < b.count {
        keptCount += 1
        i += 1
        j += 1
      }
    }
  }

  /// Moves what was only taken out, or only put in, to where a block or a sentence begins: `[b a] b` and `b [a b]` are the
  /// same change, and one of them is what was done.
  private mutating func align(_ original: WordSequence, _ ours: WordSequence) {
    for index in changes.indices {
      let change = changes[index]
      let left = index == 0 ? 0 : changes[index - 1].original.upperBound
      let right = index + 1 < changes.count ? changes[index + 1].original.lowerBound : original.words.count
      let room = (before: change.original.lowerBound - left, behind: right - change.original.upperBound)
      if change.ours.isEmpty {
        move(index, by: WordDiff.bestShift(of: change.original, in: original, room))
      } else if change.original.isEmpty {
        move(index, by: WordDiff.bestShift(of: change.ours, in: ours, room))
      }
    }
  }

  private mutating func move(_ index: Int, by step: Int) {
    let (a, b) = (changes[index].original, changes[index].ours)
    changes[index] = Change(
      original: a.lowerBound + step..<a.upperBound + step, ours: b.lowerBound + step..<b.upperBound + step)
  }

  /// How far a run is best moved: to the beginning of a block, else of a sentence, else not at all.
  private static func bestShift(of run: Range<Int>, in text: WordSequence, _ room: (before: Int, behind: Int)) -> Int {
    var best = (rank: rank(run.lowerBound, in: text), shift: 0)
    var shift = 0
    while -shift < room.before, text.word(run.lowerBound + shift - 1) == text.word(run.upperBound + shift - 1) {
      shift -= 1
      let rank = rank(run.lowerBound + shift, in: text)
      if rank > best.rank { best = (rank, shift) }
    }
    shift = 0
    while shift < room.behind, text.word(run.lowerBound + shift) == text.word(run.upperBound + shift) {
      shift += 1
      let rank = rank(run.lowerBound + shift, in: text)
      if rank > best.rank { best = (rank, shift) }
    }
    return best.shift
  }

  /// 2 where a block begins, 1 where a sentence begins.
  private static func rank(_ index: Int, in text: WordSequence) -> Int {
    if index >= text.words.count || text.beginsBlock(index) { return 2 }
    let last = text.word(index - 1).last { $0 != 0x22 && $0 != 0x27 && $0 != 0x29 }
    return last == 0x2E || last == 0x21 || last == 0x3F ? 1 : 0
  }
}
