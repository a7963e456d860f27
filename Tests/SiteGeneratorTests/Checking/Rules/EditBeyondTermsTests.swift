import SiteModel
import Testing

@testable import SiteGenerator

/// A text is changed no further than the terms go (R045). The classes of edits are tested with the cases of fidelity.
@Suite struct EditBeyondTermsTests {
  /// A policy, and which of four edits it refuses: a date, a cut, a word, formatting.
  @Test(
    arguments: [
      ("verbatim", [true, true, true, false]), ("time-place-style", [false, true, true, false]),
      ("shorten", [false, false, true, false]), ("free", [false, false, false, false]),
    ] as [(String, [Bool])]) func eachPolicyHasItsEnd(_ policy: String, _ refused: [Bool]) async throws
  {
    let original = "It opened on Tuesday at noon.\n\nThe quay is long."
    let edits = [
      "It opened on March 3 at noon.\n\nThe quay is long.", "It opened on Tuesday at noon.",
      "It opened on Tuesday at noon.\n\nThe quay is short.", "It opened on *Tuesday* at noon.\n\nThe quay is long.",
    ]
    for (text, isRefused) in zip(edits, refused) {
      let found = try await RuleSites.compared(original, text, outlet: "edits: {policy: \(policy)}")
      #expect(found.inShort == (isRefused ? ["R045 error 5: post"] : []), "\(policy): \(text)")
      #expect(found.allSatisfy { $0.layer == .outlet && $0.text.contains("The Post allows edits up to '\(policy)'") })
    }
  }

  /// An outlet that says nothing has no terms.
  @Test func silenceIsNoPolicy() async throws {
    #expect(try await RuleSites.compared("One two.", "One three.").isEmpty)
  }

  @Test(arguments: [("edit", []), ("web", ["R045"]), ("translation", ["R045"])] as [(String, [String])])
  func onlyALetterForThatHelps(_ word: String, _ expected: [String]) async throws {
    let letter = "permission: {from: A, date: 2026-03-05, reference: b, scope: [\(word)]}"
    let rights = "{basis: license, license: CC-BY-4.0, mode: edited, changes: [it], \(letter)}"
    let found = try await RuleSites.compared("One two.", "One three.", rights: rights, outlet: "edits: {policy: style}")
    #expect(found.ids == expected)
  }

  /// Whoever quotes keeps to no terms.
  @Test func noTermsBindAQuotation() async throws {
    let rights = "{basis: quotation, mode: excerpt, changes: [it]}"
    #expect(
      try await RuleSites.compared("One two.", "One.", rights: rights, outlet: "edits: {policy: verbatim}").isEmpty)
  }

  /// Only the digest is kept: that the words are others is known, and not which.
  @Test func theDigestAloneTellsThatItWasChanged() async throws {
    let digest = String(repeating: "0", count: 64)
    let lines = """
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04, sha256: "\(digest)"}
      rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [it]}
      """
    #expect(try await RuleSites.found(lines, outlet: "edits: {policy: verbatim}").ids == ["R045"])
    #expect(try await RuleSites.found(lines, outlet: "edits: {policy: shorten}").isEmpty)
  }
}
