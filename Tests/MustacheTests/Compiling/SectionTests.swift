import Mustache
import Testing

@Suite struct SectionTests {
  private static let context = TestContext([
    text("full", "x"), text("empty", ""), html("markup", "<i>"), html("noMarkup", ""), ("zero", .number, .number(0)),
    ("yes", .flag, .flag(true)), ("no", .flag, .flag(false)), ("gone", .text, .absent),
    ("home", .address, .address("")),
    ("none", .list(.text), .list([])), ("texts", .list(.text), .list([.text("a"), .text("<"), .absent])),
    ("pieces", .list(.html), .list([.html(SafeHTML(vouchedFor: Array("<b>".utf8)))])),
    ("numbers", .list(.number), .list([.number(-1), .number(20)])),
    ("addresses", .list(.address), .list([.address("a/"), .address("")])),
    ("frees", .list(.free), .list([.free(.record([.init("n", .text("1"))])), .free(.text("t")), .absent])),
    TestContext(
      "thing", [text("name", "N"), ("more", .record(TestContext("more", [text("deep", "D")]).shape), .absent)]
    )
    .field("thing"),
  ])

  @Test(arguments: [
    "full": true, "empty": false, "markup": true, "noMarkup": false, "zero": true, "yes": true, "no": false,
    "gone": false, "home": true, "none": false, "texts": true, "thing": true, "thing.more": false, "thing.name": true,
  ])
  func testsTruth(_ name: String, _ isTrue: Bool) throws {
    let shown = try render("{{#\(name)}}+{{/\(name)}}{{^\(name)}}-{{/\(name)}}", SectionTests.context)
    #expect(shown == (isTrue ? name == "texts" ? "+++" : "+" : "-"))
  }

  @Test(arguments: [
    ("{{#texts}}[{{.}}]{{/texts}}", "[a][&lt;][]"), ("{{#pieces}}{{{.}}}{{&.}}{{/pieces}}", "<b><b>"),
    ("{{#numbers}}{{.}} {{/numbers}}", "-1 20 "), ("{{#addresses}}{{.}} {{/addresses}}", "/a/ / "),
    ("{{#full}}{{.}}{{full}}{{/full}}", "xx"), ("{{#zero}}{{.}}{{/zero}}", "0"),
    ("{{#markup}}{{{.}}}{{/markup}}", "<i>"),
    ("{{#home}}{{.}}{{/home}}", "/"), ("{{#thing}}{{name}}{{full}}{{more.deep}}{{/thing}}", "Nx"),
    ("{{#texts}}{{#numbers}}{{.}}{{/numbers}}{{.}}{{/texts}}", "-120a-120&lt;-120"),
    ("{{#frees}}({{n}}{{.}}){{/frees}}", "(1)(t)()"),
    ("{{#frees}}{{#numbers}}{{.}}{{n}};{{/numbers}}{{/frees}}", "-11;201;-1;20;-1;20;"),
  ])
  func pushesWhatItStandsFor(_ template: String, _ expected: String) throws {
    #expect(try render(template, SectionTests.context) == expected)
  }

  /// A name means the same before and behind a section, however deep.
  @Test func findsNamesThroughManyFrames() throws {
    let opening = String(repeating: "{{#thing}}{{#texts}}", count: 16)
    let closing = String(repeating: "{{/texts}}{{/thing}}", count: 16)
    let context = TestContext([
      text("x", "x"), ("texts", .list(.text), .list([.text("t")])),
      TestContext("thing", [text("n", "n")]).field("thing"),
    ])
    #expect(try render("\(opening){{x}}{{n}}{{.}}\(closing)", context) == "xnt")
  }
}
