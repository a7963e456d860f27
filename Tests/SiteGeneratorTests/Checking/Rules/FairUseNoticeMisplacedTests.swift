import SiteModel
import Testing

@testable import SiteGenerator

/// The notice of fair use stands where fair use is the ground, and nowhere else (O108).
@Suite struct FairUseNoticeMisplacedTests {
  private static let article = "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}"
  private static let fairUse =
    "rights: {basis: fair-use, mode: excerpt, fairUse: {purpose: a, nature: b, amount: c, market: d}}"

  @Test(arguments: [
    ("<p>A fair use under 17 U.S.C. § 107.</p>", true), ("<p hidden>17 U.S.C. § 107</p>", false),
    ("<p>Fair enough.</p>", false),
  ]) func aLicensedArticleClaimsNone(_ notice: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.shown(Self.article + notice + "</article>")
    #expect(found.ids == (isBroken ? ["O108"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.file == "templates/article.mustache" && $0.layer == .licence })
    #expect(
      found.allSatisfy {
        $0.text.hasPrefix("the template claims fair use for an article that is here on another ground")
      })
  }

  /// Where it is the ground, readers must learn it.
  @Test func readersLearnOfIt() async throws {
    let below = "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p><p>{{{disclaimer}}}</p></footer>"
    let found = try await RuleSites.diagnostics(
      RuleSites.article(Self.fairUse, settings: "policies: {fairUse: true}").with(
        "templates/credits/below.mustache", below))
    #expect(found.ids.contains("O108"), "\(found.inShort)")
    #expect(found.first { $0.id == "O108" }?.span?.file == "templates/credits/below.mustache")
    #expect(try await RuleSites.found(Self.fairUse, settings: "policies: {fairUse: true}").isEmpty)
  }

  /// An article about the law is no claim: not in its text, nor in its headline.
  @Test func whoWritesAboutTheLawClaimsNothing() async throws {
    let article = RuleSites.article("title: \"What 17 U.S.C. § 107 says\"").adding("\n\nIt is 17 U.S.C. § 107.")
    #expect(try await RuleSites.diagnostics(article).isEmpty)
  }
}
