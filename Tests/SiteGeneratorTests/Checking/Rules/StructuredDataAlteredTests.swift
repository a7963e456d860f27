import SiteModel
import Testing

@testable import SiteGenerator

/// The page tells machines what its credit tells readers (O106). What counts as data is tested with the verifier.
@Suite struct StructuredDataAlteredTests {
  private static let article = "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}</article>"

  @Test(arguments: [
    ("{\"license\": \"https://desk.example.org/\"}", true), ("{\"copyrightHolder\": \"The Desk\"}", true),
    ("{\"creditText\": \"The Desk\"}", true), ("{\"@type\": \"BreadcrumbList\"}", false),
    ("{\"name\": \"The Desk\"}", false),
  ]) func nothingElseSpeaksOfRights(_ data: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.shown("<script type=\"application/ld+json\">\(data)</script>" + Self.article)
    #expect(found.ids == (isBroken ? ["O106"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.file == "templates/article.mustache" && $0.severity == .error })
    #expect(found.allSatisfy { $0.layer == .licence && $0.hint?.contains("{{{head}}} once in <head>") == true })
  }

  /// A link in the head that names another licence says so to machines, too.
  @Test(arguments: [("by-nc", true), ("by", false)]) func aLinkToAnotherLicence(_ kind: String, _ isBroken: Bool)
    async throws
  {
    let link = "<link rel=\"license\" href=\"https://creativecommons.org/licenses/\(kind)/4.0/\">"
    #expect(try await RuleSites.shown(link + Self.article).ids.contains("O106") == isBroken)
  }

  /// Scripts of other kinds are no data.
  @Test func scriptsAreNoData() async throws {
    let found = try await RuleSites.shown("<script type=\"text/plain\">{\"license\": \"x\"}</script>" + Self.article)
    #expect(!found.ids.contains("O106"))
  }
}
