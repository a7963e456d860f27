import SiteModel
import Testing

@testable import SiteGenerator

/// Which rules of a style sheet hide a credit.
@Suite struct StyleSheetScanTests {
  private static let classes: Set<[UInt8]> = [Array("credits".utf8), Array("origin".utf8)]

  private func hidden(_ sheet: String) -> [String] {
    let bytes = Array(sheet.utf8)
    return StyleSheetScan.findings(in: bytes, bytes.indices, hiding: Self.classes).map {
      String(decoding: bytes[$0.selector], as: UTF8.self) + ($0.isConditional ? " ?" : "")
    }
  }

  @Test(arguments: [
    (".credits{display:none}", [".credits"]),
    ("a { color: red }\n.x, footer.credits.x { color: red; VISIBILITY : Hidden !important; }", ["footer.credits.x"]),
    ("article > .origin { font-size: 0 }", ["article > .origin"]),
    ("@layer base { .credits { opacity: 0 } }", [".credits"]),
    (".full { color: red; .credits { display: none } }", [".credits"]),
    ("/* x */ .credits { /* y */ display: none }", [".credits"]),
    ("/* x */ .credits { display: none }", [".credits"]),
    ("@media print { .credits { display: none } }", [".credits ?"]),
    (".credits:not(:hover) { display: none }", [".credits:not(:hover) ?"]),
    ("[lang] .origin { display: none }", ["[lang] .origin ?"]),
    (":is(.credits, .x) { display: none }", [":is(.credits, .x) ?"]),
  ])
  func finds(_ sheet: String, _ selectors: [String]) {
    #expect(hidden(sheet) == selectors)
  }

  @Test(arguments: [
    ".credits .tags { display: none }", ".credits::before { display: none }", ".credits:after { display: none }",
    ".credits-note { display: none }", "/* .credits { display: none } */", ".x:not(.credits) { display: none }",
    ".credits { display: flex; content: \"} .credits { display: none\" }",
    ".credits { color: red } .x { display: none }",
    "@import url(credits.css);", ".credits { display: none", "}}}", "\"", "/*",
  ])
  func lets(_ sheet: String) {
    #expect(hidden(sheet) == [])
  }

  @Test func classesAreThoseAroundWhatMustBeSeen() {
    var classes = CreditClasses()
    classes.add(
      Array(
        """
        <div class="outer wide"><br class="no"><p class="on-{{x}} note">{{{ origin }}}</p>
        <section class="box{{#x}} y{{/x}} inner"><p class="line">{{&copyright}}</p></section></div>
        <p class="elsewhere">{{title}}</p>
        """.utf8))
    #expect(
      Set(classes.names.map { String(decoding: $0, as: UTF8.self) }) == ["outer", "wide", "note", "inner", "line"])
  }

  @Test func pointsAtTheLine() {
    var classes = CreditClasses()
    classes.add(Array("<p class=\"credits\">{{{credits}}}</p>".utf8))
    let check = HiddenByStyle(classes: classes)
    let sheet = check.diagnostics(ofSheet: "a.css", Array("a { }\n  .credits { display: none }".utf8))
    #expect(sheet.map { [$0.span?.line, $0.span?.column, $0.span?.length] } == [[2, 3, 8]])
    let template = check.diagnostics(
      ofTemplate: "a.mustache", Array("<style>\n.credits { opacity: 0 }</style>.credits { opacity: 0 }".utf8))
    #expect(template.map { [$0.span?.line, $0.span?.column] } == [[2, 1]])
    #expect(template.map(\.severity) == [.error])
  }
}
