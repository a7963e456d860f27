import SiteModel
import Testing

@testable import SiteGenerator

/// Lists lead to all of their articles (O112). What a list must have is tested with the verifier of lists.
@Suite struct ListIncompleteTests {
  private static let other = """
    title: U
    date: 2026-03-07
    authors: [A]
    source: {outlet: post, url: "https://post.example.org/2", date: 2026-03-04}
    rights: {basis: license, license: CC-BY-4.0}
    """

  private func found(_ main: String, settings: String = "") async throws -> [Diagnostic] {
    try await RuleSites.diagnostics(
      RuleSites.article(settings: settings, other: Self.other).with(
        "templates/list.mustache", "{{<partials/layout}}\n{{$main}}\n\(main)\n{{/main}}\n{{/partials/layout}}"))
  }

  private static let all = "{{#list.articles}}<a href=\"{{address}}\">{{title}}</a>{{/list.articles}}"

  @Test(arguments: [
    (all, false), ("{{#list.lead}}<a href=\"{{address}}\">{{title}}</a>{{/list.lead}}", true),
    ("{{#list.rest}}<a href=\"{{address}}\">{{title}}</a>{{/list.rest}}", true), ("<p>Nothing here.</p>", true),
    ("{{#list.articles}}<b>{{title}}</b>{{/list.articles}}", true),
  ]) func eachArticleIsLinked(_ main: String, _ isBroken: Bool) async throws {
    let found = try await found(main)
    #expect(Set(found.ids) == (isBroken ? ["O112"] : []), "\(found.inShort)")
    #expect(
      found.allSatisfy { $0.span?.file == "templates/list.mustache" && $0.severity == .error && $0.layer == .site })
    #expect(found.allSatisfy { $0.text.hasPrefix("the template drops articles of a list on the page of /") })
    #expect(found.allSatisfy { $0.text.contains("content/articles/") })
  }

  /// Of a list with more pages, each leads to the next.
  @Test func thePagesAreLinked() async throws {
    let found = try await found(Self.all, settings: "pagination: {size: 1}")
    #expect(found.ids == ["O112"])
    #expect(found.first?.text.hasPrefix("the template does not link the next page of a list") == true)
    #expect(found.first?.hint == "print {{#list.older}}, or {{>partials/pagination}}")
    #expect(try await self.found(Self.all + "{{>partials/pagination}}", settings: "pagination: {size: 1}").isEmpty)
  }
}
