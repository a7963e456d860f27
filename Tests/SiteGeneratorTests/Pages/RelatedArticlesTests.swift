import SiteModel
import Testing

@testable import SiteGenerator

struct RelatedArticlesTests {
  private typealias Samples = ArticleSamples

  @Test func sharedTermsMakeArticlesRelated() throws {
    let related = Samples.related([
      try Samples.article("a", topics: ["fish"]), try Samples.article("b", topics: ["fish"]),
      try Samples.article("c", topics: ["rent"]),
    ])
    #expect(related.related(to: 0) == [1])
    #expect(related.related(to: 2) == [])
  }

  @Test func rareTermsCountMoreThanCommonOnes() throws {
    var articles = try (0..<10).map { try Samples.article("common\($0)", topics: ["news"]) }
    articles.append(try Samples.article("rare", topics: ["news", "lighthouses"]))
    articles.append(try Samples.article("asked", topics: ["news", "lighthouses"]))
    #expect(Samples.related(articles).related(to: 11).first == 10)
  }

  @Test func equalOnesAreOrderedByTime() throws {
    let articles = try (0..<9).map { try Samples.article("a\($0)", topics: ["fish"]) }
    #expect(Samples.related(articles).related(to: 4) == [3, 5, 2])
  }

  @Test func translationsOfAnArticleAreNotRelatedToIt() throws {
    let articles = [
      try Samples.article("en", topics: ["fish"], key: "k"),
      try Samples.article("de", topics: ["fish"], key: "k", language: "de"),
      try Samples.article("other", topics: ["fish"]),
    ]
    #expect(Samples.related(articles).related(to: 0) == [2])
  }
}

struct TranslationsTests {
  private typealias Samples = ArticleSamples

  @Test func oneKeyMakesOneArticleInSeveralLanguages() throws {
    let translations = Translations([
      try Samples.article("x", key: "k", language: "fr"), try Samples.article("y"),
      try Samples.article("z", key: "k", language: "de"), try Samples.article("w", key: "alone"),
    ])
    #expect(translations.all(of: 0) == [2, 0])
    #expect(translations.all(of: 2) == [2, 0])
    #expect(translations.all(of: 1) == [])
    #expect(translations.all(of: 3) == [])
    #expect(translations.diagnostics.isEmpty)
  }

  @Test func aLanguageIsThereOnce() throws {
    let translations = Translations([
      try Samples.article("x", key: "k", language: "fr"), try Samples.article("y", key: "k", language: "fr"),
    ])
    #expect(translations.diagnostics.map(\.id) == ["translation-twice"])
  }
}

struct NeighboursTests {
  @Test func followsTheListOfTheSection() {
    let neighbours = Neighbours(count: 5, lists: [[0, 2, 4], [1]])
    #expect(neighbours.newer(than: 0) == nil)
    #expect(neighbours.older(than: 0) == 2)
    #expect(neighbours.newer(than: 4) == 2)
    #expect(neighbours.older(than: 4) == nil)
    #expect(neighbours.older(than: 1) == nil)
    #expect(neighbours.newer(than: 3) == nil)
  }
}
