import SiteModel
import Testing

@testable import SiteGenerator

/// Round-ups: the terms of the outlets of all works hold, each once.
@Suite struct LicensesIncompatibleTests {
  private static func roundUp(license: String, _ terms: String, settings: String) -> RuleExample {
    RuleExample(
      """
      title: Two harbours after the storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", title: Harbour reopens, date: 2026-03-04}
      alsoFrom:
        - {outlet: digest, url: "https://digest.example.org/quay", title: Quay still shut}
        - {outlet: digest, url: "https://digest.example.org/ferry", title: Ferry late}
      rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [put together]}
      """,
      settings: settings,
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/\nlicense: \(license)\n\(terms)")])
  }

  @Test(arguments: [
    ("CC-BY-4.0", "audience: accredited", "", ["R051"]),
    ("CC-BY-4.0", "contactPageRequired: true", "", ["R052"]),
    ("CC-BY-4.0", "commerce: {paywall: false}", "publisher: {paywall: true}", ["R055", "R028"]),
    ("CC-BY-NC-4.0", "", "publisher: {commercial: true}", ["R023"]),
    ("CC-BY-ND-4.0", "", "", ["R025", "R025"]), ("CC-BY-4.0", "", "", []),
  ])
  func holdsTheTermsOfEveryWork(
    _ license: String, _ terms: String, _ settings: String, _ ids: [String]
  ) async throws {
    let found = try await RuleSites.diagnostics(Self.roundUp(license: license, terms, settings: settings))
    #expect(found.map(\.id).sorted() == ids.sorted(), "\(found.map(\.text))")
  }
}
