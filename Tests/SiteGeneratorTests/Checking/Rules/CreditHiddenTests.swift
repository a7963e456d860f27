import SiteModel
import Testing

@testable import SiteGenerator

/// The credit stands inside the article, where readers see it (O101). Which markup and which style sheets hide something
/// is tested with the verifier; this is what a build says of a theme.
@Suite struct CreditHiddenTests {
  private static let shown = "{{{creditsAbove}}}{{{body}}}"

  @Test(arguments: [
    "<article>\(shown)</article>", "<article>\(shown)</article><footer>{{{credits}}}</footer>",
    "<article>\(shown)<div hidden>{{{credits}}}</div></article>",
    "<article>\(shown)<div popover>{{{credits}}}</div></article>",
    "<article>\(shown)<details><summary>Credits</summary>{{{credits}}}</details></article>",
    "<article>\(shown)<!-- {{{credits}}} --></article>",
    "<article>\(shown)<template>{{{credits}}}</template></article>",
    "<article>\(shown)<div style=\"display:none\">{{{credits}}}</div></article>",
    "<article>\(shown)<div aria-hidden=\"true\">{{{credits}}}</div></article>",
  ]) func isProvenOnThePage(_ template: String) async throws {
    let found = try await RuleSites.shown(template)
    let mine = try #require(found.first { $0.id == "O101" }, "\(found.inShort)")
    #expect(mine.severity == .error)
    #expect(mine.layer == .licence)
    #expect(mine.span?.file == "templates/article.mustache")
    let start = "the template does not show the credit inside the article on the page of content/articles/harbour.md"
    #expect(mine.text.hasPrefix(start))
    #expect(mine.hint?.contains("{{{creditsAbove}}} and {{{credits}}}") == true)
  }

  @Test(arguments: [
    "<article>{{{content}}}</article>", "<article>\(shown){{{credits}}}</article>",
    "<article>\(shown)<details open><summary>Credits</summary>{{{credits}}}</details></article>",
    "<ARTICLE><div class=\"hidden\">\(shown)<section>{{{credits}}}</section></div></ARTICLE>",
  ]) func aThemeMayPlaceIt(_ template: String) async throws {
    #expect(try await RuleSites.shown(template).isEmpty)
  }

  /// Whoever changed only the credits is led to them.
  @Test func theTemplateOfCreditsIsToBlame() async throws {
    let found = try await RuleSites.diagnostics(RuleSites.article().with("templates/credits/below.mustache", "<p></p>"))
    #expect(found.first { $0.id == "O101" }?.span?.file == "templates/credits/below.mustache")
  }

  /// A text cannot speak the credit for the site.
  @Test func theTextDoesNotCount() async throws {
    let template = "templates/article.mustache"
    let theme = "{{<partials/layout}}\n{{$main}}\n<article>{{{body}}}</article>\n{{/main}}\n{{/partials/layout}}"
    let claim =
      "\n\n[The Post](https://post.example.org/1), © 2026 The Post, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"
    let found = try await RuleSites.diagnostics(RuleSites.article().with(template, theme).adding(claim))
    #expect(found.ids.contains("O101"), "\(found.inShort)")
  }

  /// The site's own article has nothing to prove.
  @Test func theSitesOwnNeedsNone() async throws {
    let theme = "{{<partials/layout}}\n{{$main}}\n<article>{{{body}}}</article>\n{{/main}}\n{{/partials/layout}}"
    let found = try await RuleSites.diagnostics(
      RuleExample("title: T\ndate: 2026-03-06\nauthors: [A]").with("templates/article.mustache", theme))
    #expect(found.isEmpty, "\(found.inShort)")
  }
}
