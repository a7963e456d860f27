import Foundation
import SiteModel
import Testing

@testable import SiteServices

@Suite struct DeskPageTests {
  /// Byte for byte what `Tests/Ledgers/small/expected/desk.html` has.
  @Test func isAsExpected() async throws {
    let page = DeskSamples.text(try await DeskSamples.desk(of: "Tests/Ledgers/small"))
    let file = DeskSamples.root.appendingPathComponent("Tests/Ledgers/small/expected/desk.html")
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1" { try Data(page.utf8).write(to: file) }
    #expect(page == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Other people's text is text, wherever it stands.
  @Test func isNotLedAstray() throws {
    let evil = "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)>\u{301}"
    var article = try DeskSamples.article("a", title: evil)
    article.expires = Timestamp(reading: "2026-06-05")
    let found = Diagnostic(.warning, id: evil, at: SourceSpan(file: article.file), evil, hint: evil)
    let elsewhere = Diagnostic(.error, id: "x", at: SourceSpan(file: "templates/\(evil)"), evil)
    var settings = SiteSettings()
    settings.title = evil
    var desk = try DeskSamples.desk([article], [found, elsewhere], settings: settings)
    desk.articles[0].outlet = .init(key: evil, name: evil)
    desk.articles[0].license = .init(key: evil, name: evil)
    let page = DeskSamples.text(desk)
    #expect(!page.contains("<img") && page.components(separatedBy: "</script>").count == 2)
    // Nothing is loaded from anywhere; only the page's own style and script have the nonce.
    #expect(page.firstMatch(of: /<[^>]*\s(src|style|on[a-z]+)="/) == nil)
    #expect(page.components(separatedBy: "nonce=\"n0nce\"").count == 3)
    #expect(page.contains("?outlet=%22%27%3E"))
  }

  /// What is wrong stands above everything else: the site's own faults, then the errors of some articles.
  @Test func beginsWithWhatIsWrong() throws {
    let articles = try (0..<8).map { try DeskSamples.article("a\($0)") }
    let found = articles.map { DeskSamples.fault($0.file) }
    let elsewhere = Diagnostic(.warning, id: "stray-file", at: SourceSpan(file: "templates/x"), "nothing is made of it")
    let page = DeskSamples.text(try DeskSamples.desk(articles, found + [elsewhere]))
    func place(_ text: String) throws -> String.Index { try #require(page.range(of: text), "no \(text)").lowerBound }
    let list = try place("<ul class=\"faulty\">")
    #expect(try place("nothing is made of it") < list)
    #expect(try list < place("id=\"dues\""))
    #expect(page.contains("<a href=\"?state=faulty#articles\">2 more articles</a>"))
    #expect(DeskSamples.text(try DeskSamples.desk(articles)).contains("<h2 id=\"others\" hidden=\"\">"))
  }

  /// Rules are explained once, however many articles break them.
  @Test func explainsRulesOnce() throws {
    let articles = [try DeskSamples.article("a"), try DeskSamples.article("b")]
    let page = DeskSamples.text(try DeskSamples.desk(articles, articles.map { DeskSamples.fault($0.file) }))
    #expect(page.components(separatedBy: "id=\"rule-R020\"").count == 2)
    #expect(page.components(separatedBy: "popovertarget=\"rule-R020\">R020<").count == 5)
  }

  /// What a row says decides its version, and nothing else does.
  @Test func versionsRows() throws {
    func version(_ page: String) throws -> [Substring] {
      page.matches(of: /data-version="([0-9a-z]+)"/).map(\.output.1)
    }
    let (first, second) = (try DeskSamples.article("a"), try DeskSamples.article("b"))
    let before = try version(DeskSamples.text(try DeskSamples.desk([first, second])))
    let after = try version(
      DeskSamples.text(try DeskSamples.desk([first, second], [DeskSamples.fault(second.file)])))
    #expect(before.count == 2 && before[0] == after[0] && before[1] != after[1])
    // What it can be narrowed by is a part of it, though nobody sees it.
    var desk = try DeskSamples.desk([first, second])
    desk.articles[0].license = .init(key: "another", name: desk.articles[0].license.name)
    let narrowed = try version(DeskSamples.text(desk))
    #expect(narrowed.count == 2 && narrowed[0] != before[0] && narrowed[1] == before[1])
  }

  @Test func isWholeWhereThereIsNothing() throws {
    let page = DeskSamples.text(try DeskSamples.desk([]))
    #expect(page.contains("There are no articles yet.") && page.contains("0 articles as of"))
  }
}
