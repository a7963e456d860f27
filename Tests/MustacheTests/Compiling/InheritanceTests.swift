import Mustache
import Testing

@Suite struct InheritanceTests {
  private static let context = TestContext([
    text("title", "T"), TestContext("article", [text("title", "A"), html("body", "<p>")]).field("article"),
  ])

  /// A layout as themes have it: tags on lines of their own leave no trace.
  @Test func fillsALayout() throws {
    let templates: KeyValuePairs = [
      "page": "{{<layout}}\n{{$main}}\n<h1>{{article.title}}</h1>\n{{{article.body}}}\n{{/main}}\n{{/layout}}\n",
      "layout":
        "<title>{{title}}</title>\n<main>\n{{$main}}{{/main}}\n</main>\n{{$foot}}\n<footer></footer>\n{{/foot}}\n",
    ]
    #expect(
      try render(templates, InheritanceTests.context)
        == "<title>T</title>\n<main>\n<h1>A</h1>\n<p>\n\n</main>\n<footer></footer>\n")
  }

  @Test(arguments: [
    ("{{<a}}{{/a}}", "[T]"), ("{{<a}}{{$x}}{{title}}!{{/x}}{{/a}}", "[T!]"),
    // Names in a block mean what they mean where it is put.
    ("{{<b}}{{$x}}{{title}}{{/x}}{{/b}}", "A"), ("{{#article}}{{<a}}{{/a}}{{/article}}", "[A]"),
    // A partial in a block does not see the blocks around it.
    ("{{<a}}{{$x}}{{>a}}{{/x}}{{/a}}", "[[T]]"), ("{{<a}}{{$x}}{{<a}}{{$x}}y{{/x}}{{/a}}{{/x}}{{/a}}", "[[y]]"),
    ("{{<c}}{{$x}}over{{/x}}{{/c}}", "[over]"), ("{{<c}}{{/c}}", "[mid]"),
  ])
  func fillsBlocks(_ template: String, _ expected: String) throws {
    let templates: KeyValuePairs = [
      "page": template, "a": "[{{$x}}{{title}}{{/x}}]", "b": "{{#article}}{{$x}}{{/x}}{{/article}}",
      "c": "{{<a}}{{$x}}mid{{/x}}{{/a}}",
    ]
    #expect(try render(templates, InheritanceTests.context) == expected)
  }
}
