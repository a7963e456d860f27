import Mustache
import Testing

/// Names that do not fit the context are found when a template is compiled.
@Suite struct NameTests {
  private static let outlet = TestContext("outlet", [text("name", "The Post"), text("url", "https://example.org/")])
  private static let article = TestContext(
    "article",
    [
      text("title", "T"), text("standfirst", "S"), html("body", "<p>"), ("isOwn", .flag, .flag(true)),
      ("tags", .list(.text), .list([.text("a")])), outlet.field("outlet"), free("extra", [("note", .text("n"))]),
    ])
  private static let page = TestContext("page", [text("title", "P"), article.field("article"), html("content", "<i>")])

  @Test(arguments: [
    FaultCase(
      "{{1️⃣titel}}", .fault("unknown-name", length: 5, "'titel' is not known here", hint: "did you mean 'title'?")),
    FaultCase(
      "{{#article}}\n  {{{1️⃣bodyy}}}\n{{/article}}",
      .fault("unknown-name", length: 5, "'bodyy' is not known here", hint: "did you mean 'body'?")),
    FaultCase(
      "{{1️⃣article.outlet.nmae}}",
      .fault("unknown-name", length: 19, "'nmae' is not known here", hint: "did you mean 'name'?")),
    FaultCase(
      "{{1️⃣standfirst}}",
      .fault("unknown-name", length: 10, "'standfirst' is not known here", hint: "did you mean 'article.standfirst'?")),
    FaultCase(
      "{{^1️⃣zzzzzz}}{{/zzzzzz}}",
      .fault("unknown-name", length: 6, "'zzzzzz' is not known here", hint: "known here: title, article, content")),
    FaultCase(
      "{{1️⃣title.length}}",
      .fault("unknown-name", length: 12, "'length' is not known here", hint: "what stands before it is text")),
    FaultCase(
      "{{1️⃣content}}",
      .fault("wrong-use", length: 7, "'content' is HTML and would be escaped", hint: "use three braces: {{{content}}}")),
    FaultCase(
      "{{{1️⃣title}}}{{&2️⃣article.title}}",
      .fault(
        "wrong-use", length: 5, "'title' is text; only HTML is printed as it is", hint: "use two braces: {{title}}"),
      .fault(
        "wrong-use", length: 13, "'article.title' is text; only HTML is printed as it is",
        hint: "use two braces: {{article.title}}")),
    FaultCase(
      "{{{1️⃣article.extra.note}}}",
      .fault(
        "wrong-use", length: 18, "'article.extra.note' is free data; only HTML is printed as it is",
        hint: "use two braces: {{article.extra.note}}")),
    FaultCase(
      "{{#article}}{{1️⃣isOwn}}{{2️⃣tags}}{{3️⃣outlet}}{{/article}}",
      .fault(
        "wrong-use", length: 5, "'isOwn' is true or false and cannot be printed",
        hint: "use a section: {{#isOwn}}…{{/isOwn}}"),
      .fault(
        "wrong-use", length: 4, "'tags' is a list and cannot be printed", hint: "use a section: {{#tags}}…{{/tags}}"),
      .fault(
        "wrong-use", length: 6, "'outlet' is a record of kind 'outlet' and cannot be printed",
        hint: "use a section: {{#outlet}}…{{/outlet}}")),
    FaultCase(
      "{{>1️⃣partials/haed}}",
      .fault(
        "unknown-partial", length: 13, "there is no template 'partials/haed'", hint: "did you mean 'partials/head'?")),
    FaultCase(
      "{{<1️⃣nothing}}{{/nothing}}",
      .fault(
        "unknown-partial", length: 7, "there is no template 'nothing'",
        hint: "templates are named by their path below templates/")),
    FaultCase(
      "{{>*1️⃣article}}",
      .fault("wrong-use", length: 7, "'article' is a record of kind 'article' and names no template")),
    FaultCase(
      "{{<partials/head}}{{$1️⃣stile}}x{{/stile}}{{/partials/head}}",
      .fault(
        "unknown-block", length: 5, "'partials/head' has no block 'stile'", hint: "did you mean 'style'?")),
    FaultCase(
      "{{<partials/head}}{{$style}}x{{/style}}{{$1️⃣stile}}y{{/stile}}{{/partials/head}}",
      .fault(
        "unknown-block", length: 5, "'partials/head' has no block 'stile'", hint: "did you mean 'style'?")),
    FaultCase(
      "{{<partials/head}}{{$style}}x{{/style}}{{$1️⃣style}}y{{/style}}{{/partials/head}}",
      .fault(
        "duplicate-block", length: 5, "the block 'style' of 'partials/head' is filled already, further up",
        hint: "put both into one")),
  ])
  func tellsFaults(_ test: FaultCase) {
    let templates: KeyValuePairs = ["page": test.template.text, "partials/head": "{{title}}{{$style}}{{/style}}"]
    test.check(faults(of: templates, for: NameTests.page.shape))
  }

  @Test func listsTwelveNamesAtMost() {
    let many = TestContext((1...20).map { text("name\($0 * 1_000)", "") })
    let hint = faults(of: ["page": "{{zzz}}"], for: many.shape).first?.hint
    #expect(hint?.hasPrefix("known here: name1000, name2000, ") == true)
    #expect(hint?.hasSuffix(", name12000 and 8 more") == true)
  }

  @Test func saysWhereAllNamesAreTold() throws {
    let many = TestContext((1...13).map { text("name\($0 * 1_000)", "") })
    let sources = ["page": "\n{{zzz}}{{#article}}{{zzz}}{{/article}}"].map {
      TemplateSource(name: $0.key, file: "\($0.key).mustache", bytes: Array($0.value.utf8))
    }
    let library = TemplateLibrary(sources, namesAreToldBy: "'sitegen theme names'")
    func faults(for shape: RecordShape) -> [TemplateFault] {
      do throws(TemplateFaults) {
        _ = try library.template("page", for: shape)
        return []
      } catch {
        return error.faults
      }
    }
    let first = try #require(faults(for: many.shape).first)
    #expect(first.line == 2)
    #expect(first.hint?.hasSuffix(", name12000, … see 'sitegen theme names'") == true)
    // The names of the section come first, and a short list says everything itself.
    let hints = faults(for: NameTests.page.shape).map(\.hint)
    #expect(
      hints == [
        "known here: title, article, content",
        "known here: title, standfirst, body, isOwn, tags, outlet, extra, article, content",
      ])
  }

  @Test func tellsTheInclusionsThatLedToAFault() {
    let found = faults(
      of: ["page": "\n {{>a}}", "a": "{{#article}}{{>b}}{{/article}}", "b": "x\n{{titel}}"], for: NameTests.page.shape)
    #expect(found.map(\.file) == ["b.mustache"])
    #expect(
      found.first?.chain.map { "\($0.file):\($0.line):\($0.column)" } == ["a.mustache:1:16", "page.mustache:2:5"])
  }

  @Test func tellsAFaultOnceHoweverOftenItIsIncluded() {
    let templates: KeyValuePairs = [
      "page": "{{>a}}{{>a}}{{#article}}{{>a}}{{/article}}", "a": "{{nothing.at.all}}{{zzz}}",
    ]
    #expect(faults(of: templates, for: NameTests.page.shape).map(\.column) == [3, 21])
  }

  @Test func tellsFaultsOfABlockWhereItWasWritten() {
    let templates: KeyValuePairs = [
      "page": "{{<a}}{{$b}}{{titel}}{{/b}}{{/a}}", "a": "{{#article}}{{$b}}{{/b}}{{/article}}",
    ]
    let found = faults(of: templates, for: NameTests.page.shape)
    #expect(found.map(\.file) == ["page.mustache"])
    #expect(found.map(\.column) == [15])
  }

  @Test func tellsThatThereIsNoSuchTemplate() {
    #expect(throws: TemplateFaults.self) { try library(["page": ""]).template("pag", for: NameTests.page.shape) }
  }

  @Test func needsNoBlockThatAChildFurtherOutReplaces() throws {
    let templates: KeyValuePairs = [
      "page": "{{<middle}}{{$outer}}new{{/outer}}{{/middle}}",
      "middle": "{{<base}}{{$inner}}i{{/inner}}{{/base}}", "base": "{{$outer}}{{$inner}}{{/inner}}{{/outer}}",
    ]
    #expect(try render(templates, NameTests.page) == "new")
  }
}
