import SiteModel
import Testing

@testable import SiteGenerator

/// An outlet that wants to know is told (R053).
@Suite struct NotificationDueTests {
  private static let wish = "notify: {to: reprints@post.example.org, what: url}"
  private static let source = "source: {outlet: post, url: \"https://post.example.org/1\", date: 2026-03-04"

  @Test func saysWhomToTell() async throws {
    let found = try await RuleSites.found(outlet: Self.wish)
    #expect(found.inShort == ["R053 information 5: post"])
    #expect(found.first?.text == "The Post wants to know of this republication: tell reprints@post.example.org")
    #expect(found.first?.layer == .outlet)
  }

  /// The day on which it was told is enough, and one that has not come is no day.
  @Test(arguments: [("2026-03-06", []), ("2026-06-01", []), ("2026-06-02", ["R009"])] as [(String, [String])])
  func theDayIsRecorded(_ day: String, _ expected: [String]) async throws {
    #expect(try await RuleSites.found("\(Self.source), notified: \(day)}", outlet: Self.wish).ids == expected)
  }

  /// Whoever stands in the article twice is told once, and a work in the text has its own outlet.
  @Test func worksHaveOutlets() async throws {
    let work = "alsoFrom: [{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: CC-BY-4.0"
    let rights = "]\nrights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [both]}"
    let source = "\(Self.source), title: A}\n"
    let wish = "notify: {to: desk@digest.example.org}"
    let found = try await RuleSites.found(source + work + "}" + rights, digest: wish)
    #expect(found.inShort == ["R053 information 6: digest"])
    #expect(try await RuleSites.found(source + work + ", notified: 2026-03-06}" + rights, digest: wish).isEmpty)
  }

  @Test func bindsOnlyGrants() async throws {
    #expect(try await RuleSites.found("rights: {basis: quotation, mode: excerpt}", outlet: Self.wish).isEmpty)
  }
}
