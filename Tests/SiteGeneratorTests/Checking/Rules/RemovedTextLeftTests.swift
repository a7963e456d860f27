import SiteModel
import Testing

@testable import SiteGenerator

/// The text of what is gone is nowhere (O110). What counts as a sentence is tested with the proof of removal.
@Suite struct RemovedTextLeftTests {
  private static let sentences = [
    "Nine boats came in before noon and none of them had asked for a berth.",
    "The harbour master counted them twice and wrote both numbers down.",
    "By the evening the quay was empty again and the lamps were lit.",
  ]

  /// A second article, whose text has some of the sentences of the one that is gone.
  private func found(_ gone: String, left count: Int, source: String = "") async throws -> [Diagnostic] {
    let quay = """
      ---
      title: The quay was full
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      \(gone)
      ---

      \(Self.sentences.joined(separator: "\n\n"))
      """
    let left = Self.sentences.prefix(count).joined(separator: " ")
    return try await RuleSites.diagnostics(
      RuleExample("title: What the papers say\ndate: 2026-03-07\nauthors: [The Desk]\n\(source)")
        .with("content/articles/quay.md", quay).adding("\n\nThe Post wrote: \(left)")
    ).filter { $0.id == "O110" }
  }

  private static let withdrawn = "withdrawn: {date: 2026-04-01, reason: The Post asked for it}"

  /// A quotation may stay, most of a text may not.
  @Test(arguments: [(0, false), (1, false), (2, true), (3, true)]) func mostOfItMayNotStay(_ count: Int, _ isLeft: Bool)
    async throws
  {
    let found = try await found(Self.withdrawn, left: count)
    #expect(found.map { $0.span?.file } == (isLeft ? ["content/articles/harbour.md"] : []))
    #expect(found.allSatisfy { $0.severity == .error && $0.layer == .site })
    let share = count == 3 ? "all 3 sentences" : "2 of 3 sentences"
    #expect(
      found.allSatisfy { $0.text.hasPrefix("\(share) of content/articles/quay.md, which was withdrawn, stand here:") })
  }

  /// Expired is gone as well; what is there, or waits, may be quoted as it may.
  @Test(arguments: [
    ("expires: 2026-05-31", true), ("expires: 2026-06-30", false), ("embargo: 2026-06-02", false), ("", false),
  ])
  func onlyWhatIsOver(_ lines: String, _ isLeft: Bool) async throws {
    #expect(try await !found(lines, left: 3).isEmpty == isLeft)
  }

  /// Another republication of the same original has its own ground, unless the holder wanted it gone.
  @Test(arguments: [("expires: 2026-05-31", false), (withdrawn, true)]) func aNewGroundRenewsIt(
    _ gone: String, _ isLeft: Bool
  )
    async throws
  {
    let source = """
      source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    #expect(try await !found(gone, left: 3, source: source).isEmpty == isLeft)
  }
}
