import SiteModel
import Testing

@testable import SiteGenerator

/// `hosting:` in `sitegen.yaml`.
@Suite struct HostingSettingsTests {
  private static func read(_ hosting: String) -> (settings: HostingSettings?, ids: [String]) {
    let text = "title: T\nurl: https://test.example.org/\nhosting: \(hosting)\n"
    let result = YAMLFile.read(RecordType.siteSettings, file: "sitegen.yaml", bytes: Array(text.utf8))
    return (result.record?.hosting, result.diagnostics.map(\.id))
  }

  @Test func aListOrTheWholeRecord() {
    #expect(Self.read("[netlify, nginx]").settings?.hosts == [.netlify, .nginx])
    let full = Self.read("{hosts: [caddy], headers: {X-Frame-Options: DENY, Referrer-Policy: false}}").settings
    #expect(full?.hosts == [.caddy])
    #expect(full?.headers == ["X-Frame-Options": .value("DENY"), "Referrer-Policy": .dropped])
  }

  @Test(arguments: [
    (#"{headers: {"X Y": z}}"#, "bad-header"), (#"{headers: {"X:\n": z}}"#, "bad-header"),
    (#"{headers: {X: "a$b"}}"#, "bad-header"), (#"{headers: {X: "a\u00e9"}}"#, "bad-header"),
    ("{headers: {X: a, x: b}}", "duplicate-key"), ("[netlify, netlify]", "twice"), ("[heroku]", "wrong-type"),
  ]) func whatCannotBe(_ text: String, _ id: String) {
    #expect(Self.read(text).ids == [id], "\(text)")
  }
}
