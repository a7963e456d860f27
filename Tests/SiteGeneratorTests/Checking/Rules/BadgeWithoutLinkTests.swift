import SiteModel
import Testing

@testable import SiteGenerator

/// A badge leads to the licence, and none is where there is none (O113). What is a badge is tested with the verifier.
@Suite struct BadgeWithoutLinkTests {
  private static let badge = "<img src=\"/cc-by.png\" alt=\"CC BY\">"
  private static let letter = "rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: b}}"

  private func found(_ more: String, _ lines: String = "") async throws -> [Diagnostic] {
    try await RuleSites.shown("<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}\(more)</article>", lines)
      .filter { $0.id == "O113" }
  }

  @Test(arguments: [
    (badge, true), ("<a href=\"https://creativecommons.org/\">\(badge)</a>", true),
    ("<a href=\"https://creativecommons.org/licenses/by/3.0/\">\(badge)</a>", true),
    ("<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\">\(badge)</a>", false),
    ("<img src=\"https://licensebuttons.net/l/by/4.0/88x31.png\" alt=\"\">", true),
    ("<img src=\"/boat.png\" alt=\"A boat\">", false),
    ("<div hidden>\(badge)</div>", false),
  ]) func leadsToTheArticlesOwn(_ more: String, _ isBroken: Bool) async throws {
    let found = try await found(more)
    #expect(found.map { $0.span?.file } == (isBroken ? ["templates/article.mustache"] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.layer == .licence })
    #expect(found.allSatisfy { $0.text.contains("that does not lead to the article's licence") })
  }

  /// Words are a badge as well, where nobody licensed the text.
  @Test(arguments: [("<p>CC BY 4.0</p>", true), ("<p>All of it is ours.</p>", false)])
  func wordsPromiseAsMuch(_ more: String, _ isBroken: Bool) async throws {
    let found = try await found(more, Self.letter)
    #expect(found.isEmpty != isBroken)
    #expect(
      found.allSatisfy {
        $0.text.hasPrefix("the template names a Creative Commons licence for an article that is not under one")
      })
    #expect(try await self.found("{{#article.license}}\(more){{/article.license}}", Self.letter).isEmpty)
  }

  /// A picture may be under a licence where its article is not.
  @Test func aPictureHasALicenceOfItsOwn() async throws {
    let image = "image: {src: /boat.gif, alt: A, creator: B, cleared: true, license: CC-BY-4.0}\n"
    let site = RuleSites.article(image + Self.letter).with("content/boat.gif", "GIF89a\u{1}\0\u{1}\0\0\0\0")
    #expect(try await RuleSites.diagnostics(site).isEmpty)
  }

  /// A headline about licences promises nothing.
  @Test func aHeadlineIsNoPromise() async throws {
    #expect(try await found("", "title: What CC BY means\n" + Self.letter).isEmpty)
  }
}
