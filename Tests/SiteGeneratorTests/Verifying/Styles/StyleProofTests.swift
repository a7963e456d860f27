import SiteModel
import Testing

@testable import SiteGenerator

/// Which style sheets hide a credit, and which only what stands beside it.
@Suite struct StyleProofTests {
  private static let original = "https://post.example.org/harbour"
  private static let license = "https://creativecommons.org/licenses/by/4.0/"

  /// A page with the elements of the built-in theme around its credit.
  private func page(_ head: String) -> [UInt8] {
    Array(
      """
      <!doctype html><html lang="en"><head>\(head)</head><body>
      <a class="skip" href="#main">Skip</a><header class="masthead"><nav><ul><li>Menu</li></ul></nav></header>
      <main id="main"><article class="full"><h1>Harbour</h1><div class="words"><aside class="provenance"><p>Source</p></aside></div>
      <div class="body"><p>The text.</p></div>
      <div class="words"><footer class="credits"><h2>About</h2><div class="origin"><p>First published by <a href="\(Self.original)">The Post</a>.</p></div>
      <dl><div><dt>Copyright</dt><dd>© The Post, 2026</dd></div>
      <div><dt>Terms</dt><dd><a rel="license" href="\(Self.license)">CC BY 4.0</a></dd></div></dl></footer></div></article></main>
      <footer class="site"><p>Our site</p></footer></body></html>
      """.utf8)
  }

  // A part counts as hidden where it stands nowhere else to be seen: the box of the source alone is not the credit.
  private func findings(_ head: String, sheets: [String: String] = [:]) -> [Diagnostic] {
    let book = StyleBook(
      sheets: Dictionary(
        uniqueKeysWithValues: sheets.map { ($0, StyleSheetParser.parse(Array($1.utf8), file: $0)) }),
      templates: [], articles: [])
    let expectation = PageExpectation(
      texts: [Array("First published by The Post.".utf8), Array("© The Post, 2026".utf8)],
      original: Array(Self.original.utf8), license: Array(Self.license.utf8), canonical: nil, robots: nil)
    let faults = StyleProof.faults(
      in: page(head), expecting: expectation, passingOver: [], book, template: "article.mustache")
    return StyleFault.diagnostics(for: faults.map { ($0, "a.md") })
  }

  private func hidden(by sheet: String) -> [String] {
    findings("<style>\(sheet)</style>").map(\.text)
  }

  @Test(arguments: [
    "footer{display:none}", "dl{display:none}", "article footer{display:none}",
    "main footer{display:none!important} footer{display:block}", "*{visibility:hidden}",
    "[class^=cred]{display:none}", "article>*:not(.body){display:none}", ".credits{di\\73play:none}",
    ".cr\\65 dits{display:none}", ".credits{max-height:1px;overflow:hidden}", ".credits{filter:opacity(0)}",
    "footer{font-size:1px;color:#eee}", ".credits{color:#fdf8ee;background:#fdf8ee}",
    "@media print{.credits{display:none}}", "@media (max-width:40rem){footer{display:none}}",
    "@media screen and (min-width:1px){dl{display:none}}", "@supports (display:grid){footer{display:none}}",
    "@layer a{footer{display:none}}", "article{footer{display:none}}", "article{& .credits{opacity:0}}",
    "footer:not(:hover){opacity:0}", ":is(.x,.credits){display:none}", ":where(footer){display:none}",
    "body>main dl{clip-path:inset(50%)}", "article:has(dl) footer{display:none}", "h2~dl{display:none}",
    "h2+.origin{text-indent:-9999px}", ".words:last-child{position:absolute;left:-9999px}",
    "div:nth-child(4){transform:scale(0)}", ".origin a{display:none}", "dd{color:transparent}",
    ":root{--x:none} footer{display:var(--x)}", "footer{display:var(--y,none)}", "FOOTER{DISPLAY:NONE}",
    "/* x */ footer /* y */ { /* z */ display/**/: none }", "footer{display:none", "html{opacity:.05}",
    ".credits{content-visibility:hidden}", "dl{height:0;overflow:clip}", "footer{font:0/0 a}",
    "footer{margin:-9999px}", "footer{margin:0 0 0 -9999px}", "footer{margin:0 -9999px}",
    "footer{margin-inline:-9999px}", "footer{margin-block:-9999px 0}", "footer{margin-left:0;margin:0 1px 0 -9999px}",
    "footer{position:absolute;inset:0 auto auto -9999px}", ":root{--m:0 0 0 -9999px} footer{margin:var(--m)}",
    "@import 'data:text/css,footer%7Bdisplay:none%7D';",
    "@import url(data:text/css;base64,Zm9vdGVye2Rpc3BsYXk6bm9uZX0=);",
  ])
  func finds(_ sheet: String) {
    #expect(!hidden(by: sheet).isEmpty, "\(sheet)")
  }

  @Test(arguments: [
    "body>footer{display:none}", "footer.site{display:none}", "nav,.skip{display:none}", "aside{display:none}",
    ".skip:not(:focus){clip-path:inset(50%)}", ".visually-hidden{position:absolute;left:-9999px}",
    "footer{display:none} article footer{display:block}", "footer{display:none}.credits{display:block}",
    ".credits::before{display:none}", ".credits:hover{display:none}", ".credits .tags{display:none}",
    "/* footer{display:none} */", ".x{content:\"} footer{display:none}\"}", "footer:unknown{display:none}",
    "footer,:bogus(x){display:none}", "@media not all{footer{display:none}}", "@media speech{footer{display:none}}",
    "@layer a{footer{display:none}} footer{display:block}",
    "@layer a,b; @layer b{footer{color:red;display:block}} @layer a{footer{display:none}}",
    "body{color:#fff;background:#111}", "body{color:#eee;background:url(x.png)}",
    ":root{color-scheme:dark}body{color:#eee}",
    "article>article footer{display:none}", ".credits{max-height:90vh;overflow:auto}", ".credits{height:0}",
    "dl{visibility:hidden} dl *{visibility:visible}", "@keyframes x{from{opacity:0}}", "@font-face{display:none}",
    ".credits{opacity:.8;font-size:.7rem;color:#666}", "footer{left:-9999px}", "@media print{nav{display:none}}",
    "html.js footer{display:none}", "footer:empty{display:none}", "h2{display:none}",
  ])
  func lets(_ sheet: String) {
    #expect(hidden(by: sheet) == [], "\(sheet)")
  }

  @Test func saysWhatHidesAndUnderWhichCondition() {
    #expect(
      hidden(by: "@media print {\n  .credits { display : none }\n}") == [
        "'display : none' under '@media print' hides the credit on the page of a.md and pages like it"
      ])
    #expect(
      hidden(by: "dd a { opacity: 0 }") == [
        "'opacity: 0' hides the link to the licence on the page of a.md and pages like it"
      ])
  }

  @Test func readsSheetsThatPagesNameAndThoseThatTheyImport() {
    let sheets = ["assets/a.css": "@import \"/more/b.css\" print;", "more/b.css": "x{}\n footer{display:none}"]
    let found = findings("<link rel=stylesheet href=\"../assets/a.css\">", sheets: sheets)
    #expect(found.map { [$0.span?.line, $0.span?.column, $0.span?.length] } == [[2, 2, 6]])
    #expect(found.map { $0.span?.file } == ["more/b.css"])
    let beside = ["looks/a.css": "@import url(b.css);", "looks/b.css": "dl{opacity:0}"]
    #expect(findings("<link rel=stylesheet href=/looks/a.css>", sheets: beside).map(\.severity) == [.error])
    #expect(findings("<link rel=\"alternate stylesheet\" href=\"more/b.css\">", sheets: sheets).isEmpty)
    #expect(findings("<link rel=stylesheet media=print href=\"more/b.css\">", sheets: sheets).count == 1)
  }

  @Test(arguments: [
    "<link rel=stylesheet href=\"https://cdn.example.org/a.css\">",
    "<link rel=stylesheet href=//cdn.example.org/a.css>",
    "<style>@import url(https://cdn.example.org/a.css);</style>",
  ])
  func saysThatItCannotReadWhatIsElsewhere(_ head: String) {
    #expect(findings(head).map(\.severity) == [.warning])
  }
}
