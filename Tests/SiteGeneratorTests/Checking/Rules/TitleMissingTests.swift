import SiteModel
import Testing

@testable import SiteGenerator

/// The credit has the original's title, where the licence asks for it (R026).
@Suite struct TitleMissingTests {
  private func found(_ license: String, _ mode: String, title: String? = nil, rest: String = "") async throws
    -> [Diagnostic]
  {
    try await RuleSites.found(
      """
      source:
        outlet: post
        url: https://post.example.org/1
        date: 2026-03-04
        language: nl
      \(title.map { "  title: \($0)" } ?? "  # no title")
      rights: {basis: license, license: \(license), mode: \(mode), translator: M. Oakes, changes: [all]}
      \(rest)
      """)
  }

  @Test(arguments: [
    ("CC-BY-1.0", true), ("CC-BY-2.5", true), ("CC-BY-SA-3.0", true), ("CC-BY-3.0-DE", true), ("CC-BY-4.0", false),
    ("CC0-1.0", false), ("OGL-UK-3.0", false),
  ]) func theVersionsBefore4Ask(_ license: String, _ asks: Bool) async throws {
    let found = try await found(license, "translation")
    #expect(found.inShort == (asks ? ["R026 error 5: source"] : []))
    #expect(found.allSatisfy { $0.layer == .licence && $0.text.hasPrefix("'\(license)' asks for the title") })
    #expect(try await self.found(license, "translation", title: "De haven").isEmpty)
  }

  @Test(arguments: ["\"\"", "\" \"", "\"\u{200B}\""]) func aTitleIsMoreThanBlanks(_ title: String) async throws {
    let found = try await found("CC-BY-3.0", "translation", title: title)
    #expect(found.map(\.id) == ["R026"])
    #expect(found.first?.span?.line == 10)
  }

  /// The article's own title stands for it, where the text is the same.
  @Test(arguments: ["verbatim", "edited", "excerpt"]) func theOwnTitleStandsForIt(_ mode: String) async throws {
    #expect(try await !found("CC-BY-3.0", mode).ids.contains("R026"))
  }

  /// A text made of several works has a title of its own.
  @Test func aRoundUpHasATitleOfItsOwn() async throws {
    let work = "alsoFrom: [{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: CC-BY-3.0}]"
    #expect(try await found("CC-BY-3.0", "edited", rest: work).ids == ["R026"])
    #expect(try await found("CC-BY-3.0", "edited", title: "A", rest: work).isEmpty)
  }

  /// No licence, no demand of one.
  @Test func otherGroundsAskForNone() async throws {
    let found = try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04, language: nl}
      rights:
        basis: permission
        license: CC-BY-3.0
        mode: translation
        translator: M. Oakes
        permission: {from: A, date: 2026-03-05, reference: b, scope: [translation]}
      """)
    #expect(found.isEmpty)
  }
}
