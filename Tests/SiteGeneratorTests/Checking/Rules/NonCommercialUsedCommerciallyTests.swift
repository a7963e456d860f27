import SiteModel
import Testing

@testable import SiteGenerator

/// NonCommercial is about the use: what the site says of itself, and how the outlet reads the word (R023).
@Suite struct NonCommercialUsedCommerciallyTests {
  private func found(
    _ publisher: String, _ license: String = "CC-BY-NC-4.0", more: String = "", outlet: String = ""
  ) async throws -> [Diagnostic] {
    try await RuleSites.found(
      "rights:\n  basis: license\n  license: \(license)\n\(more)", outlet: outlet, settings: "publisher: {\(publisher)}"
    )
    .filter { $0.id == "R023" }
  }

  /// A fact of the site, a reading of the outlet, and how bad that is.
  @Test(
    arguments: [
      ("commercial: true", "", "error"), ("commercial: true", "ncReading: ads-ok", "error"),
      ("commercial: true, nonprofit: true", "", "error"), ("paywall: true", "ncReading: ads-ok", "error"),
      ("ads: true", "ncReading: strict", "error"), ("ads: true", "", "warning"),
      ("ads: true", "ncReading: ads-ok", nil),
      ("ads: false, commercial: false, paywall: false", "ncReading: strict", nil), ("nonprofit: true", "", nil),
      ("community: true", "ncReading: strict", nil),
    ] as [(String, String, String?)]) func factsAndReading(_ fact: String, _ reading: String, _ severity: String?)
    async throws
  {
    let found = try await found(fact, outlet: reading)
    #expect(found.inShort == (severity.map { ["R023 \($0) 8: CC-BY-NC-4.0"] } ?? []))
    #expect(
      found.first?.notes.map(\.text)
        == (severity == nil ? nil : ["what the site says of itself stands under 'publisher' in sitegen.yaml"]))
  }

  @Test(arguments: [
    ("CC-BY-NC-SA-4.0", true), ("CC-BY-NC-ND-2.0", true), ("CC-BY-ND-NC-1.0", true), ("CC-BY-4.0", false),
    ("CC-BY-SA-4.0", false), ("CC-BY-ND-4.0", false), ("CC0-1.0", false),
  ]) func everyNonCommercialLicence(_ license: String, _ isBroken: Bool) async throws {
    #expect(try await !found("commercial: true", license).isEmpty == isBroken)
  }

  /// One that does not know how the outlet counts is told to ask; the others are told which letter helps.
  @Test func theHintFitsTheDoubt() async throws {
    #expect(
      try await found("ads: true").first?.hint == "ask the outlet, and write its answer as 'ncReading:' in its file")
    #expect(try await found("commercial: true").first?.hint?.contains("scope: [commercial]") == true)
  }

  @Test(arguments: [("commercial", false), ("web", true), ("edit", true), ("everything", false)])
  func onlyALetterForThatHelps(_ word: String, _ isBroken: Bool) async throws {
    let letter = "  permission: {from: A, date: 2026-03-05, reference: b, scope: [\(word)]}"
    #expect(try await !found("commercial: true", more: letter).isEmpty == isBroken)
  }

  /// In a chain the strictest reading counts, also that of another work in the text.
  @Test(arguments: [
    "via: [{outlet: digest, url: \"https://digest.example.org/1\"}]",
    "alsoFrom: [{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: CC-BY-4.0}]",
  ]) func theStrictestReadingCounts(_ entry: String) async throws {
    let lines = entry + "\nrights: {basis: license, license: CC-BY-NC-4.0, mode: edited, changes: [both]}"
    func found(_ digest: String) async throws -> [Diagnostic] {
      try await RuleSites.found(
        lines, outlet: "ncReading: ads-ok", digest: digest, settings: "publisher: {ads: true}")
    }
    #expect(try await !found("ncReading: ads-ok").ids.contains("R023"))
    #expect(try await found("ncReading: strict").filter { $0.id == "R023" }.map(\.severity) == [.error])
  }

  /// A letter of one does not lift the licence of the other: both have to have written it.
  @Test(arguments: [
    ("desk@post.example.org", "CC-BY-NC-4.0", true),
    ("desk@post.example.org, desk@digest.example.org", "CC-BY-NC-4.0", false),
    ("desk@post.example.org", "CC-BY-4.0", false),
  ])
  func everyWorkNeedsItsOwnLetter(_ from: String, _ license: String, _ isBroken: Bool) async throws {
    let work = "{outlet: digest, url: \"https://digest.example.org/2\", title: B, license: \(license)}"
    let letter = "permission: {from: \"\(from)\", date: 2026-03-05, reference: b, scope: [commercial]}"
    let lines = """
      alsoFrom: [\(work)]
      rights: {basis: license, license: CC-BY-NC-4.0, mode: edited, changes: [both], \(letter)}
      """
    let found = try await RuleSites.found(
      lines, digest: "contact: a@digest.example.org", settings: "publisher: {commercial: true}")
    #expect(found.ids.contains("R023") == isBroken, "\(found.map(\.text))")
  }
}
