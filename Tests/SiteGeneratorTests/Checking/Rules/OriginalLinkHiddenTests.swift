import SiteModel
import Testing

@testable import SiteGenerator

/// The finished page has a link to the original (O102).
@Suite struct OriginalLinkHiddenTests {
  /// Templates of credits that print all but the link: the sentence is there, and leads nowhere.
  private func found(_ template: String) async throws -> [Diagnostic] {
    try await RuleSites.shown(template).filter { $0.id == "O102" }
  }

  @Test(arguments: [
    "<article>{{{body}}}</article>", "<article>{{{body}}}</article><aside>{{{creditsAbove}}}{{{credits}}}</aside>",
    "<article>{{{body}}}<div hidden>{{{creditsAbove}}}{{{credits}}}</div></article>",
    "<article>{{{body}}}<a rel=\"nofollow\" href=\"{{article.original.url}}\">Original</a></article>",
    "<article>{{{body}}}<a hidden href=\"{{article.original.url}}\">Original</a></article>",
    "<article>{{{body}}}<p>{{article.original.url}}</p></article>",
  ]) func anAddressIsNoLink(_ template: String) async throws {
    let found = try await found(template)
    #expect(found.map { $0.span?.file } == ["templates/article.mustache"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.text.hasPrefix("the template does not show the link to the original article") == true)
  }

  /// A link of the theme's own counts; the rest of the credit is another rule.
  @Test func aLinkOfTheThemesOwnCounts() async throws {
    let found = try await RuleSites.shown(
      "<article>{{{body}}}<a href=\"{{article.original.url}}\">Original</a></article>")
    #expect(!found.ids.contains("O102"))
    #expect(found.ids.contains("O101"))
  }

  /// What the text links the text links; the credit needs its own.
  @Test func theTextDoesNotCount() async throws {
    let theme = "{{<partials/layout}}\n{{$main}}\n<article>{{{body}}}</article>\n{{/main}}\n{{/partials/layout}}"
    let found = try await RuleSites.diagnostics(
      RuleSites.article().with("templates/article.mustache", theme).adding("\n\n[Read it](https://post.example.org/1)"))
    #expect(found.ids.contains("O102"))
  }
}
