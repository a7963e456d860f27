import Testing

@testable import SiteGenerator

/// Names of elements as numbers: those that are written as codes are what they say.
@Suite struct TagNameTests {
  @Test func codesSpellTheirNames() {
    let names: [(TagName, StaticString)] = [
      (.a, "a"), (.article, "article"), (.body, "body"), (.button, "button"), (.details, "details"), (.head, "head"),
      (.img, "img"), (.link, "link"), (.meta, "meta"), (.script, "script"), (.style, "style"),
    ]
    for (name, text) in names { #expect(name == TagName(text), "\(text)") }
  }

  @Test func capitalLettersAreSmallOnes() {
    #expect(TagName("ARTICLE") == .article)
    #expect(TagName("articles") != .article)
  }
}
