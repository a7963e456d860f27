import Mustache

/// An article page of a usual size: four templates, about sixty names, five lists, and 6 KB of text.
enum ArticlePage {
  /// The template, compiled against the shape of its context.
  static func template() throws(TemplateFaults) -> Template {
    try TemplateLibrary(sources).template("article", for: shape("page", fields))
  }

  /// The values of one page.
  static let value = Value.record(fields.map(\.value))

  private typealias Field = (name: String, shape: Shape, value: Value)

  private static func shape(_ name: String, _ fields: [Field]) -> RecordShape {
    RecordShape(
      name: name, fields: fields.map { RecordShape.Field(name: $0.name, shape: $0.shape, summary: "", example: "") })
  }

  private static func text(_ name: String, _ text: String) -> Field { (name, .text, .text(text)) }

  private static func address(_ name: String, _ path: String) -> Field { (name, .address, .address(path)) }

  private static func record(_ name: String, _ fields: [Field]) -> Field {
    (name, .record(shape(name, fields)), .record(fields.map(\.value)))
  }

  private static func list(_ name: String, _ items: [[Field]]) -> Field {
    (name, .list(.record(shape(name, items[0]))), .list(items.map { .record($0.map(\.value)) }))
  }

  private static func links(_ name: String, _ names: String...) -> Field {
    list(name, names.map { [address("address", "\(name)/\($0)/"), text("name", $0)] })
  }

  private static func date(_ name: String, _ day: Int) -> Field {
    record(name, [text("iso", "2026-03-0\(day)"), text("text", "\(day) March 2026")])
  }

  private static let paragraph = """
    <p>The harbour of the old town opened again on Monday, three weeks after the storm of the century \
    closed it; <a href="https://example.org/storm">“nobody had expected that”</a>, the harbour master said.</p>

    """

  private static let fields: [Field] = [
    text("language", "en"), text("direction", "ltr"), text("title", "Harbour reopens after “storm of the century”"),
    text("description", "Three weeks after the storm, ships & ferries are back – and so are the gulls."),
    text("canonical", "https://post.example.org/2026/03/harbour-reopens?ref=a&lang=en"), text("robots", "noindex"),
    text("generator", "sitegen 0.1.0"), site, strings, article,
    record("assets", [address("style", "assets/style.0123456789.css"), address("icon", "assets/icon.svg")]),
    ("content", .html, .html(SafeHTML(vouchedFor: Array(String(repeating: paragraph, count: 29).utf8)))),
    list(
      "related",
      (1...5).map {
        [address("address", "articles/related-\($0)/"), text("title", "A related article"), date("date", $0)]
      }),
  ]

  private static let site = record(
    "site",
    [
      text("title", "The Harbour Courier"), text("description", "News from the coast, with permission"),
      address("home", ""), address("feed", "feed.xml"), links("menu", "News", "Regions", "Outlets", "Topics", "About"),
    ])

  private static let article = record(
    "article",
    [
      text("title", "Harbour reopens after “storm of the century”"), text("language", "en"),
      text("description", "Three weeks after the storm, ships & ferries are back – and so are the gulls."),
      ("isOwn", .flag, .flag(false)), date("date", 4), text("copyright", "© 2026 The Harbour Post"),
      record("outlet", [text("name", "The Harbour Post")]),
      record(
        "source",
        [text("url", "https://post.example.org/harbour"), text("title", "Harbour 'open again'"), date("date", 3)]),
      record(
        "license", [text("url", "https://creativecommons.org/licenses/by-nd/4.0/"), text("name", "CC BY-ND 4.0")]),
      links("topics", "Harbours", "Weather"), links("authors", "Ann Author", "Bo Writer"), links("regions", "Europe"),
      ("extra", .free, .free(.record([.init("note", .text("First published in print."))]))),
    ])

  private static let strings = record(
    "strings",
    [
      text("skipToContent", "Skip to the content"), text("mainMenu", "Main menu"), text("related", "Related"),
      text("republishedFrom", "Republished from"), text("builtWith", "Built with"), text("about", "About this article"),
      text("original", "Original"), text("copyright", "Copyright"), text("license", "Licence"),
      text("authors", "Articles by"), text("regions", "Regions"),
      text("disclaimer", "The views are the author's, and not necessarily those of this site or of its publisher."),
      text("crossPost", "You may republish this article under the same terms; please link to the original."),
    ])
}
