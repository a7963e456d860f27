import SiteModel
import Testing

@testable import SiteGenerator

/// The finished page links the licence (O103).
@Suite struct LicenseLinkHiddenTests {
  private static let address = "https://creativecommons.org/licenses/by/4.0/"

  @Test(arguments: [
    ("", true), ("<a href=\"\(address)\">CC BY 4.0</a>", true),
    ("<a rel=\"license\" href=\"\(address)\">CC BY 4.0</a>", false),
    ("<a rel=\"license\" href=\"https://creativecommons.org/licenses/by/3.0/\">CC BY</a>", true),
    ("<a rel=\"license\" hidden href=\"\(address)\">CC BY 4.0</a>", true),
    ("<link rel=\"license\" href=\"\(address)\">", true),
  ]) func theLinkSaysThatItIsTheLicence(_ link: String, _ isMissing: Bool) async throws {
    let found = try await RuleSites.shown("<article>{{{body}}}\(link)</article>").filter { $0.id == "O103" }
    #expect(found.map { $0.span?.file } == (isMissing ? ["templates/article.mustache"] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.hint?.contains("{{{terms}}}") == true })
  }

  /// Where no licence is the ground, none is linked.
  @Test(arguments: [
    "permission, permission: {from: A, date: 2026-03-05, reference: b}", "quotation, mode: excerpt",
  ]) func withoutALicenceThereIsNone(_ basis: String) async throws {
    let found = try await RuleSites.shown("<article>{{{body}}}</article>", "rights: {basis: \(basis)}")
    #expect(found.ids.contains("O101"))
    #expect(!found.ids.contains("O103"))
  }

  /// Public domain is marked by a text of its own, which is linked as well.
  @Test func cc0IsLinkedAsWell() async throws {
    let found = try await RuleSites.shown("<article>{{{body}}}</article>", "rights: {basis: license, license: CC0-1.0}")
    #expect(found.ids.contains("O103"))
  }

  /// Whoever changed only the credits is led to them.
  @Test func theTemplateOfCreditsIsToBlame() async throws {
    let found = try await RuleSites.diagnostics(
      RuleSites.article().with("templates/credits/below.mustache", "<p>{{{origin}}}</p><p>{{{disclaimer}}}</p>")
        .with("templates/credits/above.mustache", "<p>{{{byline}}}</p>"))
    #expect(found.first { $0.id == "O103" }?.span?.file.hasPrefix("templates/credits/") == true, "\(found.inShort)")
  }
}
