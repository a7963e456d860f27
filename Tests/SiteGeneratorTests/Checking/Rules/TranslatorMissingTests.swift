import SiteModel
import Testing

@testable import SiteGenerator

/// Who translated is named (R060).
@Suite struct TranslatorMissingTests {
  private static let source =
    "source: {outlet: post, url: \"https://post.example.org/1\", title: De haven, date: 2026-03-04, language: nl}\n"

  @Test(arguments: ["", "translator: \"\"", "translator: \" \"", "translator: \"\u{200B}\""])
  func aNameIsMoreThanBlanks(_ translator: String) async throws {
    let found = try await RuleSites.found(
      "\(Self.source)rights:\n  basis: license\n  license: CC-BY-4.0\n  mode: translation\n  \(translator)")
    #expect(found.inShort == ["R060 error 9: translation"])
    #expect(found.first?.layer == .licence)
  }

  @Test(arguments: ["M. Oakes", "a machine", "DeepWord 3, read by M. Oakes"]) func machinesAreNamedAsWell(
    _ name: String
  )
    async throws
  {
    #expect(
      try await RuleSites.found(
        "\(Self.source)rights: {basis: license, license: CC-BY-4.0, mode: translation, translator: \"\(name)\"}"
      ).isEmpty)
  }

  /// On every ground, and in no other mode.
  @Test func holdsOnEveryGround() async throws {
    let letter = "permission: {from: A, date: 2026-03-05, reference: b, scope: [translation]}"
    #expect(
      try await RuleSites.found("\(Self.source)rights: {basis: permission, mode: translation, \(letter)}").ids == [
        "R060"
      ])
    #expect(try await RuleSites.found("rights: {basis: license, license: CC-BY-4.0, mode: edited}").isEmpty)
  }

  /// Only whoever translated can say who it was.
  @Test func cannotBeWaived() async throws {
    let waiver = "waive: [{rule: R060, because: nobody knows, by: M. Oakes, until: 2026-12-31}]\n"
    let found = try await RuleSites.found(
      waiver + Self.source + "rights: {basis: license, license: CC-BY-4.0, mode: translation}")
    #expect(found.ids.contains("R060"))
  }
}
