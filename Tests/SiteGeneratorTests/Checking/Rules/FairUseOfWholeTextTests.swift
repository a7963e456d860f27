import SiteModel
import Testing

@testable import SiteGenerator

/// Fair use shows a part (R036).
@Suite struct FairUseOfWholeTextTests {
  private static let factors = "fairUse: {purpose: a, nature: b, amount: c, market: d}"

  @Test(arguments: [
    ("verbatim", true), ("edited", true), ("translation", true), ("excerpt", false),
  ]) func onlyAnExcerptIsAPart(_ mode: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.found(
      "rights:\n  basis: fair-use\n  mode: \(mode)\n  translator: M. Oakes\n  changes: [a cut]\n  \(Self.factors)"
    )
    .filter { $0.id == "R036" }
    #expect(found.inShort == (isBroken ? ["R036 warning 7: fair-use"] : []))
    #expect(found.allSatisfy { $0.notes.map { $0.span?.line } == [8] })
  }

  /// Both are said: that it is the whole, and that no reasons are given.
  @Test func reasonsAreAnotherRule() async throws {
    #expect(try await RuleSites.found("rights: {basis: fair-use}").ids.sorted() == ["R035", "R036"])
    #expect(try await RuleSites.found("rights: {basis: fair-use, \(Self.factors)}").ids == ["R036"])
  }

  /// Where the original is kept it is known what an excerpt leaves out.
  @Test(
    arguments: [("One.\n\nTwo.", ["R036 warning 8: excerpt"]), ("Two.", [])] as [(String, [String])]
  ) func excerptsLeaveSomethingOut(_ text: String, _ expected: [String]) async throws {
    let rights = "rights:\n  basis: fair-use\n  mode: excerpt\n  \(Self.factors)"
    let example = RuleExample.withOriginal(rights, original: "One.\n\nTwo.", text: text)
    #expect(try await RuleSites.diagnostics(example).filter { $0.id == "R036" }.inShort == expected)
  }

  /// Whole texts are somebody's judgement at times: a warning, which can be waived.
  @Test func canBeWaived() async throws {
    let waiver = "waive: [{rule: R036, because: a poem of four lines, by: M. Oakes, until: 2026-12-31}]\n"
    #expect(try await RuleSites.found(waiver + "rights: {basis: fair-use, \(Self.factors)}").isEmpty)
  }
}
