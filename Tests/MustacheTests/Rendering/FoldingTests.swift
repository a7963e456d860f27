import Mustache
import Testing

/// A template in which some values stand already prints what it would print with them.
@Suite struct FoldingTests {
  private static let site: [Field] = [
    ("title", .text, .text("Fish & Chips")), ("home", .address, .address("")), ("count", .number, .number(3)),
    ("hasMenu", .flag, .flag(true)), ("isEmpty", .flag, .flag(false)),
    ("logo", .html, .html(SafeHTML(vouchedFor: Array("<b>x</b>".utf8)))),
    ("menu", .list(.text), .list([.text("a"), .text("<b>")])), ("none", .text, .absent),
  ]

  private static let context = TestContext([
    ("site", .record(TestContext(site).shape), TestContext(site).value),
    text("title", "Harbour"), ("items", .list(.text), .list([.text("1"), .text("2")])), ("off", .flag, .flag(false)),
    free("extra", [("x", .text("free"))]),
  ])

  @Test(arguments: [
    "{{site.title}}", "a{{site.title}}b{{title}}c", "{{{site.logo}}}", "<{{site.home}}>", "{{site.count}}{{site.none}}",
    "{{#site.hasMenu}}yes {{title}}{{/site.hasMenu}}", "{{^site.hasMenu}}no{{title}}{{/site.hasMenu}}.",
    "{{#site.isEmpty}}a{{#items}}{{.}}{{/items}}b{{/site.isEmpty}}c", "{{^site.isEmpty}}c{{/site.isEmpty}}{{title}}",
    "{{#site.menu}}[{{.}}{{title}}]{{/site.menu}}",
    "{{#items}}{{site.title}}{{.}}{{^site.hasMenu}}x{{/site.hasMenu}}{{/items}}e",
    "{{#items}}{{#site.hasMenu}}{{.}}{{/site.hasMenu}}{{/items}}", "{{#off}}{{site.title}}{{/off}}{{site.title}}",
    "{{#site}}{{title}}{{#hasMenu}}m{{/hasMenu}}{{/site}}",
    "{{extra.x}}{{site.title}}{{#extra}}{{x}}{{site.title}}{{/extra}}",
    "{{#site.isEmpty}}{{#site.hasMenu}}a{{/site.hasMenu}}{{/site.isEmpty}}{{#site.hasMenu}}b{{#site.isEmpty}}c{{/site.isEmpty}}d{{/site.hasMenu}}",
    "{{>part}}{{#items}}{{>part}}{{/items}}",
  ])
  func printsTheSame(_ source: String) throws {
    let part = "({{site.title}}{{#site.hasMenu}}!{{/site.hasMenu}}{{title}})"
    let template = try library(["page": source, "part": part]).template("page", for: FoldingTests.context.shape)
    let style = AddressStyle(prefix: "/sub/")
    let whole = rendered(template, style)
    let site = [0: TestContext(FoldingTests.site).value]
    #expect(rendered(template.folded(site, addresses: style), style) == whole)
    #expect(rendered(template.folded(site, addresses: nil), style) == whole)
    #expect(rendered(template.folded([:], addresses: nil), style) == whole)
  }

  /// What was known is not asked for again: the folded template has it, whatever the page says.
  @Test func keepsWhatItWasGiven() throws {
    let template = try library(["page": "{{title}}: {{site.title}}"]).template("page", for: FoldingTests.context.shape)
    let folded = template.folded([1: .text("Quay")], addresses: nil)
    #expect(rendered(folded, AddressStyle(prefix: "/")) == "Quay: Fish &amp; Chips")
  }

  private func rendered(_ template: Template, _ style: AddressStyle) -> String {
    var output: [UInt8] = []
    template.render(FoldingTests.context.value, addresses: style, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
