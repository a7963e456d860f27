import SiteModel
import Testing

@testable import SiteServices

@Suite struct AllowedHostsTests {
  private let hosts = AllowedHosts(port: 8080, addresses: ["192.168.1.7"], allowed: ["Desk.local"])

  @Test(arguments: [
    "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.7:8080", "desk.local:8080",
  ])
  func has(_ host: String) { #expect(hosts.has(host)) }

  @Test(arguments: [
    "", "localhost", "localhost:80", "localhost:8081", "localhost.:8080", "evil.example:8080", "127.0.0.1.evil.example",
    "127.0.0.2:8080", "0.0.0.0:8080", "[::1]", "user@localhost:8080", "localhost:8080,evil", "2130706433:8080",
  ])
  func hasNot(_ host: String) { #expect(!hosts.has(host)) }
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

  @Test func isNotEndless() {
    let many = (0..<50).map { Diagnostic(.error, id: "x", "fault \($0)") }
    #expect(html(many).contains("50 errors") && html(many).contains("show 30 more"))
    #expect(html(many).components(separatedBy: "<article").count == FaultsOverlay.limit + 1)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
