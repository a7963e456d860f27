import SiteModel
import Testing

@testable import SiteGenerator

/// Readers are told what was changed (R027). Which classes of edits count is tested with the checks of texts.
@Suite struct ChangesUndescribedTests {
  private func found(_ rights: String, _ original: String = "One two three.", _ text: String = "One three.")
    async throws -> [Diagnostic]
  {
    try await RuleSites.compared(original, text, rights: "{basis: \(rights)}")
  }

  /// The line says what was done, and which claim it contradicts.
  @Test func saysWhatWasDone() async throws {
    let found = try #require(try await found("license, license: CC-BY-4.0, mode: verbatim").first)
    #expect(found.id == "R027")
    #expect(found.severity == .error)
    #expect(found.span?.line == 6)
    #expect(found.text.hasPrefix("the text differs from its original ("))
    #expect(found.notes.map(\.text) == ["'mode: verbatim' says that the words are the author's"])
    #expect(found.notes.first?.span?.line == 6)
  }

  /// Any words tell readers; an empty list does not.
  @Test(
    arguments: [("changes: [a word]", []), ("changes: []", ["R027"]), ("mode: edited", ["R027"])]
      as [(String, [String])])
  func wordsAreWhatIsAskedFor(_ more: String, _ expected: [String]) async throws {
    #expect(try await found("license, license: CC-BY-4.0, \(more)").ids == expected)
  }

  /// Typography and what stays the same are no changes.
  @Test(arguments: [
    ("“One” – two…", "\"One\" - two...", 0), ("One two.", "One two.", 0), ("One two.", "One *two*.", 1),
  ]) func typographyIsNone(_ original: String, _ text: String, _ count: Int) async throws {
    let found = try await found("license, license: CC-BY-4.0", original, text)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.id == "R027" && $0.severity == .warning })
  }

  /// A blank is no description.
  @Test func blanksTellNobody() async throws {
    #expect(try await found("license, license: CC-BY-4.0, changes: [\" \"]").ids == ["R027"])
  }

  /// An excerpt leaves out, and does not change what it shows.
  @Test func anExcerptMayLeaveOut() async throws {
    let original = "One two.\n\nThree four."
    #expect(try await found("license, license: CC-BY-4.0, mode: excerpt", original, "One two.").isEmpty)
    #expect(try await found("license, license: CC-BY-4.0, mode: excerpt", original, "One five.").ids == ["R027"])
  }

  /// Nothing is known without an original.
  @Test func nothingIsSaidWithoutAnOriginal() async throws {
    #expect(try await RuleSites.found("rights: {basis: license, license: CC-BY-4.0, mode: edited}").isEmpty)
  }
}
