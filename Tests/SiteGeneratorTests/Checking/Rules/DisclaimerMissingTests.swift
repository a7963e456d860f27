import SiteModel
import Testing

@testable import SiteGenerator

/// Who is responsible stands on each page that is not the site's own (O109).
@Suite struct DisclaimerMissingTests {
  private func found(_ below: String, settings: String = "", own: Bool = false) async throws -> [Diagnostic] {
    let article =
      own
      ? RuleExample("title: T\ndate: 2026-03-06\nauthors: [A]", settings: settings)
      : RuleSites.article(settings: settings)
    return try await RuleSites.diagnostics(
      article.with(
        "templates/credits/below.mustache",
        "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p>\(below)</footer>"))
  }

  @Test(arguments: [
    ("", true), ("<p hidden>{{{disclaimer}}}</p>", true), ("<p style=\"display:none\">{{{disclaimer}}}</p>", true),
    ("<!-- {{{disclaimer}}} -->", true), ("<p>{{{disclaimer}}}</p>", false),
    ("<div><small>{{{disclaimer}}}</small></div>", false),
  ]) func isShown(_ below: String, _ isMissing: Bool) async throws {
    let found = try await found(below)
    #expect(found.ids == (isMissing ? ["O109"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.file == "templates/credits/below.mustache" && $0.layer == .site })
    #expect(found.allSatisfy { $0.text.hasPrefix("the template does not show inside the article who is responsible") })
  }

  /// It is the site's own policy, and the site may have none, or its own words.
  @Test(
    arguments: [
      ("policies: {disclaimer: false}", []), ("policies: {disclaimer: Only the authors answer for it.}", ["O109"]),
    ] as [(String, [String])])
  func thePolicyDecides(_ settings: String, _ expected: [String]) async throws {
    #expect(try await found("", settings: settings).ids == expected)
  }

  @Test func theSitesOwnAnswersForItself() async throws { #expect(try await found("", own: true).isEmpty) }
}
