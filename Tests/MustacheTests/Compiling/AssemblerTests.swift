import Testing

@testable import Mustache

@Suite struct AssemblerTests {
  private func program(_ templates: KeyValuePairs<String, String>) throws -> Program {
    let context = TestContext([
      text("title", ""), ("flag", .flag, .absent), TestContext("site", [text("title", "")]).field("site"),
    ])
    return try library(templates).template("page", for: context.shape).program
  }

  /// Text runs on across partials, comments and tags without a value.
  @Test func joinsLiterals() throws {
    let program = try program([
      "page": "a{{! x }}b\n  {{>p}}\nc{{<l}}{{$x}}d{{/x}}{{/l}}", "p": "p\nq\n", "l": "({{$x}}{{/x}})",
    ])
    #expect(program.code.count == 2)
    #expect(String(decoding: program.literals, as: UTF8.self) == "ab\n  p\n  q\nc(d)")
  }

  /// No literal is joined to one that a jump leads past.
  @Test func joinsNoLiteralsAcrossTheEndOfASection() throws {
    let program = try program(["page": "a{{#flag}}b{{/flag}}c{{^flag}}d{{/flag}}"])
    #expect(program.code.count == 7)
    #expect(
      try render("a{{#flag}}b{{/flag}}c{{^flag}}d{{/flag}}", TestContext([("flag", .flag, .flag(true))])) == "abc")
  }

  @Test func bindsARecordOnce() throws {
    let program = try program(["page": "{{site.title}}{{title}}{{#site}}{{site.title}}{{title}}{{/site}}"])
    #expect(program.bindings == [[2]])
  }

  /// Sixteen bytes, so that a program stays in the cache.
  @Test func keepsInstructionsSmall() { #expect(MemoryLayout<Instruction>.stride <= 16) }
}
