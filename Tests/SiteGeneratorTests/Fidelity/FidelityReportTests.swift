import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct FidelityReportTests {
  @Test(
    arguments: [
      // The same text, whatever the lines and the syntax of the source.
      ("One two\nthree.", "One two three.", .none), ("a *b*", "a _b_", .none), ("- a\n- b", "* a\n* b", .none),
      ("a\n\n<!-- x -->\n\n<script>y</script>\n\nb", "a\n\nb", .none), ("a ![alt](x.png) b", "a b", .none),
      // Quotes, dashes, dots, spaces, marks that take no room, composed letters.
      ("“No” ‘x’", "\"No\" 'x'", .typographic), ("1990–95", "1990-95", .typographic),
      ("wait…", "wait...", .typographic),
      ("10\u{A0}km", "10 km", .typographic), ("co\u{AD}operate", "cooperate", .typographic),
      ("caf\u{E9}", "cafe\u{301}", .typographic),
      // Emphasis, levels, lists, paragraphs.
      ("a b c", "a **b** c", .formatting), ("a *b* c", "a **b** c", .formatting),
      ("## A\n\nb", "### A\n\nb", .formatting),
      ("- a\n- b", "1. a\n2. b", .formatting), ("a b", "> a b", .formatting), ("a.\n\nb.", "a. b.", .formatting),
      ("use `x`", "use x", .formatting),
      // The style of the house.
      ("It opened Tuesday.", "It opened March 3.", .timePlaceStyle),
      ("He said yesterday", "He said last week", .timePlaceStyle),
      ("in Portland, Ore., on", "in Portland on", .timePlaceStyle), ("the colour of", "the color of", .timePlaceStyle),
      ("5% more", "5 percent more", .timePlaceStyle), ("Mr. Smith said", "Smith said", .timePlaceStyle),
      ("on 3 March 2026 it", "on March 3, 2026 it", .timePlaceStyle),
      // Gone and nothing else.
      ("One two three four.", "One two four.", .cut), ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", .cut),
      ("He said \"yes\" and left. Then.", "Then.", .cut),
      // Anything else.
      ("One two.", "One three.", .alteration), ("One two.", "One two three.", .alteration),
      ("It opened Tuesday.", "It opened Monday.", .alteration), ("on March 3 it", "on March 4 it", .alteration),
      ("5% more", "6 percent more", .alteration),
      ("in Portland, Ore., on", "in Portland, Maine, on", .alteration), ("A, B, and C", "A, B and C", .alteration),
      ("One two.", "Two one.", .alteration), ("It is not so.", "It is so indeed.", .alteration),
    ] as [(String, String, EditClass)])
  func classifies(original: String, ours: String, expected: EditClass) throws {
    #expect(try FidelitySamples.report(original, ours).editClass == expected)
  }

  /// What somebody said is theirs: within quotation marks nothing is a matter of style, and nothing is merely cut.
  @Test(
    arguments: [
      ("He said: \"We came on Tuesday and left.\"", "He said: \"We came on March 3 and left.\"", .alteration),
      ("\"The colour was wrong,\" she said.", "\"The color was wrong,\" she said.", .alteration),
      ("\"It was not very good,\" she said.", "\"It was good,\" she said.", .alteration),
      ("“It was” he said “not so good”", "“It was” he said “so good”", .alteration),
      ("«\u{A0}Il est venu mardi soir\u{A0}», dit-il", "«\u{A0}Il est venu soir\u{A0}», dit-il", .alteration),
      ("„Wir kamen gestern an“, sagte sie", "„Wir kamen an“, sagte sie", .alteration),
      (
        "She said: 'We came on Tuesday, all of us.' Then", "She said: 'We came on March 3, all of us.' Then",
        .alteration
      ),
      ("\"First part of it.\n\n\"And a second part.\"", "\"First of it.\n\n\"And a second part.\"", .alteration),
      ("> We came on Tuesday.", "> We came on March 3.", .alteration),
      // A quotation within another: what stands behind the inner one is still quoted.
      (
        "\"He told me 'go home' on Tuesday and left,\" she said.",
        "\"He told me 'go home' on March 3 and left,\" she said.", .alteration
      ),
      (
        "\"He told me 'go home' and 'stay' again, not once,\" she said.",
        "\"He told me 'go home' and 'stay' again, once,\" she said.", .alteration
      ),
      // Outside of the marks, or all of it.
      ("\"No,\" he said on Tuesday.", "\"No,\" he said on March 3.", .timePlaceStyle),
      ("He came. \"No way,\" he said. She left.", "He came. She left.", .cut),
      (
        "The workers' day was Tuesday, the boss's too.", "The workers' day was March 3, the boss's too.",
        .timePlaceStyle
      ),
      ("A 6\" pipe broke on Tuesday.", "A 6\" pipe broke on March 3.", .timePlaceStyle),
      ("\"One.\"\n\n\"One and two.\"\n\nEnd.", "\"One and two.\"\n\nEnd.", .cut),
    ] as [(String, String, EditClass)])
  func protectsQuotations(original: String, ours: String, expected: EditClass) throws {
    #expect(try FidelitySamples.report(original, ours).editClass == expected)
  }

  @Test func takesAdditionsThatAreDeclared() throws {
    let (original, ours) = ("One.\n\nTwo.", "One.\n\nThe ferry’s owner did not answer. We asked twice.\n\nTwo.")
    let undeclared = try FidelitySamples.report(original, ours)
    #expect(undeclared.editClass == .alteration)
    #expect(undeclared.hasUndeclaredAdditions)
    for declared in ["The ferry's owner did not answer", "The ferry's owner did not answer. We asked twice."] {
      let report = try FidelitySamples.report(original, ours) { $0.rights.additions = [declared] }
      #expect(report.editClass == .addition)
      #expect(!report.hasUndeclaredAdditions)
    }
    for declared in ["Something else", "The ferry's owner did not answer. We asked twice. And more"] {
      let other = try FidelitySamples.report(original, ours) { $0.rights.additions = [declared] }
      #expect(other.editClass == .alteration)
    }
  }

  /// A declaration is of a passage, and not of its words wherever they stand.
  @Test(
    arguments: [
      ("The ferry will sail.", "The ferry will not sail. Its owner did not answer.", .alteration),
      ("The ferry will sail.", "The ferry will sail. Its owner did not answer.", .addition),
      ("He answered.", "He did answered.", .alteration),
      // Where the ends of the run are the same words, it may be seen in two places.
      ("Its boat is here.", "Its owner did not answer. Its boat is here.", .addition),
      ("He came. Its owner went.", "He came. Its owner did not answer. Its owner went.", .addition),
    ] as [(String, String, EditClass)])
  func takesNoWordsFromDeclarations(original: String, ours: String, expected: EditClass) throws {
    let report = try FidelitySamples.report(original, ours) { $0.rights.additions = ["Its owner did not answer."] }
    #expect(report.editClass == expected)
  }

  @Test func knowsTheHeadline() throws {
    let changed = try FidelitySamples.report("---\ntitle: \"Harbor opens: again\"\nfoo: 1\n---\nOne.", "One.")
    #expect(changed.editClass == .headline)
    #expect(changed.headlines == FidelityReport.Headlines(original: "Harbor opens: again", ours: "Harbour reopens"))
    #expect(try FidelitySamples.report("# Another\n\nOne.", "One.").editClass == .headline)
    #expect(try FidelitySamples.report("# Harbour reopens\n\nOne.", "One.").editClass == EditClass.none)
    let stated = try FidelitySamples.report("One.", "One.") { $0.source?.title = "Stated" }
    #expect(stated.headlines?.original == "Stated")
    // With more than the headline the class is that of the text, and the headline is among the classes.
    let both = try FidelitySamples.report("# Another\n\nOne two.", "One.")
    #expect(both.editClass == .alteration)
    #expect(both.classes == [.alteration, .headline])
    let typographic = try FidelitySamples.report("One.", "One.") {
      $0.title = "It's \"so\""
      $0.source?.title = "It’s “so”"
    }
    #expect(typographic.headlines == nil)
  }

  @Test func countsWhatIsKept() throws {
    #expect(try FidelitySamples.report("a b c d", "a b c").keptPercent == 75)
    #expect(try FidelitySamples.report("a b c", "a b").keptPercent == 66)
    #expect(try FidelitySamples.report("a b c", "x").keptPercent == 0)
    #expect(try FidelitySamples.report("", "x").keptPercent == nil)
  }

  @Test func comparesDigests() throws {
    // printf 'One "two".\nThree.' | sha256sum
    let digest = "fca4d2a3708ece456c7ec04797a2c5d6c4fb47f93cd8c960840486e95e03a67e"
    let same = try FidelitySamples.report(.digest, "One “two”.\n\nThree.") { $0.source?.sha256 = digest }
    #expect(same.editClass == EditClass.none)
    #expect(same.matchesDigest == true)
    let other = try FidelitySamples.report(.digest, "One two.\n\nThree.") { $0.source?.sha256 = digest }
    #expect(other.editClass == nil)
    #expect(other.matchesDigest == false)
    #expect(other.isChanged)
    // A part of a text has another digest than the whole, whatever part it is.
    let part = try FidelitySamples.report(.digest, "One two.") {
      $0.source?.sha256 = digest
      $0.rights.mode = .excerpt
    }
    #expect(part.matchesDigest == nil)
    #expect(!part.isChanged)
    // Beside a file the digest is the file's seal.
    let sealed = try FidelitySamples.report("One \"two\".\n\nThree.", "One.") { $0.source?.sha256 = digest }
    #expect(sealed.matchesDigest == true)
    let broken = try FidelitySamples.report("One \"two\".\n\nFour.", "One.") { $0.source?.sha256 = digest }
    #expect(broken.matchesDigest == false)
  }

  @Test func leavesCreditsAndCaptionsOut() throws {
    let credit = "This article is from The Post. Read the [original](https://post.example.org/news/harbour)."
    #expect(try FidelitySamples.report("One.\n\n" + credit, "One.").editClass == EditClass.none)
    #expect(try FidelitySamples.report("One.", credit + "\n\nOne.").editClass == EditClass.none)
    let html = OriginalText.html(Array("<p>One.</p><figure><figcaption>A pier.</figcaption></figure>".utf8))
    #expect(try FidelitySamples.report(html, "One.").editClass == EditClass.none)
    #expect(try FidelitySamples.report(html, "One.\n\n*A pier.*").editClass == .formatting)
    // A sentence that links to the original is no credit, nor is a credit one within the text.
    let opinion = "[The story](https://post.example.org/news/harbour) is wrong."
    #expect(try FidelitySamples.report("One.", "One.\n\n" + opinion).editClass == .alteration)
    #expect(try FidelitySamples.report("One.\n\nTwo.", "One.\n\n" + credit + "\n\nTwo.").editClass == .alteration)
    // Where both have a credit, other words are other words.
    let other = "Do not read the [original](https://post.example.org/news/harbour), published in The Post."
    #expect(try FidelitySamples.report("One.\n\n" + credit, "One.\n\n" + other).editClass == .alteration)
    #expect(try FidelitySamples.report("One.\n\n" + credit, "One.\n\n" + credit).editClass == EditClass.none)
    let long = "[x](https://post.example.org/news/harbour) " + String(repeating: "word ", count: 80)
    #expect(try FidelitySamples.report("One.\n\n" + long, "One.").editClass == .cut)
  }

  @Test func leavesTranslationsAlone() throws {
    let report = try FidelitySamples.report("# Hafen\n\nEins [x](https://a.example/).", "One.") {
      $0.rights.mode = .translation
    }
    #expect(report.editClass == nil)
    #expect(report.headlines == nil)
    #expect(report.links?.missing == ["https://a.example/"])
    #expect(!report.isChanged)
  }

  @Test func refusesWhatWouldTakeTooLong() {
    #expect(throws: FidelityFault.beyondLimits) {
      try FidelitySamples.report(String(repeating: "> ", count: 100) + "x", "x")
    }
    #expect(throws: FidelityFault.beyondLimits) {
      try FidelitySamples.report("x", String(repeating: "x", count: 3 << 20))
    }
  }
}
