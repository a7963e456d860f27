import Testing

@testable import SiteGenerator

/// O110: no sentence of a text that was taken down is left anywhere.
@Suite struct RemovalProofTests {
  private static let html = """
    <h2>The harbour</h2>
    <p>The harbour “reopened” on Tuesday &amp; nine boats came in. So it was. Nobody had <em>expec</em>ted more than three
    of them before noon.</p>
    <ul><li>One</li><li>The fee for the quay is 3.14 crowns a night, said the harbour office.</li></ul>
    """

  private static let text = RemovedText(html: Array(html.utf8))

  private func sentences(_ html: String, keeping: [String] = []) -> [String] {
    RemovedText(html: Array(html.utf8), keeping: keeping).sentences.map(\.text)
  }

  @Test func cutsTextsIntoSentences() {
    #expect(
      Self.text.sentences.map(\.text) == [
        "The harbour “reopened” on Tuesday & nine boats came in.",
        "Nobody had expected more than three of them before noon.",
        "The fee for the quay is 3.14 crowns a night, said the harbour office.",
      ])
  }

  @Test func searchesForNothingShortAndForNothingThatStays() {
    #expect(sentences("<p>Short. Too short.</p>").isEmpty)
    #expect(sentences("").isEmpty)
    #expect(
      sentences("<p>He came in. He sat down. He said it to them. So.</p>") == [
        "He came in. He sat down. He said it to them. So."
      ])
    let headline = "Nobody had expected more than three of them"
    #expect(sentences("<p>\(headline).</p>", keeping: ["“\(headline)”"]).isEmpty)
    #expect(sentences("<p>\(headline).</p><p>\(headline)!</p>").count == 1)
    #expect(sentences("<p>渔港在周二重新开放，九艘船在中午之前进了港。没有人想到会来三艘以上的船。</p>").count == 2)
  }

  /// The forms in which a sentence may be left.
  static let leftovers: [String] = [
    "<p>The harbour “reopened” on Tuesday &amp; nine boats came in.</p>",
    "<p>the harbour \"reopened\" on\n  <a href=\"/x\">Tues</a>day &#38; nine boats came&nbsp;in!</p>",
    "<meta name=\"description\" content=\"The harbour &quot;reopened&quot; on Tuesday &amp; nine boats came in.\">",
    "<!-- The harbour reopened on Tuesday, nine boats came in -->",
    "<content type=\"html\">&lt;p&gt;The &lt;em&gt;harbour&lt;/em&gt; “reopened” on Tuesday &amp;amp; nine boats came in.&lt;/p&gt;</content>",
    #"{"content_html": "\u003cp>The <b>harbour<\/b> \"reopened\" on Tuesday\n&amp; nine boats came in."}"#,
    "THE HARBOUR - REOPENED - ON TUESDAY: NINE BOATS CAME IN",
  ]

  @Test(arguments: leftovers) func findsASentenceInEveryForm(_ file: String) {
    let proof = RemovalProof(Self.text)
    let findings = proof.findings(in: "a.html", Array("before it \(file) behind it".utf8))
    #expect(findings == [.init(file: "a.html", sentence: Self.text.sentences[0].text)])
  }

  @Test(arguments: [
    "", "The harbour reopened on Monday & nine boats came in.", "The harbour “reopened” on Tuesday & nine boats",
    "one two three four five six seven eight nine ten eleven twelve thirteen",
  ])
  func findsNothingElse(_ file: String) {
    #expect(RemovalProof(Self.text).findings(in: "a.html", Array(file.utf8)).isEmpty)
  }

  @Test func findsTheBeginningOfALongSentence() {
    let long = (1...60).map { "word\($0)" }.joined(separator: " ") + "."
    let proof = RemovalProof(RemovedText(html: Array("<p>\(long)</p>".utf8)))
    #expect(proof.findings(in: "feed.xml", Array((long.prefix(300) + "…").utf8)).count == 1)
  }

  @Test func passesOverPictures() {
    let bytes = [0xFF, 0xD8, 0x00] + Array(Self.html.utf8)
    #expect(RemovalProof(Self.text).findings(in: "a.jpg", bytes).isEmpty)
  }

  @Test func searchesAWholeTree() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 { try folder.write("site/a/\(number)/index.html", "<p>Nothing of it.</p>") }
    try folder.write("site/a/7/old.txt", Self.html)
    try folder.write(
      "site/.hidden/b.json", #"{"x": "The fee for the quay is 3.14 crowns a night, said the harbour office."}"#)
    try folder.makeLink("site/link", to: "/etc/passwd")
    let result = try await RemovalProof(Self.text).search(try Directory(opening: folder("site")), width: 4)
    #expect(result.findings.map(\.file) == [".hidden/b.json", "a/7/old.txt", "a/7/old.txt", "a/7/old.txt"])
    #expect(result.searched == 52)
    #expect(result.unsearched == ["link"])
  }

  /// The work grows with the text that is searched, not with the number of sentences.
  @Test func findsManySentencesInOnePass() {
    let paragraphs = (0..<500).map { "<p>This is the sentence of the text that has the number \($0 &* 7_919).</p>" }
    let proof = RemovalProof(RemovedText(html: Array(paragraphs.joined().utf8)))
    #expect(proof.findings(in: "a.html", Array(paragraphs.joined().utf8)).count == 500)
  }

  /// A sentence that two texts have in common is one of each.
  @Test func knowsAllWhoseASentenceIs() {
    let sentences = RemovedText(html: Array("<p>The harbour of Stannock was shut for eleven days.</p>".utf8)).sentences
    let search = SentenceSearch(sentences + sentences)
    #expect(search.sentencesInMarkup(Array("<p>The harbour of Stannock was shut for eleven days.</p>".utf8)) == [0, 1])
  }
}
