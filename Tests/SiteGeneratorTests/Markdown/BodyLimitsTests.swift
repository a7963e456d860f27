import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct BodyLimitsTests {
  private func expectRefusal(
    _ id: String, _ place: (line: Int, column: Int), _ body: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rendered = render(body)
    #expect(rendered.html.isEmpty, sourceLocation: sourceLocation)
    #expect(rendered.diagnostics.map(\.id) == [id], sourceLocation: sourceLocation)
    #expect(rendered.diagnostics.first?.severity == .error, sourceLocation: sourceLocation)
    #expect(rendered.diagnostics.first?.span?.line == place.line, sourceLocation: sourceLocation)
    #expect(rendered.diagnostics.first?.span?.column == place.column, sourceLocation: sourceLocation)
  }

  @Test func refusesLongBodies() {
    expectRefusal("text-too-long", (11, 1), String(repeating: "a", count: BodyLimits.bytes + 1))
    #expect(render(String(repeating: "a", count: BodyLimits.bytes)).diagnostics.isEmpty)
  }

  @Test(arguments: [">", "> ", "- ", "* ", "+ ", "1. ", "1) ", " > ", "- > 1. "])
  func refusesDeepNesting(marker: String) {
    let markers = marker.split(separator: " ", omittingEmptySubsequences: true).count
    let body = "a\n\n" + String(repeating: marker, count: 99 / markers) + "x"
    #expect(render(body).diagnostics.map(\.id) == ["text-too-nested"])
    #expect(render(body).diagnostics.first?.span?.line == 13)
  }

  @Test func placesTheMarkerThatIsTooMany() {
    expectRefusal("text-too-nested", (12, 33), "x\n" + String(repeating: ">", count: 33) + "y")
    expectRefusal("text-too-nested", (11, 33), String(repeating: ">", count: 10_000))
    #expect(render(String(repeating: ">", count: 32) + "y").diagnostics.isEmpty)
  }

  @Test func rendersThirtyLevels() {
    let html = text(render(String(repeating: "> ", count: 30) + "x"))
    #expect(html.ranges(of: "<blockquote>").count == 30)
    #expect(html.contains("<p>x</p>"))
  }

  @Test(arguments: [
    String(repeating: "- ", count: 60) + "-", String(repeating: "* ", count: 40),
    "> " + String(repeating: "- ", count: 40),
    String(repeating: ">", count: 29) + String(repeating: "* ", count: 5), String(repeating: "-", count: 200),
    "    " + String(repeating: "_ ", count: 90),
  ])
  func allowsRowsOfMarks(body: String) {
    #expect(render(body).diagnostics.isEmpty)
  }

  @Test func countsBracketsByParagraph() {
    let most = String(repeating: "[", count: BodyLimits.brackets)
    #expect(render("\(most)\n\n\(most)\n \t\n\(most)").diagnostics.isEmpty)
    expectRefusal("too-many-brackets", (14, 1), "a\n\n\(most)\n[")
    expectRefusal("too-many-brackets", (11, BodyLimits.brackets + 1), most + "[")
  }

  /// What libcmark 0.30.2 takes quadratic time for, as long as a body may be.
  @Test(arguments: QuadraticInput.all)
  func staysQuick(input: QuadraticInput) {
    let body = input.body()
    let clock = ThreadClock()
    _ = render(body)
    #expect(clock.seconds < 30)
  }

  @Test func refusesSwollenHTML() {
    // A quote costs 27 bytes of HTML and one of Markdown.
    let line = String(repeating: ">", count: 32) + "x\n\n"
    expectRefusal("text-too-nested", (11, 1), String(repeating: line, count: 20_000))
  }
}
