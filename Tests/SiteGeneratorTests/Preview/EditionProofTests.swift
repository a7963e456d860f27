import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// A proof that goes by the one before finds what one finds that makes every page.
@Suite struct EditionProofTests {
  /// How many sequences of edits; see `RandomEditTests`.
  private static let cases = RandomEditTests.cases
  private static let steps = 6
  private static let now = 1_780_000_000
  /// Of the settings and the outlets fewer are changed than of texts, as each makes everything another.
  private static let edits =
    EditedSite.Edit.allCases + [.body, .title, .date, .add, .rename, .tag, .link, .touch, .translation, .picture]

  private func options(_ site: EditedSite, now: Int = now) -> BuildOptions {
    BuildOptions(source: site.folder.path, now: now, width: 2)
  }

  /// A preview and what it knows.
  private struct Session {
    var maker: EditionMaker
    var proved: ProvedPages?

    init(_ options: BuildOptions) { maker = EditionMaker(options) }

    /// Proves the site both ways; `nil` where there is no edition of it.
    mutating func prove(
      _ options: BuildOptions, changes: Set<String>? = nil
    ) async throws -> (after: EditionProof, whole: EditionProof)? {
      guard let edition = try await maker.make(now: options.now, changes: changes).edition else { return nil }
      let proof = try await edition.proof(options, width: 2, after: proved)
      proved = proof.proved
      return (proof, try await edition.proof(options, width: 2))
    }
  }

  // MARK: Whatever is edited

  @Test func findsWhatAWholeProofFinds() async throws {
    var (made, whole, compared, faulty) = (0, 0, 0, 0)
    for seed in 0..<Self.cases {
      var (site, desk) = (try EditedSite(), EditedSite.Desk(seed: seed))
      try site.write()
      // There is an older feed to compare with.
      _ = try await Generator(options: options(site)).build()
      var (session, log, unseen) = (Session(options(site)), [String](), Set<String>())
      for step in 0...Self.steps {
        if step > 0 { try edit(&site, &desk, &log, disfigures: step % 2 == 1) }
        unseen.formUnion(try site.write())
        // As the watch tells it, and as it is where nobody knows.
        let changes = step > 0 && Bool.random(using: &desk.random) ? unseen : nil
        guard let proofs = try await session.prove(options(site, now: desk.now), changes: changes) else { continue }
        unseen = []
        #expect(
          Set(proofs.after.diagnostics) == Set(proofs.whole.diagnostics),
          Comment(rawValue: "seed \(seed), step \(step), \(log)"))
        (made, whole, compared) = (made + proofs.after.made, whole + proofs.whole.made, compared + 1)
        if !proofs.whole.diagnostics.isEmpty { faulty += 1 }
      }
    }
    // It would be easy to be right by making everything, by finding nothing, or by comparing nothing.
    #expect(made * 10 < whole * 9 && faulty > Int(Self.cases) && compared > Int(Self.cases) * Self.steps / 2)
  }

  private func edit(
    _ site: inout EditedSite, _ desk: inout EditedSite.Desk, _ log: inout [String], disfigures: Bool
  ) throws {
    for _ in 0..<Int.random(in: 0...2, using: &desk.random) {
      let edit = Self.edits.randomElement(using: &desk.random) ?? .body
      log.append("\(edit)")
      try site.apply(edit, &desk)
    }
    if disfigures { log.append(disfigure(&site, &desk)) }
  }

  /// Does something, or undoes it, that is seen on finished pages alone, or that lets the last good version of a text go on.
  private func disfigure(_ site: inout EditedSite, _ desk: inout EditedSite.Desk) -> String {
    let faults: [(path: String, text: String)] = [
      ("templates/credits/below.mustache", "<footer class=\"credits\">Somebody wrote it.</footer>\n"),
      (
        "templates/article.mustache",
        "{{<partials/layout}}{{$main}}{{{body}}}{{{credits}}}{{/main}}{{/partials/layout}}\n"
      ),
      ("templates/assets/style.css", "footer.credits { display: none }\n"),
      ("content/news/raw.md", "---\ntitle: Raw\ndate: 2026-03-04\n---\n\n<script>x()</script>\n\nText.[^1]\n"),
      ("templates/partials/entry.mustache", "<a href=\"{{address}}\">{{title}}</a>\n"),
    ]
    let number = Int.random(in: 0..<faults.count + 2, using: &desk.random)
    guard number < faults.count else {
      guard let name = site.texts.keys.sorted().randomElement(using: &desk.random) else { return "" }
      let isMended = site.texts[name]?.keys["nonsense"] != nil
      site.texts[name]?.keys["nonsense"] = isMended ? nil : "1"
      return "nonsense in " + name
    }
    let isThere = site.extra[faults[number].path] == Array(faults[number].text.utf8)
    site.extra[faults[number].path] = isThere ? nil : Array(faults[number].text.utf8)
    return (isThere ? "mended " : "") + faults[number].path
  }

  // MARK: How much is made

  /// A text is another: its own page is made, and the lists on which it stands with its first words.
  @Test func makesWhatIsAnother() async throws {
    var site = try EditedSite()
    try site.write()
    var session = Session(options(site))
    let first = try #require(try await session.prove(options(site)))
    #expect(first.after.made == first.whole.made && first.whole.made > 20)
    let same = try #require(try await session.prove(options(site))).after
    let name = try #require(site.texts.keys.sorted().first { $0.hasPrefix("notes/") })
    site.texts[name]?.body += 1
    try site.write()
    let edited = try #require(try await session.prove(options(site))).after
    // Files that are of no article and no list are made each time.
    #expect(edited.made > same.made && edited.made - same.made <= 6 && same.made < first.whole.made / 2)
  }

  // MARK: Texts that go on as they were

  /// An article whose file has faults goes on as it was, with the outlet as it was: what is proved then is not what its
  /// file has with the outlet as it is, on its own page and on all that show it.
  @Test func doesNotGoByWhatWentOn() async throws {
    var site = try EditedSite()
    let text = """
      ---
      title: Raw
      date: 2026-03-04
      source: {outlet: post, url: "https://post.example.org/raw", date: 2026-03-01}
      authors: [Ann Oakes]
      rights: {basis: license}
      ---

      Text.

      """
    func write(_ text: String) throws {
      site.extra["content/news/raw.md"] = Array(text.utf8)
      try site.write()
    }
    try write(text)
    var session = Session(options(site))
    _ = try await session.prove(options(site))
    let good = try #require(session.proved?.digest(of: "content/news/raw.md"))
    // With faults it is what it was, as long as outlets are what they were.
    try write(text.replacing("2026-03-04", with: "never"))
    _ = try await session.prove(options(site))
    #expect(session.proved?.digest(of: "content/news/raw.md") == good)
    site.outlets["post"] = "The New Post"
    try site.write()
    _ = try #require(try await session.prove(options(site)))
    let old = session.proved?.digest(of: "content/news/raw.md")
    #expect(old?.head != good.head && old?.whole != good.whole)
    // Mended, it is as if it had never been otherwise.
    try write(text)
    let mended = try #require(try await session.prove(options(site))).after
    #expect(session.proved?.digest(of: "content/news/raw.md") == good)
    let same = try #require(try await session.prove(options(site))).after
    #expect(mended.made > same.made)
  }

  /// What must be nowhere is what the site has of it, and not what somebody saves of it at the moment.
  @Test func looksForAWithdrawnTextAsItWasRead() async throws {
    var site = try EditedSite()
    site.texts["about.md"] = nil
    let sentences = "Nine boats came in before noon and none of them had asked for a berth. The quay was full by ten.\n"
    func write(_ name: String, _ head: String, _ body: String) throws {
      site.extra["content/news/\(name).md"] = Array(
        "---\ntitle: \(name)\ndate: 2026-03-04\nauthors: [Ann Oakes]\n\(head)\n---\n\n\(body)\n".utf8)
      try site.write()
    }
    let withdrawn = "rights: {basis: own}\nwithdrawn: {date: 2026-05-01, reason: Asked}"
    try write("gone", withdrawn, sentences)
    try write("here", "rights: {basis: own}", "Another text.")
    var session = Session(options(site))
    #expect(try #require(try await session.prove(options(site))).after.diagnostics.isEmpty)
    // Half of it is gone, and its front matter cannot be read; the other has it now.
    try write("gone", withdrawn + "\nnonsense: 1", "Nine.")
    try write("here", "rights: {basis: own}", sentences)
    let kept = try #require(try await session.prove(options(site)))
    #expect(kept.after.diagnostics.map(\.id) == ["O110"] && kept.whole.diagnostics.map(\.id) == ["O110"])
    try write("gone", withdrawn, sentences)
    let back = try #require(try await session.prove(options(site)))
    #expect(back.after.diagnostics.map(\.id) == ["O110"] && back.whole.diagnostics.map(\.id) == ["O110"])
  }

  // MARK: Called off

  /// What was called off is no proof of anything, whenever that happens.
  @Test func isCalledOff() async throws {
    let site = try EditedSite()
    try site.write()
    var session = Session(options(site))
    #expect(try await session.prove(options(site)) != nil)
    let edition = try #require(try await session.maker.make(now: Self.now, changes: nil).edition)
    var called = 0
    for (number, earlier) in (0..<60).map({ ($0, $0 % 2 == 0 ? session.proved : nil) }) {
      let proof = Task { [options = options(site)] in
        // Called off before it begins, or a little later each time.
        while number < 10, !Task.isCancelled { await Task.yield() }
        return try? await edition.proof(options, width: 2, after: earlier)
      }
      if number >= 10 { for _ in 0..<number * number { await Task.yield() } }
      proof.cancel()
      if await proof.value == nil { called += 1 }
    }
    #expect(called >= 10)
  }
}

extension ProvedPages {
  /// The digest of an article as it was proved.
  fileprivate func digest(of file: String) -> TextDigest? { article(file)?.digest }
}
