import Mustache
import Testing

/// Faults of form, which are found whoever uses the template.
@Suite struct ParserTests {
  @Test(arguments: [
    FaultCase("a 1️⃣{{title", .fault("unclosed-tag", length: 2, "the tag is not closed", hint: "close it with }}")),
    FaultCase(
      "1️⃣{{title\n{{title}}", .fault("unclosed-tag", length: 2, "the tag is not closed", hint: "close it with }}")),
    FaultCase(
      "1️⃣{{{title}}\n{{{title}}}", .fault("unclosed-tag", length: 2, "the tag is not closed", hint: "close it with }}}")),
    FaultCase(
      "{{=<% %>=}}1️⃣<%title}}", .fault("unclosed-tag", length: 2, "the tag is not closed", hint: "close it with %>")),
    FaultCase("é1️⃣{{}}", .fault("empty-tag", length: 4, "the tag has no name")),
    FaultCase(
      "{{1️⃣title | upper}}",
      .fault(
        "wrong-name", length: 13, "a name has no blanks",
        hint: "Mustache has names only: no filters, no conditions, no arguments")),
    FaultCase("{{#1️⃣a..b}}{{/a..b}}", .fault("wrong-name", length: 4, "a part of the name between the dots is empty")),
    FaultCase(
      "1️⃣{{=<%=}}",
      .fault(
        "wrong-delimiters", length: 8, "two delimiters with a blank between them are wanted",
        hint: "such as {{=<% %>=}}")),
    FaultCase("{{#1️⃣a}}", .fault("unclosed-section", length: 1, "'a' is not closed", hint: "add {{/a}}")),
    FaultCase("{{$1️⃣a}}\n{{x}}", .fault("unclosed-section", length: 1, "'a' is not closed", hint: "add {{/a}}")),
    FaultCase("x\r\n{{/1️⃣a}}", .fault("unopened-section", length: 1, "'a' is closed here, but was not opened")),
    FaultCase(
      "{{#ab}}{{/1️⃣abc}}",
      .fault("wrong-close", length: 3, "'ab' is open here, and 'abc' is closed", hint: "write {{/ab}}")),
    FaultCase(
      "{{#a}}{{#b}}{{/1️⃣a}}",
      .fault("wrong-close", length: 1, "'b' is open here, and 'a' is closed", hint: "close 'b' first")),
    FaultCase(
      "{{1️⃣x y}}{{/2️⃣c}}\n{{#3️⃣a}}",
      .fault(
        "wrong-name", length: 3, "a name has no blanks",
        hint: "Mustache has names only: no filters, no conditions, no arguments"),
      .fault("unopened-section", length: 1, "'c' is closed here, but was not opened"),
      .fault("unclosed-section", length: 1, "'a' is not closed", hint: "add {{/a}}")),
  ])
  func tellsFaults(_ test: FaultCase) {
    test.check(library(["page": test.template.text]).faults)
  }

  @Test func showsTheLineOfTheFault() {
    let fault = library(["page": "one\r\n  {{#two}}\r\nthree"]).faults.first
    #expect(fault?.file == "page.mustache")
    #expect(fault?.sourceLine == "  {{#two}}")
    #expect(fault?.chain == [])
  }

  @Test(arguments: ["{{", "{{#a}}", "{{/a}}", "{{$a}}", "{{<a}}", "{{>", "{{{", "{{=", "{{a b}}"])
  func tellsAHundredFaultsAtMost(_ tag: String) {
    let faults = library(["page": String(repeating: tag, count: 1_000)]).faults
    #expect(!faults.isEmpty)
    #expect(faults.count <= 200)  // of tags, and of sections
  }

  @Test(arguments: [64: [], 65: ["too-deep"], 5_000: ["too-deep"]] as [Int: [String]])
  func limitsTheDepthOfSections(_ depth: Int, _ ids: [String]) {
    let text = String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
    #expect(library(["page": text]).faults.map(\.id) == ids)
  }

  @Test func passesOverAByteOrderMark() throws {
    #expect(try render("\u{FEFF}x", TestContext([])) == "x")
  }

  /// The specification tests the usual tags; inheritance is told apart here.
  @Test(arguments: [
    ("a\r\n{{! x }}\r\nb", "a\r\nb"), ("a\r\n {{#t}} \r\nb\r\n{{/t}}\r\nc", "a\r\nb\r\nc"),
    ("a\r\n{{$b}}\r\nx\r\n{{/b}}\r\nc", "a\r\nx\r\nc"), ("{{#t}}\r{{/t}}", "\r"), ("{{t}} {{! x }}\n", "y \n"),
  ])
  func takesOutLinesOfTags(_ template: String, _ expected: String) throws {
    #expect(try render(template, TestContext([text("t", "y")])) == expected)
  }
}
