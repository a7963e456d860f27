@testable import HTML
import Mustache
import Testing

/// A site may widen the list, but not by what is never allowed.
@Suite struct SanitizerSettingsTests {
  @Test func addElementsAttributesAndClasses() throws {
    var settings = SanitizerSettings()
    settings.elements = [
      .init("nav", isBlock: true), .init("x-note", attributes: ["aria-label", "data-kind"]),
      .init("p", attributes: ["role"]),
    ]
    settings.classes = ["lead"]
    #expect(
      try sanitized(
        "<p class='lead big' role=note>a<nav>b<x-note aria-label='c\"' onclick=d data-kind=e>f</x-note></nav>", settings
      )
        == "<p class=\"lead\" role=\"note\">a</p><nav>b<x-note aria-label=\"c&quot;\" data-kind=\"e\">f</x-note></nav>")
  }

  @Test(arguments: [
    "script", "style", "svg", "math", "template", "iframe", "textarea", "title", "plaintext", "noscript", "select",
  ])
  func refuseElements(_ name: String) {
    var settings = SanitizerSettings()
    settings.elements = [.init(name)]
    #expect(throws: SanitizerFault(entry: name, reason: .deniedElement)) { try Sanitizer(settings) }
  }

  @Test(arguments: [
    "onclick", "on", "style", "srcdoc", "href", "src", "id", "name", "formaction", "action", "background", "poster",
    "is", "slot", "srcset",
    "ping", "target",
  ])
  func refuseAttributes(_ name: String) {
    var settings = SanitizerSettings()
    settings.elements = [.init("p", attributes: [name])]
    #expect(throws: SanitizerFault(entry: name, reason: .deniedAttribute)) { try Sanitizer(settings) }
  }

  @Test(arguments: ["SCRIPT", "a b", "", "1a", "\u{212A}bd", "x:y", "a\""])
  func refuseWhatIsNoName(_ name: String) {
    var settings = SanitizerSettings()
    settings.elements = [.init(name)]
    #expect(throws: SanitizerFault(entry: name, reason: .notAName)) { try Sanitizer(settings) }
    settings.elements = [.init("p", attributes: [name])]
    #expect(throws: SanitizerFault(entry: name, reason: .notAName)) { try Sanitizer(settings) }
  }

  /// SECURITY.md S21. What the list alone adds stays below the limit (`SanitizerPropertyTests`).
  @Test func haveALimit() throws {
    var settings = SanitizerSettings()
    settings.externalRel = String(repeating: "x", count: 200)
    let links = Array(String(repeating: "<a href=//a>", count: 1_000).utf8)
    let result = try Sanitizer(settings).sanitize(links)
    #expect(result.isTooLong)
    #expect(result.html.isEmpty)
    #expect(try !Sanitizer(settings).sanitize(Array(links.prefix(12))).isTooLong)
  }

  @Test func refuseTooManyAttributes() {
    var settings = SanitizerSettings()
    settings.elements = [.init("p", attributes: (0..<70).map { "data-\($0)" })]
    #expect(throws: SanitizerFault.self) { try Sanitizer(settings) }
  }
}
