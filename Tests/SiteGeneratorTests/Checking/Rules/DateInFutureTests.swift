import SiteModel
import Testing

@testable import SiteGenerator

/// What is recorded as done is done (R009).
@Suite struct DateInFutureTests {
  private static let permission = "rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: b"
  private static let hop = "{outlet: digest, url: \"https://digest.example.org/1\""
  private static let work =
    "alsoFrom: [{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: CC-BY-4.0"
  private static let edited = "]\nrights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [both made one]}"
  private static let source = "source: {outlet: post, url: \"https://post.example.org/1\", title: A, date: "

  /// Lines whose last day is given; of all of them the build's own day has come, and the next has not.
  static let lines: [(before: String, after: String)] = [
    ("updated: ", ""), (source, "}\ndate: 2026-06-01"),
    ("\(source)2026-03-04, notified: ", "}"),
    ("via: [\(hop), date: ", "}]\ndate: 2026-06-01"), ("via: [\(hop), notified: ", "}]"),
    ("\(source)2026-03-04}\n\(work), date: ", "}\(edited)"),
    ("\(source)2026-03-04}\n\(work), notified: ", "}\(edited)"),
    ("rights: {basis: permission, permission: {from: A, reference: b, date: ", "}}"),
  ]

  @Test(arguments: lines) func everyHopIsHeldToIt(_ before: String, _ after: String) async throws {
    #expect(try await RuleSites.found(before + "2026-06-01" + after).isEmpty)
    let found = try await RuleSites.found(before + "2026-06-02" + after)
    #expect(found.filter { $0.id == "R009" }.map(\.text) == ["2026-06-02 has not come yet"])
    #expect(found.first { $0.id == "R009" }?.inShort.hasSuffix(": 2026-06-02") == true)
    #expect(Set(found.ids).isSubset(of: ["R009", "R008"]), "\(found.inShort)")
  }

  @Test func aPermissionIsNotTakenBackTomorrow() async throws {
    let found = try await RuleSites.found(Self.permission + ", revoked: 2026-06-02}}")
    #expect(found.ids == ["R009", "R034"])
  }

  /// What lies ahead of an article that is held back may lie ahead: its original, but not a letter about it.
  @Test func anArticleThatWaitsHasAnOriginalThatWaits() async throws {
    let later = "date: 2026-07-01\n\(Self.source)2026-06-30"
    #expect(try await RuleSites.found(later + "}").isEmpty)
    #expect(try await RuleSites.found(later + ", notified: 2026-07-01}").ids == ["R009"])
    #expect(try await RuleSites.found("embargo: 2026-07-01\n\(Self.source)2026-06-30}").ids.contains("R009") == false)
  }

  /// The next build may be later: what had not come then has come.
  @Test func theMomentIsThatOfTheBuild() async throws {
    let lines = "updated: 2026-06-02"
    #expect(try await RuleSites.found(lines, asOf: RuleSites.noon + 43_199).ids == ["R009"])
    #expect(try await RuleSites.found(lines, asOf: RuleSites.noon + 43_200).isEmpty)
  }
}
