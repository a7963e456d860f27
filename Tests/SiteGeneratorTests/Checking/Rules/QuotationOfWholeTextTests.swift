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
