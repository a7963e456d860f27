import Mustache
import Testing

@testable import SiteGenerator

@Suite struct WordingTests {
  private let kind = WordingKind(values: [.outlet, .url, .date])

  private func html(_ text: String, _ values: WordingValues) throws -> String {
    String(decoding: try Wording(text, kind: kind).html(values).bytes, as: UTF8.self)
  }

  @Test func printsValuesLinksAndWhatIsThere() throws {
    let text = "From [{outlet}]({url}){date?, on {date}} & [so] on."
    #expect(
      try html(text, [.outlet: .text("A <b> & B"), .url: .address("https://a.example/?x=1&y=\"2\"", rel: "license")])
        == "From <a href=\"https://a.example/?x=1&amp;y=&quot;2&quot;\" rel=\"license\">A &lt;b&gt; &amp; B</a> &amp; [so] on."
    )
    #expect(
      try html(text, [.outlet: .html(SafeHTML(vouchedFor: Array("<i>x</i>".utf8))), .date: .text("4 March")])
        == "From <i>x</i>, on 4 March &amp; [so] on.")
    #expect(
      try Wording(text, kind: kind).text([.outlet: .text("A"), .date: .text("x")]) == "From A, on x & [so] on.")
  }

  @Test(arguments: [
    ("{outlett}", 1, "did you mean '{outlet}'?"), ("a {date", 2, nil), ("a } b", 2, nil),
    ("{date? on {nowhere}}", 11, nil),
    ("[x]({url}", 0, nil), ("{}", 1, nil),
  ])
  func refuses(_ text: String, _ offset: Int, _ hint: String?) {
    #expect {
      try Wording(text, kind: kind)
    } throws: {
      let fault = $0 as? Wording.Fault
      return fault?.offset == offset && (hint == nil || fault?.hint == hint)
    }
  }
}
