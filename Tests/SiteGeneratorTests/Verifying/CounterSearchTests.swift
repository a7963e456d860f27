import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

/// Counters on finished pages, and what would keep them from loading.
@Suite struct CounterSearchTests {
  @Test(arguments: [
    ("", true), ("script-src 'self'", true), ("img-src 'self'", false), ("default-src 'none'", false),
    ("default-src 'none'; img-src *", true), ("IMG-SRC https:", true), ("img-src http:", false),
    ("img-src https://count.example.org", true), ("img-src count.example.org", true),
    ("img-src https://count.example.org/1/", true), ("img-src https://count.example.org.evil.example", false),
    ("img-src *.example.org", true), ("img-src https://*.example.com", false), ("img-src *.count.example.org", false),
  ])
  func readsPolicies(_ policy: String, _ isAllowed: Bool) {
    #expect(
      ContentPolicy(Array(policy.utf8)).allows(.image, from: Array("https://count.example.org".utf8)) == isAllowed)
  }

  @Test func fallsBackForScripts() {
    let origin = Array("https://count.example.org".utf8)
    #expect(!ContentPolicy(Array("script-src 'self'".utf8)).allows(.script, from: origin))
    #expect(
      ContentPolicy(Array("default-src 'self'; script-src 'self' https://count.example.org".utf8))
        .allows(.script, from: origin))
  }

  private func counter(_ kind: Pixel.Kind, _ referrers: Pixel.ReferrerPolicy? = .origin) -> Counter {
    Counter(
      outlet: "The Gull", kind: kind, address: "https://count.example.org/1?a&b", referrerPolicy: referrers,
      isInFeeds: false)
  }

  private func faults(
    _ article: String, _ kind: Pixel.Kind = .image, isAsked: Bool = false, head: String = "",
    referrers: Pixel.ReferrerPolicy? = .origin
  ) -> [PageVerifier.Fault] {
    var expectation = PageExpectation(
      texts: [], original: Array("https://x.example.org/".utf8), license: nil, canonical: nil, robots: nil)
    expectation.counters = [CounterExpectation(counter(kind, referrers), isAsked: isAsked)]
    let page =
      "<html><head>\(head)</head><body><article><a href=\"https://x.example.org/\">x</a>\(article)</article></body></html>"
    return PageVerifier.faults(in: Array(page.utf8), expecting: expectation)
  }

  @Test(arguments: Pixel.Kind.allCases) func acceptsWhatIsWritten(_ kind: Pixel.Kind) throws {
    let file = try #require(BuiltInTheme.files.first { $0.path == "strings/en.yaml" })
    let strings = try #require(
      YAMLFile.read(.strings(language: "en", over: nil), file: "en.yaml", bytes: file.bytes).record)
    let html = String(decoding: counter(kind).html.bytes, as: UTF8.self)
    let question = String(decoding: counter(kind).question(strings).bytes, as: UTF8.self)
    #expect(faults(html, kind) == [])
    #expect(faults(question, kind, isAsked: true) == [])
    #expect(faults(question, kind) == [.counter])
    #expect(faults(html, kind, isAsked: true) == [.counter])
    #expect(!question.contains(" src="))
    #expect(question.contains("The Gull"))
  }

  @Test(arguments: [
    "", "<img src='https://count.example.org/1?a&amp;b'>",
    "<img src='https://count.example.org/1?a&amp;b' referrerpolicy='no-referrer'>",
    "<img src='https://count.example.org/1?a&amp;b' referrerpolicy='origin' loading='lazy'>",
    "<img src='https://count.example.org/2?a&amp;b' referrerpolicy='origin'>",
    "<div hidden><img src='https://count.example.org/1?a&amp;b' referrerpolicy='origin'></div>",
    "<!-- <img src='https://count.example.org/1?a&amp;b' referrerpolicy='origin'> -->",
    "</article><img src='https://count.example.org/1?a&amp;b' referrerpolicy='origin'>",
    "<noscript><img src='https://count.example.org/1?a&amp;b' referrerpolicy='origin'></noscript>",
  ])
  func findsWhatDoesNotCount(_ article: String) {
    #expect(faults(article) == [.counter])
  }

  @Test func findsWhatIsBlocked() {
    let html = String(decoding: counter(.image).html.bytes, as: UTF8.self)
    let policy = "<meta content=\"img-src 'self'\" http-equiv=\"content-security-Policy\">"
    #expect(faults(html, head: policy) == [.counterPolicy])
  }

  @Test func namesTheHost() {
    #expect(counter(.script).origin == "https://count.example.org")
  }

  /// A page that tells nobody where it is asked from, and a counter that says otherwise of itself.
  @Test(arguments: [
    ("<meta name=\"referrer\" content=\"no-referrer\">", true), ("<META NAME=Referrer CONTENT=Same-Origin>", true),
    ("<meta name=referrer content=no-referrer><meta name=referrer content=origin>", false),
    ("<meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">", false),
    ("<meta name=\"x\" content=\"no-referrer\">", false),
  ]) func findsWhatHidesTheAddress(_ head: String, _ isHidden: Bool) {
    let bare = String(decoding: counter(.image, nil).html.bytes, as: UTF8.self)
    #expect(faults(bare, head: head, referrers: nil) == (isHidden ? [.counterPolicy] : []))
    let own = String(decoding: counter(.image).html.bytes, as: UTF8.self)
    #expect(faults(own, head: head) == [])
  }
}
