import SiteModel
import Testing

@testable import SiteGenerator

/// A quotation is a part of something (R037).
@Suite struct QuotationOfWholeTextTests {
  @Test(
    arguments: [
      ("verbatim", ["R037"]), ("edited", ["R037"]), ("excerpt", []), ("excerpt, paragraphs: 2", []),
    ] as [(String, [String])]) func onlyAnExcerptIsOne(_ mode: String, _ expected: [String]) async throws
  {
    let found = try await RuleSites.found("rights: {basis: quotation, mode: \(mode)}")
    #expect(found.ids == expected)
    #expect(found.allSatisfy { $0.inShort == "R037 error 6: quotation" && $0.layer == .licence })
  }

  /// Where the original is kept it is known what an excerpt leaves out; what ends it is known as well.
  @Test(
    arguments: [
      ("quotation, mode: excerpt", "One.\n\nTwo.", ["R037 warning 6: excerpt"]),
      ("quotation, mode: excerpt", "We read:\n\n> One.\n\n> Two.\n\nSo it is.", ["R037 warning 6: excerpt"]),
      ("quotation, mode: excerpt", "> Two.", []),
      ("quotation, mode: excerpt, paragraphs: 1", "One.\n\nTwo.", []),
      ("license, license: CC-BY-4.0, mode: excerpt", "One.\n\nTwo.", []),
    ] as [(String, String, [String])]) func excerptsLeaveSomethingOut(
      _ ground: String, _ text: String, _ expected: [String]
    ) async throws
  {
    let example = RuleExample.withOriginal("rights: {basis: \(ground)}", original: "One.\n\nTwo.", text: text)
    #expect(try await RuleSites.diagnostics(example).filter { $0.id == "R037" }.inShort == expected)
  }

  /// No outlet's terms bind whoever quotes: not what it says of excerpts, nor of audiences, money or time.
  @Test func noOutletIsAsked() async throws {
    let terms = """
      edits: {excerpt: no, policy: verbatim}
      audience: nonprofit
      commerce: {ads: none}
      time: {removeAfter: P1D, maxAge: P0D}
      contactPageRequired: true
      notify: {to: a@post.example.org}
      """
    let found = try await RuleSites.found(
      "rights: {basis: quotation, mode: excerpt}", outlet: terms, settings: "publisher: {ads: true}")
    #expect(found.isEmpty, "\(found.inShort)")
  }

  /// Author, source and date are named as everywhere.
  @Test func theSourceIsNamed() async throws {
    let found = try await RuleSites.found("authors: []\nrights: {basis: quotation, mode: excerpt}")
    #expect(found.ids == ["R002"])
  }

  /// No letter makes a whole text a quotation: then the letter is the ground.
  @Test func aLetterIsAnotherGround() async throws {
    let letter = "permission: {from: A, date: 2026-03-05, reference: b}"
    #expect(try await RuleSites.found("rights: {basis: quotation, \(letter)}").ids == ["R037"])
    #expect(try await RuleSites.found("rights: {basis: permission, \(letter)}").isEmpty)
  }
}
