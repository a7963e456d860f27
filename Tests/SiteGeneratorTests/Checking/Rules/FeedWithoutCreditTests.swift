import SiteModel
import Testing

@testable import SiteGenerator

/// In feeds each republished article says whose it is (O107).
@Suite struct FeedWithoutCreditTests {
  private static let letter = "permission: {from: A, date: 2026-03-05, reference: b}"

  @Test(arguments: [
    ("permission, \(letter), notice: \"\"", true),
    ("permission, \(letter)", false), ("permission, \(letter), notice: \"© 2026 The Post\"", false),
    ("license, license: CC-BY-4.0, notice: \"\"", false),
  ]) func aLicenceOrACopyrightLine(_ rights: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.found("rights: {basis: \(rights)}").filter { $0.id == "O107" }
    #expect(found.map { $0.span?.file } == (isBroken ? ["content/articles/harbour.md"] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.layer == .licence })
    #expect(found.allSatisfy { $0.text == "in feeds it would have neither a copyright line nor a licence" })
    #expect(found.allSatisfy { $0.hint == "leave 'notice:' out: the copyright line is then made of holder and year" })
  }

  /// What is not in feeds lacks nothing there.
  @Test func whatIsNotInTheBuildIsInNoFeed() async throws {
    let found = try await RuleSites.found(
      "rights: {basis: permission, \(Self.letter), notice: \"\"}\nembargo: 2026-06-02")
    #expect(!found.ids.contains("O107"))
  }

  /// The site's own has a credit of its own.
  @Test func theSitesOwnIsNotAsked() async throws {
    #expect(!(try await RuleSites.foundInOwn("rights: {notice: \"\"}")).ids.contains("O107"))
  }
}
