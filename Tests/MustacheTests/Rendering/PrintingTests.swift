import Mustache
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("", "/", "", "/"), ("articles/x/", "/", "", "/articles/x/"),
    ("assets/a&b.css", "/sub/", "", "/sub/assets/a&amp;b.css"),
    ("", "../../", "index.html", "../../index.html"), ("articles/", "../", "index.html", "../articles/index.html"),
    ("feed.xml", "../", "index.html", "../feed.xml"), ("\"><script>", "/", "", "/&quot;&gt;&lt;script&gt;"),
  ])
  func printsAddresses(_ address: String, _ prefix: String, _ index: String, _ expected: String) throws {
    let context = TestContext([("link", .address, .address(address))])
    #expect(
      try render("<a href=\"{{link}}\">", context, addresses: AddressStyle(prefix: prefix, directoryIndex: index))
        == "<a href=\"\(expected)\">")
  }

  @Test(arguments: [(0, "0"), (-12, "-12"), (Int.max, "9223372036854775807")])
  func printsNumbers(_ number: Int, _ expected: String) throws {
    #expect(try render("{{n}}", TestContext([("n", .number, .number(number))])) == expected)
  }

  /// Values are data: nothing in them is read as a template, in any kind of value (SECURITY.md S8).
  @Test(arguments: [
    "{{x}}", "{{{x}}}", "{{#x}}", "{{>page}}", "{{=<% %>=}}", "{%", "<%", "${x}", "#{x}", "{{", "}}", "$(x)", "`x`",
  ])
  func keepsTemplateSignsLiteral(_ hostile: String) throws {
    let context = TestContext([
      text("text", hostile), html("html", hostile), ("address", .address, .address(hostile)),
      ("list", .list(.text), .list([.text(hostile)])), free("free", [("x", .text(hostile)), ("n", .number(hostile))]),
    ])
    let template = "{{text}}|{{{html}}}|{{address}}|{{#list}}{{.}}{{/list}}|{{free.x}}|{{free.n}}"
    let escaped = String(decoding: SafeHTML(escaping: hostile).bytes, as: UTF8.self)
    #expect(try render(template, context) == "\(escaped)|\(hostile)|/\(escaped)|\(escaped)|\(escaped)|\(escaped)")
  }

  @Test func appendsToWhatIsThere() throws {
    let template = try library(["page": "{{x}}"]).template("page", for: TestContext([text("x", "")]).shape)
    var output = Array("before ".utf8)
    template.render(.record([.text("x")]), addresses: AddressStyle(prefix: ""), into: &output)
    #expect(output == Array("before x".utf8))
  }
}
