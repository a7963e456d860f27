import SiteModel
import Testing

@testable import SiteGenerator

/// A template that changed makes those pages again that are made with it, and no others.
@Suite struct TemplateKeysTests {
  private func build(_ site: EditedSite) async throws -> Int {
    let options = BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)
    let report = try await Generator(options: options).build()
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    return report.reused ?? 0
  }

  /// How much of a site stays after a template changed.
  private func reused(after template: String) async throws -> Int {
    let site = try EditedSite()
    try site.write()
    _ = try await build(site)
    let file = try #require(BuiltInTheme.files.first { $0.path == template + ".mustache" })
    try site.folder.write(
      "templates/\(template).mustache", String(decoding: file.bytes, as: UTF8.self) + "<!-- new -->\n")
    return try await build(site)
  }

  @Test func areOfTheirPages() async throws {
    // Some pages are made besides, as the site has a theme of its own now: the sample for the proof of its style sheets.
    let all = try await reused(after: "404")
    let (pages, articles) = (try await reused(after: "page"), try await reused(after: "article"))
    #expect(pages <= all && articles < all && pages >= all - 1 && articles >= all - 7)
    #expect(try await reused(after: "credits/below") <= min(pages, articles))
    #expect(try await reused(after: "home") == all - 1)
    let lists = all - (try await reused(after: "list"))
    #expect(lists > 2)
    // Lists and the home page show entries.
    #expect(try await reused(after: "partials/entry") == all - lists - 1)
  }

  /// The pages of the sample are made when one of the sheets is another, whether or not it is of the theme, and not each
  /// time.
  @Test func styleSheetsAreOfTheSample() async throws {
    let site = try EditedSite()
    try site.write()
    let page = try #require(BuiltInTheme.files.first { $0.path == "article.mustache" })
    let link = "<link rel=\"stylesheet\" href=\"/news/own.css\">\n<article class=\"full"
    try site.folder.write(
      "templates/article.mustache",
      String(decoding: page.bytes, as: UTF8.self).replacing("<article class=\"full", with: link))
    func write(_ style: String, _ page: String) throws {
      try site.folder.write("content/news/own.css", style)
      try site.folder.write("templates/404.mustache", "<p>\(page)</p>\n")
    }
    try write("p { margin: 0 }", "Nothing")
    _ = try await build(site)
    try write("p { margin: 0 }", "Nothing here")
    let same = try await build(site)
    try write("p { margin: 1px }", "Nothing")
    let other = try await build(site)
    #expect(other < same && other > same / 2)
    try write("footer.credits { display: none }", "Nothing")
    let options = BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)
    #expect(try await Generator(options: options).build().diagnostics.map(\.id).contains("O101"))
  }

  /// Whatever may be included counts.
  @Test func areOfAllThatIsIncluded() async throws {
    let all = try await reused(after: "404")
    #expect(try await reused(after: "partials/layout") < all / 2)
    #expect(all > 8)
  }
}
