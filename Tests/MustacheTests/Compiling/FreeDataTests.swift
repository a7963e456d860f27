import Mustache
import Testing

/// Free data is looked up while rendering, before the typed frames that stand behind it.
@Suite struct FreeDataTests {
  private static let context = TestContext([
    text("title", "typed"), html("content", "<p>typed</p>"), ("flag", .flag, .flag(true)),
    ("list", .list(.text), .list([.text("a"), .text("b")])), ("where", .address, .address("x/")),
    TestContext("item", [text("name", "item"), text("title", "item's")]).field("item"),
    free(
      "extra",
      [
        ("content", .text("<script>")), ("note", .text("a < b")), ("number", .number("1.50")), ("flag", .flag(false)),
        ("items", .list([.text("1"), .record([.init("name", .text("2"))])])), ("list", .text("L")), ("nothing", .null),
        ("name", .text("outer")), ("inner", .record([.init("title", .text("inner's")), .init("x", .text("X"))])),
      ]),
  ])

  @Test(arguments: [
    ("{{extra.note}} {{extra.number}} {{extra.flag}}", "a &lt; b 1.50 false"), ("{{extra.inner.x}}", "X"),
    ("[{{extra.nowhere}}{{extra.note.deeper}}{{extra.nothing}}{{extra.items}}{{extra}}]", "[]"),
    ("{{#extra}}{{title}} {{note}} {{nowhere}}{{/extra}}", "typed a &lt; b "),
    ("{{#extra}}{{#inner}}{{title}} {{x}} {{note}}{{/inner}}{{/extra}}", "inner&#39;s X a &lt; b"),
    ("{{#extra.items}}{{.}}{{name}},{{/extra.items}}", "1,2,"), ("{{^extra.nothing}}none{{/extra.nothing}}", "none"),
    // The innermost frame decides: the record in a free section, the free section in the record.
    ("{{#extra}}{{#item}}{{name}}{{/item}}{{/extra}}", "item"),
    ("{{#item}}{{#extra}}{{name}}{{/extra}}{{/item}}", "outer"),
    ("{{#extra.inner}}{{#item}}{{#extra}}{{title}} {{x}}{{/extra}}{{/item}}{{/extra.inner}}", "item&#39;s X"),
    // What the section over a name pushes is known only while rendering.
    ("{{#extra}}{{#list}}{{.}};{{/list}}{{/extra}}", "L;"),
    ("{{#extra.inner}}{{#list}}{{.}};{{/list}}{{/extra.inner}}", "a;b;"),
    ("{{#extra}}{{#flag}}+{{/flag}}{{^flag}}-{{/flag}}{{/extra}}", "-"),
    ("{{#extra.inner}}{{#flag}}+{{/flag}}{{/extra.inner}}", "+"),
    ("{{#extra}}{{where}}{{/extra}}", "/x/"),
  ])
  func isLookedUp(_ template: String, _ expected: String) throws {
    #expect(try render(template, FreeDataTests.context) == expected)
  }

  /// Three braces in a section over free data print the page's HTML, never the data of the same name.
  @Test func isNeverPrintedRaw() throws {
    #expect(try render("{{#extra}}{{{content}}}{{/extra}}", FreeDataTests.context) == "<p>typed</p>")
    for template in ["{{{extra.note}}}", "{{#extra}}{{{note}}}{{/extra}}", "{{#extra.items}}{{{.}}}{{/extra.items}}"] {
      #expect(faults(of: ["page": template], for: FreeDataTests.context.shape).map(\.id) == ["wrong-use"])
    }
  }

  @Test func namesPartials() throws {
    let context = TestContext([text("kind", "b"), free("extra", [("kind", .text("a"))])])
    let templates: KeyValuePairs = [
      "page": "{{>*kind}}{{>*extra.kind}}{{>*extra.none}}", "a": "A{{kind}}", "b": "B", "c": "{{zzz}}",
    ]
    #expect(try render(templates, context) == "BAb")
  }
}
