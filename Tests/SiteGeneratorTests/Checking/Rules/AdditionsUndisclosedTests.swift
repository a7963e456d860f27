import SiteModel
import Testing

@testable import SiteGenerator

/// What was added is declared, and readers are told (R047).
@Suite struct AdditionsUndisclosedTests {
  private func found(_ rights: String, policy: String = "additions-disclosed") async throws -> [Diagnostic] {
    try await RuleSites.compared(
      "The harbour is open.", "The harbour is open.\n\nThe ferry's owner did not answer.",
      rights: "{basis: license, license: CC-BY-4.0, mode: edited, \(rights)}", outlet: "edits: {policy: \(policy)}")
  }

  private static let declared = "additions: [\"The ferry's owner\"]"

  @Test(
    arguments: [
      ("changes: [additional reporting], \(declared)", nil), ("changes: [additional reporting]", "additions"),
      ("changes: [additional reporting], additions: [\"Another paragraph\"]", "additions"),
    ] as [(String, String?)]) func bothAreAskedFor(_ rights: String, _ missing: String?) async throws
  {
    let found = try await found(rights)
    #expect(found.ids == (missing == nil ? [] : ["R047"]))
    #expect(found.allSatisfy { $0.severity == .error && $0.layer == .outlet && $0.span?.line == 6 })
    #expect(
      found.allSatisfy { $0.text.hasPrefix("The Post allows additions that are disclosed, and words were added") })
    #expect(found.allSatisfy { $0.hint?.contains("rights.additions") == true })
  }

  /// Declared in the front matter, and readers are told nothing.
  @Test(arguments: ["changes: []", "changes: [\" \"]"]) func readersAreTold(_ changes: String) async throws {
    let found = try await found("\(changes), \(Self.declared)").filter { $0.id == "R047" }
    #expect(found.map(\.text) == ["The Post allows additions that are disclosed, and readers are not told of them"])
  }

  /// Another policy has another rule.
  @Test(arguments: [("verbatim", ["R045"]), ("shorten", ["R045"]), ("free", [])] as [(String, [String])])
  func otherPoliciesAreOtherRules(_ policy: String, _ expected: [String]) async throws {
    #expect(try await found("changes: [additional reporting]", policy: policy).ids == expected)
  }

  @Test func aLetterForEditsHelps() async throws {
    let letter = "permission: {from: A, date: 2026-03-05, reference: b, scope: [edit]}"
    #expect(try await found("changes: [additional reporting], \(letter)").isEmpty)
  }
}
