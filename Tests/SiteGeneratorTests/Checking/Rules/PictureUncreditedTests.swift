import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct PictureUncreditedTests {
  /// The picture, the outlet's terms, and how bad it is; `nil` where nothing is wrong.
  static let cases: [(image: String, terms: String, severity: Diagnostic.Severity?)] = [
    ("cleared: true", "{}", .error), ("cleared: true, creator: A", "{}", nil), ("creator: A", "{}", .warning),
    ("cleared: true, license: CC0-1.0", "{}", nil), ("cleared: true, license: CC-BY-4.0", "{}", .error),
    ("cleared: true", "{policy: all}", nil), ("cleared: true", "{policy: with-same-article}", nil),
    ("cleared: true", "{policy: not-covered}", .error), ("cleared: true", "{policy: none}", .error),
    ("cleared: true", "{policy: ask}", .error), ("cleared: true", "{policy: credited-to-source}", .error),
    ("cleared: true, creditText: A for The Post", "{policy: credited-to-source}", nil),
    ("creditText: A for The Post", "{policy: credited-to-source}", .warning), ("creator: A", "{policy: all}", .warning),
    // What the outlet keeps out, whoever said that it may be shown.
    ("cleared: true, creditText: A/Stock", "{policy: all, excludes: [stock]}", .error),
    ("cleared: true, creator: ÄRA, creditText: B", "{excludes: [ära]}", .error),
    ("cleared: true, creditText: A/Stock, license: CC-BY-4.0", "{policy: all, excludes: [stock]}", nil),
    ("cleared: true, creator: A", "{policy: all, excludes: [stock]}", nil),
    ("creditText: A/Stock", "{policy: all, excludes: [stock]}", .warning),
  ]

  @Test(arguments: cases)
  func holdsPictures(_ image: String, _ terms: String, _ severity: Diagnostic.Severity?) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      .republished(
        "image: {src: /harbour.png, alt: Boats, \(image)}\nrights: {basis: license, license: CC-BY-4.0}",
        outlet: RuleSites.outlet + "\nimages: \(terms)"))
    let found = diagnostics.filter { $0.id == "R048" }
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
    // It is said once.
    #expect(!diagnostics.contains { $0.id == "not-cleared" })
  }
}
