import SiteModel
import Testing

@testable import SiteGenerator

/// What a person may call an article, whatever the command.
@Suite struct ArticleLookupTests {
  private static func article(_ file: String, _ folders: [String], old: [String] = []) throws -> Article {
    var article = Article(
      file: file, kind: .article, section: "articles", path: try SitePath(page: folders), title: "T",
      date: Timestamp(try #require(CivilDate(year: 2026, month: 3, day: 4))))
    if !old.isEmpty { article.aliases = [try SitePath(page: old)] }
    return article
  }

  private static func lookup(in folder: String = "/home/desk/site", source: String = ".") throws -> ArticleLookup {
    var settings = SiteSettings()
    settings.url = WebAddress("https://desk.example.org/news/")
    return ArticleLookup(
      [
        try article("content/articles/harbour.md", ["articles", "harbour-reopens"], old: ["old", "harbour"]),
        try article("content/articles/quay/index.md", ["articles", "quay"]),
        try article("content/reports/quay.md", ["reports", "quay"]),
      ], settings: settings, source: source, standingIn: folder)
  }

  @Test(arguments: [
    "content/articles/harbour.md", "./content/articles/harbour.md", "articles/harbour.md", "articles/harbour",
    "harbour-reopens", "harbour", "/articles/harbour-reopens/", "articles/harbour-reopens",
    "/news/articles/harbour-reopens/",
    "https://desk.example.org/news/articles/harbour-reopens/", "https://desk.example.org/news/articles/harbour-reopens",
    "/old/harbour/", "/home/desk/site/content/articles/harbour.md", "../site/content/articles/harbour.md",
  ])
  func findsItByEveryName(_ name: String) throws {
    #expect(try Self.lookup().find(name).file == "content/articles/harbour.md")
  }

  @Test(arguments: [
    ("/home/desk/site/content/articles", "../..", "harbour.md"),
    ("/home/desk", "site", "site/content/articles/harbour.md"),
    ("/home/desk", "site/", "content/articles/harbour.md"),
    ("/home/desk", "/home/desk/site", "site/content/articles/harbour"),
    ("/home/desk/site/content", "..", "./articles/../articles/harbour.md"),
  ])
  func findsItFromWhereOneStands(_ folder: String, _ source: String, _ name: String) throws {
    #expect(try Self.lookup(in: folder, source: source).find(name).file == "content/articles/harbour.md")
  }

  @Test(arguments: ["articles/quay", "content/articles/quay/", "content/articles/quay/index.md", "/articles/quay/"])
  func findsBundles(_ name: String) throws {
    #expect(try Self.lookup().find(name).file == "content/articles/quay/index.md")
  }

  @Test(arguments: [
    (
      "quay", "'quay' may be any of 2 articles",
      "name one by its file: content/articles/quay/index.md, content/reports/quay.md"
    ),
    ("harbuor", "there is no article 'harbuor'", "did you mean 'harbour'?"),
    (
      "content/articles/harbuor.md", "there is no article 'content/articles/harbuor.md'",
      "did you mean 'content/articles/harbour.md'?"
    ),
    (
      "zzz", "there is no article 'zzz'",
      "name its file, such as content/articles/harbour.md, its address, or the last part of that"
    ),
    (
      "", "there is no article ''",
      "name its file, such as content/articles/harbour.md, its address, or the last part of that"
    ),
  ])
  func saysWhatIsWrong(_ name: String, _ text: String, _ hint: String) throws {
    let lookup = try Self.lookup()
    #expect(throws: ArticleLookup.Fault(text: text, hint: hint)) { try lookup.find(name) }
  }
}
