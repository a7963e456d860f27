import Testing

@testable import SiteGenerator

/// The likely word among very many names.
@Suite struct NearNamesTests {
  private let names = (0..<5_000).map { "quay-report-\(String(100_000 + $0).dropFirst()).md" }

  @Test(arguments: [
    ("quay-report-01234.md", "quay-report-01234.md"), ("quay-report-0123x.md", "quay-report-0123"),
    ("quoy-report-01234.md", "quay-report-01234.md"), ("quay-reprt-01234.md", "quay-report-01234.md"),
    ("quay-report-01234.mdx", "quay-report-01234.md"), ("uqay-report-01234.md", "quay-report-01234.md"),
  ])
  func findsASlipAtAnyPlace(_ word: String, _ likely: String) {
    let found = NearNames().likelyWord(for: word, among: names, of: "articles")
    #expect(found?.hasPrefix(likely) == true)
  }

  @Test func comparesFewOfMany() {
    let near = NearNames()
    for word in ["a", "quay-report-02500.md", "zebra"] {
      #expect(near.candidates(for: word, among: names, of: "articles").count <= 256)
    }
    #expect(near.likelyWord(for: "zebra", among: names, of: "articles") == nil)
  }

  @Test func comparesAllOfFew() {
    let few = Array(names.prefix(NearNames.few))
    #expect(NearNames().candidates(for: "zebra", among: few, of: "articles") == few)
  }

  /// What is known of one group is not taken for another.
  @Test func keepsGroupsApart() {
    let near = NearNames()
    let others = (0..<5_000).map { "mole-\($0).md" }
    #expect(near.likelyWord(for: "quay-report-0123.md", among: names, of: "articles") != nil)
    #expect(near.likelyWord(for: "moles-77.md", among: others, of: "pages") == "mole-77.md")
  }
}
