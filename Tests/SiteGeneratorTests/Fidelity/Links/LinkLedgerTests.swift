import Testing

@testable import SiteGenerator

@Suite struct LinkLedgerTests {
  private func ledger(_ original: [(String, String)], _ ours: [(String, String)]) -> LinkLedger {
    LinkLedger(
      original: original.map { TextLink(destination: $0.0, text: $0.1) }, on: "https://post.example.org/news/harbour",
      ours: ours.map { TextLink(destination: $0.0, text: $0.1) }, on: "https://site.example.org/articles/harbour/")
  }

  @Test func countsEachLink() {
    let ledger = ledger(
      [("https://a.example/", "a"), ("https://a.example/", "b"), ("/c", "c"), ("d?x=1", "d"), ("#e", "e")],
      [("https://A.example", "a"), ("https://post.example.org/c", "c"), ("https://post.example.org/news/d?x=1", "d")])
    #expect(ledger.keptCount == 3)
    #expect(ledger.missing == ["https://a.example/"])
    #expect(ledger.added.isEmpty)
    #expect(!ledger.keepsAll)
  }

  @Test func knowsRewrittenLinks() {
    let ledger = ledger(
      [("https://a.example/", "the report"), ("https://b.example/", "x")],
      [("https://other.example/", "the report"), ("/own/", "y")])
    #expect(ledger.rewritten == [LinkLedger.Rewriting(from: "https://a.example/", to: "https://other.example/")])
    #expect(ledger.missing == ["https://b.example/"])
    #expect(ledger.added == ["https://site.example.org/own/"])
  }

  /// Our own tracking is ours to drop; what the original has in its addresses is a part of it.
  @Test func passesOverOurOwnTrackingOnly() {
    let ours = ledger(
      [("https://a.example/x?y=1#z", "a")], [("https://a.example/x?y=1&utm_source=site&fbclid=2#z", "a")])
    #expect(ours.keepsAll)
    #expect(ours.keptCount == 1)
    let theirs = ledger([("https://a.example/?utm_source=post", "a")], [("https://a.example/", "a")])
    #expect(!theirs.keepsAll)
    #expect(ledger([("https://a.example/?utm_x=1", "a")], [("https://a.example/?utm_x=1", "a")]).keepsAll)
  }

  @Test(
    arguments: [
      ("https://A.Example:8080/Path", "https://a.example:8080/Path"), ("HTTP://a.example", "http://a.example/"),
      ("http://a.example?x", "http://a.example/?x"), ("//b.example/c", "https://b.example/c"),
      ("/c/../d", "https://post.example.org/d"), ("c", "https://post.example.org/a/c"),
      ("./c/", "https://post.example.org/a/c/"), ("../c", "https://post.example.org/c"),
      ("../../..", "https://post.example.org/"), ("?q", "https://post.example.org/a/b?q"), ("#x", nil), ("", nil),
      ("mailto:x@example.org", "mailto:x@example.org"), ("javascript:alert(1)", nil), ("c:d", "c:d"),
    ] as [(String, String?)])
  func resolves(destination: String, expected: String?) {
    #expect(AbsoluteAddress.resolve(destination, on: "https://post.example.org/a/b?x#y") == expected)
  }

  @Test(.timeLimit(.minutes(1))) func endsOnManyLinks() {
    let many = (0..<40_000).map { ("https://a.example/\($0)", "x") }
    let others = (0..<40_000).map { ("https://b.example/\($0)", "x") }
    #expect(ledger(many, others).rewritten.count == 40_000)
  }
}
