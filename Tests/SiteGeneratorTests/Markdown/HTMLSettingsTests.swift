import SiteModel
import Testing

@testable import SiteGenerator

/// What a site may add to the list of safe HTML.
@Suite struct HTMLSettingsTests {
  private func read(_ html: String) -> (settings: HTMLSettings?, ids: [String]) {
    let text = "title: T\nurl: https://test.example.org/\nhtml: \(html)\n"
    let result = YAMLFile.read(RecordType.siteSettings, file: "sitegen.yaml", bytes: Array(text.utf8))
    return (result.record?.html, result.diagnostics.map(\.id))
  }

  @Test func widens() throws {
    let (settings, ids) = read(
      "{elements: [font], attributes: [font.color, td.width], classes: [box], embeds: [www.youtube.com]}")
    #expect(ids.isEmpty)
    var options = MarkdownOptions()
    options.html = try #require(settings)
    let rendered = render(
      "<font color=red face=x class='box y'>a</font>\n\n<iframe title=Film src=https://www.youtube.com/embed/a1></iframe>",
      options: options)
    #expect(
      text(rendered) == """
        <p><font class="box" color="red">a</font></p>
        <figure class="embed"><a href="https://www.youtube.com/watch?v=a1" rel="noopener">Film</a></figure>\n
        """)
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "{elements: [script]}", "{elements: [iframe]}", "{attributes: [p.onclick]}", "{attributes: [p.style]}",
    "{attributes: [width]}", "{elements: [Font]}", "{attributes: [svg.width]}", "{attributes: [a.ping]}",
  ])
  func neverPastTheDenyList(yaml: String) {
    #expect(read(yaml).ids == ["bad-html"])
  }
}
