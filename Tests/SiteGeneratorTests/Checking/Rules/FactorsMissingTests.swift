import SiteModel
import Testing

@testable import SiteGenerator

/// Fair use is reasoned, factor by factor (R035).
@Suite struct FactorsMissingTests {
  private func found(_ factors: String, basis: String = "fair-use") async throws -> [Diagnostic] {
    try await RuleSites.found("rights:\n  basis: \(basis)\n  mode: excerpt\n\(factors)")
  }

  @Test(
    arguments: [
      ("purpose: a, nature: b, amount: c, market: d", nil),
      ("purpose: a, nature: b, amount: c", "of the four factors, market is missing"),
      ("purpose: a", "of the four factors, nature, amount, market are missing"),
      ("purpose: a, nature: b, amount: c, market: \"\"", "of the four factors, market is missing"),
      ("purpose: a, nature: b, amount: c, market: \" \"", "of the four factors, market is missing"),
      ("purpose: \" \", nature: \"\", amount: \"\u{A0}\", market: \"\u{200B}\"", "why this use is fair is not said"),
    ] as [(String, String?)]) func eachIsAnswered(_ factors: String, _ text: String?) async throws
  {
    let found = try await found("  fairUse: {\(factors)}")
    #expect(found.inShort == (text == nil ? [] : ["R035 error 9: fairUse"]))
    #expect(found.first?.text == text)
  }

  /// Without any the ground itself is marked.
  @Test func withoutAnyTheGroundIsMarked() async throws {
    let found = try await found("")
    #expect(found.inShort == ["R035 error 7: fair-use"])
    #expect(found.first?.layer == .licence)
  }

  /// A quotation has conditions of its own, and a licence needs no reasons.
  @Test(arguments: ["quotation", "license\n  license: CC-BY-4.0", "public-domain"])
  func otherGroundsAreNotAsked(_ basis: String) async throws {
    #expect(try await found("", basis: basis).isEmpty)
  }

  /// What the law asks cannot be waived.
  @Test func cannotBeWaived() async throws {
    let waiver = "waive: [{rule: R035, because: later, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await found(waiver).ids.contains("R035"))
  }
}
