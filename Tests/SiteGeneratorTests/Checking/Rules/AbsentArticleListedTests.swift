import SiteModel
import Testing

@testable import SiteGenerator

/// Lists and maps lead to no article that is not in the build (O105).
@Suite struct AbsentArticleListedTests {
  private static func list(_ main: String) -> String {
    "{{<partials/layout}}\n{{$main}}\n\(main)\n{{>partials/articles}}\n{{>partials/pagination}}\n{{/main}}\n{{/partials/layout}}"
  }

  private func found(_ lines: String, link: String = "/articles/harbour/") async throws -> [Diagnostic] {
    try await RuleSites.diagnostics(
      RuleSites.article(lines).with("templates/list.mustache", Self.list("<p>Read <a href=\"\(link)\">this</a>.</p>"))
    )
    .filter { $0.severity == .error }
  }

  @Test(arguments: [
    ("", false), ("expires: 2026-06-01", false), ("expires: 2026-05-31", true), ("embargo: 2026-06-02", true),
    ("date: 2026-07-01", true), ("draft: true", true),
  ]) func aLinkOfTheThemesOwn(_ lines: String, _ isAbsent: Bool) async throws {
    let found = try await found(lines)
    #expect(found.ids == (isAbsent ? ["O105"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.file == "templates/list.mustache" && $0.layer == .site })
    #expect(found.allSatisfy { $0.text.hasPrefix("the template links articles that are not in this build") })
    #expect(found.allSatisfy { $0.text.contains("/articles/harbour/") })
    #expect(found.allSatisfy { $0.hint?.contains("{{#list.articles}}") == true })
  }

  /// The address counts, however it is written.
  @Test(arguments: ["/articles/harbour/#credits"])
  func theAddressCounts(_ link: String) async throws {
    #expect(try await found("expires: 2026-05-31", link: link).ids == ["O105"])
  }

  /// Another page is another page.
  @Test(arguments: ["/articles/harbour-2/", "/articles/", "https://post.example.org/articles/harbour/"])
  func othersAreOthers(_ link: String) async throws {
    #expect(!(try await found("expires: 2026-05-31", link: link)).ids.contains("O105"))
  }

  /// The lists of sitegen itself have those that are in, and no others.
  @Test func theBuiltInListsAreRight() async throws {
    for lines in ["expires: 2026-05-31", "embargo: 2026-06-02", "draft: true"] {
      #expect(!(try await RuleSites.found(lines)).hasErrors, "\(lines)")
    }
  }
}
