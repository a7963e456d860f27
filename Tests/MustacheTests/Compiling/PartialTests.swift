import Mustache
import Testing

@Suite struct PartialTests {
  private static let item = TestContext("item", [text("title", "<item>"), html("body", "<hr>\n<br>")])
  private static let context = TestContext([text("title", "page"), TestContext.list("items", [item, item])])

  /// The same partial means something else in each place.
  @Test func resolvesNamesWhereItIsUsed() throws {
    let templates: KeyValuePairs = ["page": "{{>t}}{{#items}}{{>t}}{{/items}}{{>t}}", "t": "[{{title}}]"]
    #expect(try render(templates, PartialTests.context) == "[page][&lt;item&gt;][&lt;item&gt;][page]")
  }

  @Test(arguments: [
    ("  {{>p}}\n-", "  a\n  b\n-"), (" {{>q}}\n-", "  a\n  b\n a\n b\n-"), ("x {{>p}}\n-", "x a\nb\n\n-"),
    ("{{#items}}\n\t{{>r}}\n{{/items}}", "\t<hr>\n<br>\n\t<hr>\n<br>\n"), ("  {{>p}}\r\n-", "  a\n  b\n-"),
    ("  {{>s}}\n-", "  x a\nb\n\n-"),
  ])
  func indentsTheLinesOfAPartialThatHasALineToItself(_ template: String, _ expected: String) throws {
    let templates: KeyValuePairs = [
      "page": template, "p": "a\nb\n", "q": " {{>p}}\n{{>p}}", "r": "{{{body}}}\n", "s": "x {{>p}}\n",
    ]
    #expect(try render(templates, PartialTests.context) == expected)
  }

  @Test func recursesIntoFreeData() throws {
    let leaf = FreeValue.record([.init("n", .text("leaf")), .init("children", .list([]))])
    let root = FreeValue.record([.init("n", .text("root")), .init("children", .list([leaf, leaf]))])
    let context = TestContext([("tree", .free, .free(root))])
    #expect(
      try render(
        ["page": "{{#tree}}{{>node}}{{/tree}}", "node": "<{{n}}{{#children}}{{>node}}{{/children}}>"], context)
        == "<root<leaf><leaf>>")
    #expect(
      try render(
        ["page": "{{#tree}}\n{{>node}}\n{{/tree}}", "node": "- {{n}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"],
        context)
        == "- root\n  - leaf\n  - leaf\n")
  }

  @Test(arguments: [
    ("endless-include", "{{>page}}"), ("endless-include", "{{#items}}{{>a}}{{/items}}"),
    ("too-deep", "{{#title}}{{>page}}{{/title}}"), ("too-deep", "{{<page}}{{/page}}"),
  ])
  func tellsThatTemplatesIncludeThemselves(_ id: String, _ template: String) {
    let found = faults(of: ["page": template, "a": "{{>b}}", "b": "x\n {{>a}}"], for: PartialTests.context.shape)
    #expect(found.map(\.id) == [id])
    #expect((found.first?.chain.count ?? 0) <= 64)
  }

  @Test(arguments: [63, 64])
  func includesSixtyFourLevels(_ levels: Int) {
    let sources = (0...levels).map { level in
      TemplateSource(
        name: "t\(level)", file: "t\(level)", bytes: Array((level == levels ? "x" : "{{>t\(level + 1)}}").utf8))
    }
    #expect(throws: Never.self) { try TemplateLibrary(sources).template("t0", for: PartialTests.context.shape) }
  }

  /// Each template includes the next one twice: 2^40 pieces.
  @Test(arguments: ["", "{{title}}", "text"])
  func refusesToDoubleForEver(_ text: String) throws {
    let sources = (0..<40).map { level in
      TemplateSource(
        name: "t\(level)", file: "t\(level)",
        bytes: Array((level == 39 ? text : "{{>t\(level + 1)}}{{>t\(level + 1)}}").utf8))
    }
    let error = #expect(throws: TemplateFaults.self) {
      try TemplateLibrary(sources).template("t0", for: PartialTests.context.shape)
    }
    #expect(error?.faults.map(\.id) == ["too-large"])
  }

  /// Sections and templates together could go deeper than the stack.
  @Test func limitsTheDepthOfSectionsAndTemplatesTogether() {
    let (opening, closing) = (String(repeating: "{{^items}}", count: 60), String(repeating: "{{/items}}", count: 60))
    let sources = (0..<60).map { level in
      TemplateSource(name: "t\(level)", file: "t\(level)", bytes: Array("\(opening){{>t\(level + 1)}}\(closing)".utf8))
    }
    let error = #expect(throws: TemplateFaults.self) {
      try TemplateLibrary(sources).template("t0", for: PartialTests.context.shape)
    }
    #expect(error?.faults.map(\.id) == ["too-deep"])
  }

  /// Data cannot make a page endless either: calls end, and so does the page.
  @Test func endsWhereFreeDataNamesTheTemplateItself() throws {
    let context = TestContext([free("extra", [("me", .text("a"))])])
    let page = try render(["page": "{{#extra}}{{>*me}}{{/extra}}", "a": "x{{>*me}}"], context)
    #expect(page == String(repeating: "x", count: 64))
  }
}
