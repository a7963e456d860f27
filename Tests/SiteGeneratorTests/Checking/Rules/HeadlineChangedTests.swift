import SiteModel
import Testing

@testable import SiteGenerator

/// Headlines where nothing is kept of the original but what the front matter says (R044, R020).
@Suite struct HeadlineChangedTests {
  private func broken(_ title: String, _ rights: String, edits: String = "{}") async throws -> Set<String> {
    let example = RuleExample(
      """
      title: "It's the harbour"
      date: 2026-03-06
      authors: [A]
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04, title: "\(title)"}
      rights: {basis: \(rights)}
      """, outlet: RuleSites.outlet + "\nedits: \(edits)")
    return Set(try await RuleSites.diagnostics(example).map(\.id))
  }

  private let permission = "permission: {from: A, date: 2026-03-05, reference: b, scope: [edit]}"

  @Test func comparesWithTheTitleOfTheSource() async throws {
    let by = "license, license: CC-BY-4.0"
    #expect(try await broken("Storm", by, edits: "{headline: false}") == ["R044"])
    #expect(try await broken("Storm", by, edits: "{policy: verbatim}") == ["R044"])
    #expect(try await broken("Storm", by, edits: "{headline: true}") == [])
    #expect(try await broken("It’s the  harbour", by, edits: "{headline: false}") == [])
    #expect(try await broken("Storm", by + ", " + permission, edits: "{headline: false}") == [])
    #expect(
      try await !broken("Storm", by + ", mode: translation, translator: B", edits: "{headline: false}").contains("R044")
    )
    #expect(try await !broken("Storm", "quotation, mode: excerpt", edits: "{headline: false}").contains("R044"))
  }

  /// A hop's own terms bind until the hop lifts them, and the origin's until the origin does.
  @Test(arguments: [("The Digest", "The Post"), ("The Post", "The Digest")])
  func aLetterIsItsWritersAlone(_ from: String, _ other: String) async throws {
    let found = try await RuleSites.found(
      """
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04, title: Storm}
      via: [{outlet: digest, url: "https://digest.example.org/1"}]
      rights:
        basis: license
        license: CC-BY-4.0
        permission: {from: \(from), date: 2026-03-05, reference: b, scope: [edit]}
      """, outlet: "edits: {headline: false}", digest: "edits: {headline: false}")
    #expect(found.map(\.text) == ["\(other) does not allow another headline than 'Storm'"])
  }

  @Test func aLicenceWithoutDerivativesHasNoOther() async throws {
    let nd = "license, license: CC-BY-ND-4.0"
    #expect(try await broken("Storm", nd) == ["R020"])
    #expect(try await broken("It’s the harbour", nd) == [])
    #expect(try await broken("Storm", nd, edits: "{headline: true}") == [])
    #expect(try await broken("Storm", nd + ", " + permission) == [])
  }
}
