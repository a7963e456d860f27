import SiteModel
import Testing

@testable import SiteGenerator

/// Articles that appear together wait for one another (R032). The zone of the outlet is tested with the cases of rights.
@Suite struct EmbargoedTests {
  @Test(arguments: [
    ("2026-06-01T12:00:01Z", true), ("2026-06-01T12:00:00Z", false), ("2026-06-01", false), ("2026-06-02", true),
    ("2026-06-01T14:00:00+02:00", false), ("2026-06-01T14:00:01+02:00", true), ("2062-01-01", true),
  ]) func theMomentItself(_ embargo: String, _ waits: Bool) async throws {
    let found = try await RuleSites.found("embargo: \(embargo)")
    #expect(found.inShort == (waits ? ["R032 information 7: \(embargo)"] : []))
    #expect(found.allSatisfy { $0.layer == .permission && $0.text.hasPrefix("the article is withheld until ") })
  }

  /// The message has the moment with its zone, so that nobody has to guess.
  @Test func theMessageHasTheMoment() async throws {
    let found = try await RuleSites.found("embargo: 2026-06-02T06:00:00+02:00")
    #expect(found.first?.text == "the article is withheld until 2026-06-02T06:00:00+02:00")
  }

  /// Under embargo it is in no build, and what else is wrong with it is said before it appears.
  @Test func otherFaultsAreFoundBefore() async throws {
    let found = try await RuleSites.found("embargo: 2026-06-02\nauthors: []")
    #expect(found.ids.sorted() == ["R002", "R032"])
  }

  /// An article that is over does not wait.
  @Test func whatIsOverDoesNotWait() async throws {
    #expect(!(try await RuleSites.found("embargo: 2026-06-02\nexpires: 2026-05-31")).ids.contains("R032"))
  }

  /// A site may hold its own back.
  @Test func theSitesOwnAsWell() async throws {
    #expect(try await RuleSites.foundInOwn("embargo: 2026-06-02").inShort == ["R032 information 5: 2026-06-02"])
  }
}
