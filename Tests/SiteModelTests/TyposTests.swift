import SiteModel
import Testing

@Suite struct TyposTests {
  @Test(arguments: [
    ("titel", "title"), ("licence", "license"), ("autors", "authors"), ("Rights", "rights"), ("datte", "date"),
  ])
  func offersTheLikelyWord(_ word: String, _ meant: String) {
    #expect(Typos.likelyWord(for: word, among: ["title", "date", "license", "authors", "rights", "slug"]) == meant)
  }

  @Test(arguments: ["x", "colour", "", String(repeating: "title", count: 100)])
  func offersNothingFar(_ word: String) {
    #expect(Typos.likelyWord(for: word, among: ["title", "date", "license"]) == nil)
  }

  /// What is left out of the table changes no answer: every pair of short words is as near as the whole table says.
  @Test func agreesWithTheWholeTable() {
    let words = (0..<243).map { number in
      [1, 3, 9, 27, 81].map { ["a", "b", "ab"][number / $0 % 3] }.joined()
    }
    for word in words {
      let wanted = Array(word.utf8)
      let limit = min(2, max(1, wanted.count / 3))
      for other in words {
        let isNear = Self.distance(wanted, Array(other.utf8)) <= limit
        #expect((Typos.likelyWord(for: word, among: [other]) != nil) == isNear, "\(word) \(other)")
      }
    }
  }

  /// Edits with swaps of neighbours, by the table of all beginnings.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in 1...a.count {
      for j in 1...b.count {
        let change = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
