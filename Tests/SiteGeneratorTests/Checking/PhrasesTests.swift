import Testing

@testable import SiteGenerator

@Suite struct PhrasesTests {
  @Test(arguments: [
    ("all rights reserved", "© 2026. All Rights Reserved.", true), ("all rights reserved", "all rights", false),
    ("aab", "aaab", true), ("x", "", false), ("版权所有", "版权所有 江口", true), ("no copying", "Bono copy", false),
  ]) func finds(_ phrase: String, _ text: String, _ isThere: Bool) {
    #expect(Phrases.has(phrase, in: text) == isThere)
  }

  @Test func readsOnBehindIt() {
    #expect(Phrases.rest(after: "with", in: "In partnership With The Post") == " The Post")
    #expect(Phrases.rest(after: "with", in: "without") == "out")
    #expect(Phrases.rest(after: "with", in: "none") == nil)
  }
}
