import SiteModel
import Testing

@testable import SiteGenerator

/// The outlet's counter is on the page, and nothing keeps it from loading (O111). What keeps one is tested with the
/// search for counters.
@Suite struct CounterBlockedTests {
  private static let address = "https://count.example.org/harbour.gif"
  private static let footer = "<p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p><p>{{{disclaimer}}}</p>"

  private func found(_ below: String, pixel: String = "required: true") async throws -> [Diagnostic] {
    try await RuleSites.diagnostics(
      RuleSites.article(outlet: "pixel: {url: \"\(Self.address)\", \(pixel)}")
        .with("templates/credits/below.mustache", "<footer>\(Self.footer)\(below)</footer>"))
  }

  @Test(arguments: [
    ("", true), ("{{{counter}}}", false), ("<div hidden>{{{counter}}}</div>", true),
    ("<img src=\"\(address)\" alt=\"\" loading=\"lazy\">", true),
    ("<img src=\"https://count.example.org/other.gif\" alt=\"\">", true),
  ]) func isPrintedAsItWasMade(_ below: String, _ isMissing: Bool) async throws {
    let found = try await found(below)
    #expect(found.ids == (isMissing ? ["O111"] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.file == "templates/credits/below.mustache" && $0.layer == .outlet })
    #expect(found.allSatisfy { $0.severity == .error && $0.hint?.contains("{{{counter}}}") == true })
  }

  @Test func oneThatIsNotRequiredMayBeMissing() async throws {
    #expect(try await found("", pixel: "required: false").isEmpty)
  }

  /// A policy of the page that stops it is a fault of the page and not of the credit.
  @Test(arguments: [("img-src 'self'", true), ("img-src https://count.example.org", false)]) func thePageLetsItLoad(
    _ policy: String, _ isBlocked: Bool
  ) async throws {
    let layout =
      "<!doctype html><html lang=\"{{language}}\"><head><title>{{title}}</title>"
      + "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">{{{head}}}</head><body>{{$main}}{{/main}}</body></html>"
    let found = try await RuleSites.diagnostics(
      RuleSites.article(outlet: "pixel: {url: \"\(Self.address)\", required: true}")
        .with("templates/partials/layout.mustache", layout))
    #expect(found.filter { $0.id == "O111" }.map(\.text.isEmpty) == (isBlocked ? [false] : []), "\(found.inShort)")
    #expect(found.allSatisfy { $0.id != "O111" || $0.text.contains("content security policy") })
  }
}
