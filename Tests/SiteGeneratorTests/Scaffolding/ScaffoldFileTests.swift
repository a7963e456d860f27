import Testing

@testable import SiteGenerator

/// Values in files that a shell reads.
@Suite struct ScaffoldFileTests {
  @Test func fillsEveryPlaceOfAName() {
    let file = ScaffoldFile("x", Array("a=@NAME@ b=@NAME@ c=@OTHER@ d@".utf8)).filled([("NAME", "one")])
    #expect(String(decoding: file.bytes, as: UTF8.self) == "a='one' b='one' c=@OTHER@ d@")
  }

  /// What a value says is never read as a place, and never by the shell.
  @Test(arguments: [
    ("", "''"), ("$(id)", "'$(id)'"), ("it's", "'it'\\''s'"), ("'", "''\\'''"), ("e\u{301}'", "'e\u{301}'\\'''"),
  ]) func quotesForTheShell(_ value: String, _ word: String) {
    #expect(ScaffoldFile.shellWord(value) == word)
  }

  @Test func keepsWhatIsNoPlace() {
    let bytes = Array("desk@example.org @name@ @@".utf8)
    #expect(ScaffoldFile("x", bytes).filled([("NAME", "one")]).bytes == bytes)
  }

  /// A value that looks like a place stays what it is.
  @Test func valuesAreNotSearchedForPlaces() {
    let file = ScaffoldFile("x", Array("a=@TARGET@\nb=@PACKAGES@ @OTHER@ @\n".utf8)).filled([
      ("TARGET", "@PACKAGES@"), ("PACKAGES", "it's; $(id)"),
    ])
    #expect(String(decoding: file.bytes, as: UTF8.self) == "a='@PACKAGES@'\nb='it'\\''s; $(id)' @OTHER@ @\n")
  }
}
