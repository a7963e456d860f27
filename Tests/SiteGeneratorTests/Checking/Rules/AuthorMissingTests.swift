import SiteModel
import Testing

@testable import SiteGenerator

/// Who wrote it is named, one by one (R002).
@Suite struct AuthorMissingTests {
  @Test(arguments: [
    ("authors: []", "R002 error 6: authors"), ("authors: [\"\"]", "R002 error 6: \"\""),
    ("authors: [\" \"]", "R002 error 6: \" \""), ("authors: [A, \"\u{200B}\"]", "R002 error 6: \"\u{200B}\""),
    ("authors: [{name: \"\", type: organization}]", "R002 error 6: authors"),
  ]) func aNameIsMoreThanBlanks(_ lines: String, _ expected: String) async throws {
    let found = try await RuleSites.found(lines).filter { $0.id == "R002" }
    #expect(found.map { $0.span?.line } == [6], "\(found.inShort)")
    #expect(found.first?.severity == .error)
    #expect(found.first?.text == "the article from The Post names no author")
  }

  /// Fair use and quotation need the author's name as a licence does; what nobody holds rights in does not.
  @Test(arguments: [
    ("license, license: CC-BY-4.0", true), ("license, license: CC0-1.0", true), ("quotation, mode: excerpt", true),
    ("permission, permission: {from: A, date: 2026-03-05, reference: b}", true), ("public-domain", false),
  ]) func namesAreDueOnEveryGroundButOne(_ basis: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.found("authors: []\nrights: {basis: \(basis)}")
    #expect(found.ids == (isBroken ? ["R002"] : []))
  }

  @Test func theNoteNamesTheLicenceThatAsks() async throws {
    let note = try #require(try await RuleSites.found("authors: []").first?.notes.first)
    #expect(note.text == "'CC-BY-4.0' asks for the author's name")
    #expect(note.span?.line == 5)
  }

  @Test func theSitesOwnMayBeUnsigned() async throws {
    #expect(try await RuleSites.foundInOwn("authors: []").isEmpty)
  }

  /// A byline in one text would be one author to lists and machines.
  @Test(arguments: [
    ("[\"Ann Author, Bo Writer and Cy Scholar\"]", "write authors: [Ann Author, Bo Writer, Cy Scholar];"),
    ("[\"Martin King, Jr., and Ann Author\"]", "write authors: [\"Martin King, Jr.\", Ann Author];"),
    ("[{name: \"Reporters, Editors and Friends\"}]", "write authors: [Reporters, Editors, Friends];"),
  ]) func namesStandByThemselves(_ authors: String, _ hint: String) async throws {
    for found in [
      try await RuleSites.found("authors: \(authors)"),
      try await RuleSites.foundInOwn("authors: \(authors)"),
    ] {
      #expect(found.ids == ["R002"])
      #expect(found.first?.severity == .warning)
      #expect(found.first?.layer == .site)
      #expect(found.first?.text.hasSuffix("is more than the name of one author") == true)
      #expect(found.first?.hint?.hasPrefix(hint) == true, "\(found.first?.hint ?? "")")
    }
  }

  /// A blank is a blank, also the one at which no line breaks, or that of a fixed width.
  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2003}", "\u{3000}", "\\t"]) func blanksOfAnyKindPart(_ blank: String)
    async throws
  {
    let text = ["Ann", "Author", "and", "Bo", "Writer"].joined(separator: blank)
    #expect(try await RuleSites.found("authors: [\"\(text)\"]").ids == ["R002"])
  }

  @Test func theSecondOfTwoIsMarked() async throws {
    let found = try await RuleSites.found("authors: [Ann Author, Bo Writer with Cy Scholar]")
    #expect(found.inShort == ["R002 warning 6: Bo Writer with Cy Scholar"])
  }

  @Test(arguments: [
    "{name: \"Reporters, Editors and Friends\", type: organization}", "\"Smith, Jr.\"", "\"Dr. Ann Author, PhD\"",
    "Ann Author, Bo Writer",
  ]) func organisationsAndDegreesAreNoLists(_ authors: String) async throws {
    #expect(try await RuleSites.found("authors: [\(authors)]").isEmpty)
  }

  /// A name that is one all the same can be waived, and an author who is missing cannot.
  @Test func theWarningCanBeWaived() async throws {
    let waiver = "waive: [{rule: R002, because: a pen name, by: M. Oakes, until: 2026-12-31}]\n"
    #expect(try await RuleSites.found(waiver + "authors: [\"Fish and Chips\"]").isEmpty)
    #expect(try await RuleSites.found(waiver + "authors: []").ids.contains("R002"))
  }
}
