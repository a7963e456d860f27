import SiteModel
import Testing

@testable import SiteGenerator

/// Somebody read the terms, before the article and not long before it (R017).
@Suite struct TermsNotReadTests {
  private func found(
    _ seen: String, date: String = "2026-03-06", rights: String = "license, license: CC-BY-4.0", other: String? = nil
  ) async throws -> [Diagnostic] {
    try await RuleSites.found(
      "date: \(date)\nrights: {basis: \(rights)}", outlet: "policyUrl: https://post.example.org/republish\n\(seen)",
      other: other)
  }

  /// It stands where the outlet's file says when they were read, or else where it says where they are.
  @Test(arguments: [
    ("policySeen: {on: 2026-03-06}", nil), ("policySeen: {on: 2025-03-06}", nil),
    ("policySeen: {on: 2025-03-05}", "4: 2025-03-05"), ("", "3: https://post.example.org/republish"),
    ("policySeen: {sha256: abc}", "3: https://post.example.org/republish"),
    // Read after the article came out: late, and read.
    ("policySeen: {on: 2026-05-01}", nil), ("policySeen: {on: 2026-06-02}", "4: 2026-06-02"),
  ]) func aYearIsTheLimit(_ seen: String, _ place: String?) async throws {
    let found = try await found(seen)
    #expect(found.inShort == (place.map { ["R017 warning \($0)"] } ?? []))
    #expect(found.allSatisfy { $0.text.contains("the terms of The Post") && $0.layer == .outlet })
    #expect(found.allSatisfy { $0.span?.file == "content/outlets/post.yaml" })
    #expect(found.allSatisfy { $0.article == "content/articles/harbour.md" })
  }

  /// Whoever looks back at a day holds the terms of today against it; only the clock says what has not come yet.
  @Test(arguments: [("2026-05-01", []), ("2026-06-01", []), ("2026-06-02", ["R017"])])
  func theClockSaysWhatHasCome(_ seen: String, _ ids: [String]) async throws {
    let site = try TemporaryFolder()
    let example = RuleSites.article(
      "", outlet: "policyUrl: https://post.example.org/republish\npolicySeen: {on: \(seen)}")
    for (path, text) in RuleSites.completed(example) { try site.write(path, text + "\n") }
    var options = BuildOptions(source: site.path, now: RuleSites.noon, width: 1)
    options.asOf = Timestamp(reading: "2026-03-31")
    #expect(try await SiteCheck(options: options).run().diagnostics.ids == ids)
  }

  @Test func thereMustBeTerms() async throws {
    #expect(try await RuleSites.found("", outlet: "policySeen: {on: 2020-01-01}").isEmpty)
  }

  /// Who quotes, or uses what is nobody's, relies on no terms.
  @Test(arguments: ["quotation, mode: excerpt", "public-domain"]) func onlyGrantsRelyOnThem(_ rights: String)
    async throws
  {
    #expect(try await found("", rights: rights).isEmpty)
  }

  /// One finding an outlet, at its newest article: that is the one for which the terms are to be read again.
  @Test func oneForEachOutlet() async throws {
    let found = try await found(
      "policySeen: {on: 2025-03-05}", date: "2025-03-06",
      other: """
        title: U
        date: 2026-03-07
        authors: [A]
        source: {outlet: post, url: "https://post.example.org/2", date: 2026-03-05}
        rights: {basis: license, license: CC-BY-4.0}
        """)
    #expect(found.ids.filter { $0 == "R017" }.count == 1)
    let note = found.first { $0.id == "R017" }?.notes.first
    #expect(note?.span?.file == "content/articles/quay.md")
  }
}
