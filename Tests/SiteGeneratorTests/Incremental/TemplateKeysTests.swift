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
    // Some pages are made each time where a site has templates of its own: the sample for the proof of its style sheets.
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

  /// Whatever may be included counts.
  @Test func areOfAllThatIsIncluded() async throws {
    let all = try await reused(after: "404")
    #expect(try await reused(after: "partials/layout") < all / 2)
    #expect(all > 8)
  }
}
