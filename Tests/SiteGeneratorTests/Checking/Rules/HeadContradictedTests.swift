import SiteModel
import Testing

@testable import SiteGenerator

/// The head names one canonical address, and one rule for robots (O104). What a head may be is tested with the verifier.
@Suite struct HeadContradictedTests {
  private static let article = "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"

  @Test(arguments: [
    "<link rel=\"canonical\" href=\"https://desk.example.org/\">", "<meta name=\"robots\" content=\"noindex\">",
    "<meta name=\"googlebot\" content=\"noindex\">", "<link rel=\"Canonical\" href=\"{{article.original.url}}\">",
  ]) func nothingOfTheThemesOwn(_ tag: String) async throws {
    for template in [tag + Self.article, Self.article + tag] {
      let found = try await RuleSites.shown(template)
      #expect(found.ids == ["O104"], "\(found.inShort)")
      #expect(found.first?.span?.file == "templates/article.mustache")
      #expect(found.first?.hint == "print {{{head}}} once in <head>, and no canonical link or robots rule of your own")
    }
  }

  @Test(arguments: [
    "<!-- <link rel=\"canonical\" href=\"/\"> -->", "<a rel=\"canonical\" href=\"/\">Home</a>",
    "<link rel=\"alternate\" href=\"/feed.xml\">",
  ]) func whatIsNoCanonicalLink(_ tag: String) async throws {
    #expect(!(try await RuleSites.shown(tag + Self.article)).ids.contains("O104"))
  }

  /// A head that is not printed, or twice.
  @Test(arguments: ["", "{{{head}}}{{{head}}}"]) func theHeadIsPrintedOnce(_ head: String) async throws {
    let layout =
      "<!doctype html><html lang=\"{{language}}\"><head><title>{{title}}</title>\(head)</head><body>{{$main}}{{/main}}</body></html>"
    let found = try await RuleSites.diagnostics(RuleSites.article().with("templates/partials/layout.mustache", layout))
    #expect(found.ids.contains("O104"), "\(found.inShort)")
  }

  /// What the outlet decides is printed by sitegen; nothing is left to do for a theme.
  @Test(arguments: [
    "seo: {robots: noindex}", "seo: {canonical: none}", "seo: {canonical: required, robots: noindex-news}",
  ])
  func theOutletsWishIsKept(_ terms: String) async throws {
    #expect(try await RuleSites.shown(Self.article, outlet: terms).isEmpty)
  }
}
