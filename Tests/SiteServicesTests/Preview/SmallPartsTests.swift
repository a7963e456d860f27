import SiteModel
import Testing

@testable import SiteServices

@Suite struct AllowedHostsTests {
  private let hosts = AllowedHosts(port: 8080, addresses: ["192.168.1.7"], allowed: [])

  @Test(arguments: [
    "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7:8080",
  ])
  func has(_ host: String) { #expect(hosts.has(host)) }

  @Test(arguments: [
    "", "localhost", "localhost:80", "localhost:8081", "localhost.:8080", "evil.example:8080", "127.0.0.1.evil.example",
    "127.0.0.2:8080", "0.0.0.0:8080", "[::1]", "user@localhost:8080", "localhost:8080,evil", "2130706433:8080",
  ])
  func hasNot(_ host: String) { #expect(!hosts.has(host)) }

  /// A name has the port that is listened on, unless it says another: what a proxy or a container is asked under.
  @Test func hasNamesThatWereAllowed() throws {
    let allowed = try ["Desk.local", "proxy.example:9000", "[FE80::1]", "web.example:80"].map {
      try AllowedHost(reading: $0)
    }
    let hosts = AllowedHosts(port: 8080, addresses: [], allowed: allowed)
    for host in ["desk.local:8080", "proxy.example:9000", "[fe80::1]:8080", "web.example:80", "web.example"] {
      #expect(hosts.has(host), "\(host)")
    }
    for host in ["desk.local", "desk.local:9000", "proxy.example:8080", "proxy.example", "localhost:9000"] {
      #expect(!hosts.has(host), "\(host)")
    }
  }

  @Test(arguments: [
    ("", "not the name"), ("http://desk.local", "scheme"), ("desk.local/", "scheme"), ("desk local", "not the name"),
    ("*", "pattern"), ("*.local", "pattern"), ("desk.local:", "no port"), ("desk.local:0", "no port"),
    ("desk.local:65536", "no port"), ("desk.local:80a", "no port"), ("bücher.example", "browsers send"),
    ("a..b", "not the name"), ("-a.example", "not the name"), ("fe80::1", "brackets"), ("[fe80::1]x", "no port"),
    ("[]", "not the name"), ("a@b.example", "not the name"), ("desk.local,evil.example", "not the name"),
  ])
  func refusesWhatIsNoName(_ text: String, _ reason: String) throws {
    let fault = #expect(throws: AllowedHost.Fault.self) { try AllowedHost(reading: text) }
    #expect(try #require(fault).text.contains(reason), "\(text)")
    #expect(fault?.hint.isEmpty == false)
  }
}

@Suite struct ReportedFindingsTests {
  private func finding(_ id: String, line: Int = 1) -> Diagnostic {
    Diagnostic(
      .warning, id: id, at: SourceSpan(file: "content/a.md", line: line, sourceLine: "\(id):"), "about \(id)")
  }

  /// What a broken file hides for a while is not said again when it is mended.
  @Test func saysOnceWhatStands() {
    var reported = ReportedFindings()
    let (a, b, error) = (finding("a"), finding("b"), finding("e"))
    #expect(reported.take(stages: [a, b], isWhole: true) == [a, b])
    #expect(reported.take(stages: [error], isWhole: false) == [error])
    #expect(reported.take(stages: [error], isWhole: false) == [])
    #expect(reported.take(stages: [a, b], isWhole: true) == [])
    // What was mended is said when it is back.
    #expect(reported.take(stages: [a], isWhole: true) == [])
    #expect(reported.take(stages: [a, b, error], isWhole: true) == [b, error])
  }

  @Test func takesNoNoticeOfLines() {
    var reported = ReportedFindings()
    _ = reported.take(stages: [finding("a", line: 3)], isWhole: true)
    #expect(reported.take(stages: [finding("a", line: 5)], isWhole: true) == [])
    let second = finding("a", line: 9)
    #expect(reported.take(stages: [finding("a", line: 5), second], isWhole: true) == [second])
  }

  /// Pages are checked a moment after the site was read.
  @Test func keepsWhatWasFoundOnPages() {
    var reported = ReportedFindings()
    #expect(reported.take(pages: [finding("a")], isWhole: true) == [finding("a")])
    #expect(reported.take(pages: [], isWhole: false) == [])
    #expect(reported.take(pages: [finding("a")], isWhole: true) == [])
    #expect(reported.take(pages: [], isWhole: true) == [])
    #expect(reported.take(pages: [finding("a")], isWhole: true) == [finding("a")])
  }
}

@Suite struct ConnectionPlacesTests {
  @Test func areTakenInTurn() {
    let (places, served) = (ConnectionPlaces(2), Shared<[Int]>([]))
    for number in 0..<5 { places.take { served.change { $0.append(number) } } }
    #expect(served.value == [0, 1])
    places.free()
    places.free()
    #expect(served.value == [0, 1, 2, 3])
    for _ in 0..<3 { places.free() }
    #expect(served.value == [0, 1, 2, 3, 4])
    places.take { served.change { $0.append(5) } }
    places.take { served.change { $0.append(6) } }
    places.take { served.change { $0.append(7) } }
    #expect(served.value == [0, 1, 2, 3, 4, 5, 6])
  }
}

@Suite struct EntityTagTests {
  private let tag = EntityTag(of: [1, 2, 3])

  @Test func tellsBytesApart() {
    #expect(tag == EntityTag(of: [1, 2, 3]))
    #expect(tag != EntityTag(of: [1, 2, 4]) && tag != EntityTag(of: [1, 2, 3], with: "x"))
  }

  @Test func isFoundInALine() {
    for header in [tag.text, "W/" + tag.text, "*", "\"a\", \(tag.text)", "\"a\",W/\(tag.text) , \"b\""] {
      #expect(tag.isNamed(in: header), "\(header)")
    }
    for header in ["", "\"a\"", String(tag.text.dropFirst()), "w/" + tag.text] { #expect(!tag.isNamed(in: header)) }
  }
}

@Suite struct PreviewSecretsTests {
  @Test func areLongAndNeverTheSame() {
    let (one, other) = (PreviewSecrets(), PreviewSecrets())
    #expect(one.token.utf8.count == 32 && one.nonce.utf8.count == 32)
    #expect(Set([one.token, one.nonce, other.token, other.nonce]).count == 4)
    #expect(one.isToken(one.token) && !one.isToken(other.token) && !one.isToken("") && !one.isToken(one.token + "0"))
  }
}

@Suite struct PageInjectionTests {
  private let injection = PageInjection(secrets: PreviewSecrets(), edition: 7)

  private func injected(_ page: String) -> (page: String, policy: String?) {
    let (page, policy) = injection.inject(into: Array(page.utf8))
    return (String(decoding: page, as: UTF8.self), policy)
  }

  @Test func standsAtTheEndOfTheBody() {
    let page = injected("<body><p>&lt;/body></p></body></html>").page
    #expect(page.hasPrefix("<body><p>&lt;/body></p><script src=\"/_sitegen/preview.js\""))
    #expect(page.hasSuffix(" data-edition=\"7\" defer></script></body></html>"))
    #expect(injected("text").page.hasPrefix("text<script"))
  }

  @Test func isAllowedByThePolicy() {
    let meta =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' https://a.example; object-src 'none'\">"
    let (page, policy) = injected(meta)
    let expected = "script-src 'self' https://a.example; object-src 'none'"
    #expect(policy == expected && page.contains("content=\"\(expected)\""))
    #expect(injected("<p>").policy == nil)
  }

  @Test func mayAskThePreviewWhereAPageMayAskNobody() {
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\">"
    let policy = injected(meta).policy ?? ""
    #expect(policy.contains("connect-src 'self'"))
    #expect(policy.contains("script-src 'self'"))
  }

  /// A nonce would switch them off.
  @Test func leavesScriptsInThePageAlone() {
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'unsafe-inline'\">"
    #expect(injected(meta).policy == "script-src 'unsafe-inline' 'self'")
  }

  @Test func hasANonceWhereHostsHaveNoEffect() {
    let policy = injected(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'strict-dynamic' 'nonce-a'\">"
    ).policy
    #expect(policy == "script-src 'strict-dynamic' 'nonce-a' 'nonce-\(injection.secrets.nonce)'")
  }

  @Test(arguments: [
    "<meta content=\"script-src https://a.example\" http-equiv=\"Content-Security-Policy\">",
    "<META  HTTP-EQUIV='content-security-policy'\n CONTENT='script-src https://a.example' />",
    "<meta http-equiv=Content-Security-Policy name=a content = \"script-src&Tab;https://a.example\">",
    "<meta name=x><!-- <meta > --><meta data-a content='script-src https://a.example' content='x' "
      + "http-equiv=Content-Security-Policy>",
  ])
  func knowsAPolicyHoweverItIsWritten(_ meta: String) {
    let (page, policy) = injected(meta.replacing("&Tab;", with: "\t"))
    #expect(policy == "script-src https://a.example 'self'" && page.contains("\"\(policy ?? "")\""))
  }

  @Test(arguments: [
    "<meta name=\"description\" content=\"script-src 'none'\">",
    "<metadata http-equiv=Content-Security-Policy content=x>",
    "<!-- <meta http-equiv=Content-Security-Policy content=x> -->", "<meta http-equiv=Content-Security-Policy>",
    "<meta", "<meta content=\"", "<body><meta http-equiv=Content-Security-Policy content=x>",
  ])
  func knowsWhatIsNoPolicy(_ page: String) {
    let (injectedPage, policy) = injected(page)
    #expect(policy == nil && injectedPage.hasPrefix(page))
  }

  @Test func writesEscapesAsTheyWere() {
    let (page, policy) = injected(
      "<meta http-equiv=Content-Security-Policy content='script-src &#39;none&#39;; report-uri /a?b&amp;c'>")
    #expect(policy == "script-src 'self'; report-uri /a?b&c")
    #expect(page.contains("content=\"script-src 'self'; report-uri /a?b&amp;c\""))
  }
}

@Suite struct FaultsOverlayTests {
  private func html(_ diagnostics: [Diagnostic]) -> String {
    String(decoding: FaultsOverlay(diagnostics).html, as: UTF8.self)
  }

  @Test func saysWhatTheTerminalSays() {
    let span = SourceSpan(file: "content/a.md", line: 7, column: 3, length: 4, sourceLine: "a licë b")
    let fault = Diagnostic(
      .error, id: "R020", at: span, "not allowed", notes: [.init("declared here", at: SourceSpan(file: "b.yaml"))],
      hint: "drop it")
    let html = html([fault])
    for part in [
      "1 error", "<p class=\"place\">content/a.md:7:3</p>", "error: not allowed ", "[R020]", "7 │ a licë b",
      "╵   <b class=\"caret\">~~~</b>", "note: b.yaml: declared here", "hint: drop it", "Why: rule R020",
    ] {
      #expect(html.contains(part), "\(part) is not in \(html)")
    }
  }

  /// SECURITY.md S35.
  @Test func isNotLedAstray() {
    let text = "<img src=x onerror=alert(1)>\u{1B}[31m\u{202E}\"'&"
    let span = SourceSpan(file: text, line: 2, column: 1, length: 3, sourceLine: text)
    let html = html([Diagnostic(.error, id: text, at: span, text, notes: [.init(text)], hint: text)])
    #expect(!html.contains("<img") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
    #expect(html.contains("&lt;img"))
  }

  /// What is wrong with the page that somebody looks at comes first; which set it is does not depend on that.
  @Test func beginsWithThePage() throws {
    let faults = ["a", "b", "c"].map {
      Diagnostic(.error, id: $0, at: SourceSpan(file: "content/\($0).md"), "fault \($0)")
    }
    let (any, ofB) = (
      html(faults), String(decoding: FaultsOverlay(faults, onPageOf: ["content/b.md"]).html, as: UTF8.self)
    )
    #expect(ofB.contains("3 errors, 1 of them on this page"))
    let order = ofB.matches(of: /fault ([abc])/).map(\.output.1)
    #expect(order == ["b", "a", "c"])
    func set(_ html: String) throws -> Substring {
      try #require(html.firstMatch(of: /data-set="([0-9a-f]+)"/)).output.1
    }
    #expect(try set(any) == set(ofB))
    #expect(try set(any) != set(html(Array(faults.dropLast()))))
  }

  @Test func isNotEndless() {
    let many = (0..<50).map { Diagnostic(.error, id: "x", "fault \($0)") }
    #expect(html(many).contains("50 errors") && html(many).contains("show 30 more"))
    #expect(html(many).components(separatedBy: "<article").count == FaultsOverlay.limit + 1)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
