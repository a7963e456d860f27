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
}
