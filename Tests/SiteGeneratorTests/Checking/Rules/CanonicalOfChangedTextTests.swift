import SiteModel
import Testing

@testable import SiteGenerator

/// Only the same text can name the original as its canonical address (R062).
@Suite struct CanonicalOfChangedTextTests {
  private func found(_ mode: String, _ terms: String = "seo: {canonical: required}", more: String = "") async throws
    -> [Diagnostic]
  {
    try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1", title: De haven, date: 2026-03-04, language: nl}
      rights:
        basis: license
        license: CC-BY-4.0
        mode: \(mode)
        translator: M. Oakes
        changes: [it]
      \(more)
      """, outlet: terms
    ).filter { $0.id != "R061" }
  }

  @Test(arguments: [("verbatim", false), ("excerpt", false), ("edited", true), ("translation", true)])
  func onlyChangedTexts(_ mode: String, _ isBroken: Bool) async throws {
    let found = try await found(mode)
    #expect(found.inShort == (isBroken ? ["R062 warning 9: \(mode)"] : []))
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post") })
    #expect(found.allSatisfy { $0.notes.map { $0.span?.line } == [5] })
  }

  @Test(arguments: ["seo: {canonical: optional}", "seo: {canonical: none}", "seo: {robots: noindex}"])
  func onlyWhereItIsRequired(_ terms: String) async throws {
    #expect(try await found("edited", terms).isEmpty)
  }

  /// The outlet may be told, and then it is settled.
  @Test func canBeWaived() async throws {
    let waiver = "waive: [{rule: R062, because: they know, by: M. Oakes, until: 2026-12-31}]"
    #expect(try await found("edited", more: waiver).isEmpty)
  }
}
