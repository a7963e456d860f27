import Testing

@testable import SiteGenerator

@Suite struct WordDiffTests {
  private func words(_ text: String) -> WordSequence {
    var block = TextBlock([])
    block.append(text.utf8)
    return WordSequence([block])
  }

  private func words(_ words: [String]) -> WordSequence { self.words(words.joined(separator: " ")) }

  @Test(
    arguments: [
      ("", "", ""), ("a", "", "[a|]"), ("", "a", "[|a]"), ("a b c", "a c", "[b|]"), ("a c", "a b c", "[|b]"),
      ("a b c", "a x c", "[b|x]"), ("a b c d e", "b c x e", "[a|][d|x]"),
      // What was taken out begins where a sentence begins.
      ("He went. He came. He slept.", "He went. He slept.", "[He came.|]"),
      ("It was. He said no. He went.", "It was. He went.", "[He said no.|]"),
    ])
  func finds(original: String, ours: String, expected: String) {
    let (a, b) = (words(original), words(ours))
    let printed = WordDiff(a, b).changes.map { "[\(a.text($0.original))|\(b.text($0.ours))]" }.joined()
    #expect(printed == expected)
  }

  /// As many words in common as the table of all pairs finds, in texts of few words and so with many ways.
  @Test func isLongest() {
    var numbers = Numbers(state: 42)
    for _ in 0..<600 {
      let letters = ["a", "b", "c", "d", "e", "f"].prefix(2 + numbers.next(5))
      let texts = (0..<2).map { _ in (0..<numbers.next(30)).map { _ in letters[numbers.next(letters.count)] } }
      let diff = WordDiff(words(texts[0]), words(texts[1]))
      #expect(diff.isExact)
      #expect(diff.keptCount == longest(texts[0], texts[1]))
      #expect(rebuilt(texts[0], texts[1], diff) == texts[1])
    }
  }

  /// The coarser answer is one, too.
  @Test(arguments: [0, 10, 200, 1_000])
  func isRightWhenStepsRunOut(limit: Int) {
    var numbers = Numbers(state: 7)
    for _ in 0..<50 {
      let texts = (0..<2).map { _ in (0..<80).map { _ in "w\(numbers.next(60))" } }
      let diff = WordDiff(words(texts[0]), words(texts[1]), stepLimit: limit)
      #expect(rebuilt(texts[0], texts[1], diff) == texts[1])
      #expect(diff.keptCount <= longest(texts[0], texts[1]))
    }
  }

  /// Texts with nothing in common, with the same words in another order, and with words that are all over the place.
  @Test func endsOnHostileTexts() {
    let limit = 1 << 14
    let (one, two) = ((0..<6_000).map { "a\($0)xx" }, (0..<6_000).map { "b\($0)xx" })
    let nothing = WordDiff(words(one), words(two), stepLimit: limit)
    #expect(nothing.isExact)
    #expect(nothing.keptCount == 0)
    #expect(nothing.changes.count == 1)
    let reversed = WordDiff(words(one), words(one.reversed()), stepLimit: limit)
    #expect(!reversed.isExact)
    #expect(reversed.keptCount >= 1)
    let mixed = WordDiff(
      words((0..<6_000).map { $0 % 7 == 0 ? "x" : "y" }), words((0..<6_000).map { $0 % 5 == 0 ? "x" : "y" }),
      stepLimit: limit)
    #expect(mixed.keptCount > 0)
  }

  /// However long and hostile the texts are, no more steps are taken than are allowed, but for the round that was begun.
  @Test(arguments: [1_000, 4_000, 16_000]) func takesNoMoreStepsThanItMay(count: Int) {
    let limit = 1 << 12
    let ascending = (0..<Int32(count)).map { $0 }
    for other in [ascending.reversed(), ascending.map { $0 * 7919 % Int32(count) }] {
      var matching = WordMatching(ascending, other, steps: limit)
      matching.run()
      #expect(!matching.isExact)
      #expect(matching.steps < 0 && matching.steps > -2 * count, "\(matching.steps)")
    }
    #expect(WordDiff.stepLimit <= 1 << 22)
  }

  /// One text made of the other by the changes.
  private func rebuilt(_ original: [String], _ ours: [String], _ diff: WordDiff) -> [String] {
    var result: [String] = []
    var next = 0
    for change in diff.changes {
      result += original[next..<change.original.lowerBound] + ours[change.ours]
      next = change.original.upperBound
    }
    return result + original[next...]
  }

  private func longest(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var last = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? last + 1 : max(above, row[index])
        last = above
      }
    }
    return row[b.count]
  }

  /// Numbers that are the same each time.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return limit == 0 ? 0 : Int(state >> 33) % limit
    }
  }
}
