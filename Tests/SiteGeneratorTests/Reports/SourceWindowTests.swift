import Testing

@testable import SiteGenerator

/// What is shown of a line does not depend on how much there is of it elsewhere.
@Suite struct SourceWindowTests {
  @Test func showsAShortLineWhole() {
    let window = SourceWindow("title: [a", column: 8, length: 2, width: 40)
    #expect(window.text == "title: [a" && window.indent == 7 && window.length == 2)
  }

  @Test(arguments: [1, 2, 60, 500, 99_990, 100_000])
  func showsTheSameOfALongLine(_ word: Int) {
    let words = (0..<100_001).map { "ü\($0)" }
    let all = words.joined(separator: " ")
    let column = words.prefix(word).reduce(1) { $0 + $1.utf8.count + 1 }
    let window = SourceWindow(all, column: column, length: words[word].utf8.count, width: 60)
    let (first, last) = (max(0, word - 70), min(words.count, word + 71))
    let part = words[first..<last].joined(separator: " ")
    let partColumn = words[first..<word].reduce(1) { $0 + $1.utf8.count + 1 }
    let near = SourceWindow(part, column: partColumn, length: words[word].utf8.count, width: 60)
    #expect(window.text == near.text && window.indent == near.indent && window.length == near.length)
    #expect(window.text.unicodeScalars.dropFirst(window.indent).starts(with: words[word].unicodeScalars))
  }

  @Test func endsWithTheLine() {
    let window = SourceWindow(String(repeating: "a", count: 10_000), column: 20_000, length: 5, width: 40)
    #expect(window.text == "…" + String(repeating: "a", count: 40))
    #expect(window.indent == 41 && window.length == 1)
  }
}
