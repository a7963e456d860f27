import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// A proof that goes by the one before finds what one finds that makes every page.
@Suite struct EditionProofTests {
  /// How many sequences of edits; see `RandomEditTests`.
  private static let cases = RandomEditTests.cases
  private static let steps = 6
  /// Of the settings and the outlets fewer are changed than of texts, as each makes everything another.
  private static let edits =
    EditedSite.Edit.allCases + [.body, .title, .date, .add, .rename, .tag, .link, .touch, .translation, .picture]

  private func options(_ site: EditedSite, now: Int = 1_780_000_000) -> BuildOptions {
    BuildOptions(source: site.folder.path, now: now, width: 2)
  }

  /// A preview and what it knows.
  private struct Session {
    var maker: EditionMaker
    var proved: ProvedPages?

    init(_ options: BuildOptions) { maker = EditionMaker(options) }

    /// Proves the site both ways; `nil` where there is no edition of it.
    mutating func prove(
      _ options: BuildOptions, now: Int = 1_780_000_000
    ) async throws -> (after: EditionProof, whole: EditionProof)? {
      guard let edition = try await maker.make(now: now, changes: nil).edition else { return nil }
      let proof = try await edition.proof(options, width: 2, after: proved)
      proved = proof.proved
      return (proof, try await edition.proof(options, width: 2))
    }
  }

  @Test func findsWhatAWholeProofFinds() async throws {
    var (made, whole, faulty) = (0, 0, 0)
    for seed in 0..<Self.cases {
      var (site, desk) = (try EditedSite(), EditedSite.Desk(seed: seed))
      var (session, log) = (Session(options(site)), [String]())
      for step in 0...Self.steps {
        if step > 0 {
          for _ in 0..<Int.random(in: 0...2, using: &desk.random) {
            let edit = Self.edits.randomElement(using: &desk.random) ?? .body
            log.append("\(edit)")
            try site.apply(edit, &desk)
          }
          if step % 2 == 1 { log.append(disfigure(&site, &desk)) }
        }
        try site.write()
        guard let proofs = try await session.prove(options(site, now: desk.now), now: desk.now) else { continue }
        #expect(
          Set(proofs.after.diagnostics) == Set(proofs.whole.diagnostics),
          Comment(rawValue: "seed \(seed), step \(step), \(log)"))
        (made, whole) = (made + proofs.after.made, whole + proofs.whole.made)
        if !proofs.whole.diagnostics.isEmpty { faulty += 1 }
      }
    }
    // It would be easy to be right by making everything, or by finding nothing.
    #expect(made * 10 < whole * 9 && faulty > Int(Self.cases))
  }

  /// Does something, or undoes it, that is seen on finished pages alone.
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
    let number = Int.random(in: 0..<faults.count, using: &desk.random)
    let isThere = site.extra[faults[number].path] == Array(faults[number].text.utf8)
    site.extra[faults[number].path] = isThere ? nil : Array(faults[number].text.utf8)
    return (isThere ? "mended " : "") + faults[number].path
  }

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

  /// An article whose file has faults goes on as it was, with the outlet as it was: what is proved then is not what its
  /// file has with the outlet as it is.
  @Test func doesNotGoByWhatWentOn() async throws {
    var site = try EditedSite()
    let text =
      "---\ntitle: Raw\ndate: 2026-03-04\nsource: {outlet: post, url: \"https://post.example.org/raw\", date: 2026-03-01}\nauthors: [Ann Oakes]\nrights: {basis: license}\n---\n\nText.\n"
    site.extra["content/news/raw.md"] = Array(text.utf8)
    try site.write()
    var session = Session(options(site))
    _ = try await session.prove(options(site))
    #expect(session.proved?.text(of: "content/news/raw.md")?.isFaultless == true)
    site.extra["content/news/raw.md"] = Array(text.replacing("2026-03-04", with: "never").utf8)
    try site.write()
    _ = try await session.prove(options(site))
    site.outlets["post"] = "The New Post"
    try site.write()
    #expect(try await session.prove(options(site)) != nil)
    #expect(session.proved?.text(of: "content/news/raw.md")?.isFaultless == false)
  }

  /// What was called off is no proof of anything.
  @Test func isCalledOff() async throws {
    let site = try EditedSite()
    try site.write()
    var maker = EditionMaker(options(site))
    let edition = try #require(try await maker.make(now: 0, changes: nil).edition)
    let proof = Task { [options = options(site)] in
      await withTaskCancellationHandler {
        while !Task.isCancelled { await Task.yield() }
        return try? await edition.proof(options, width: 2)
      } onCancel: {
      }
    }
    proof.cancel()
    #expect(await proof.value == nil)
  }
}
