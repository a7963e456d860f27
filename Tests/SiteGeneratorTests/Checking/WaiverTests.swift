import SiteModel
import Testing

@testable import SiteGenerator

/// What editors may accept for a while, and what they may not.
@Suite struct WaiverTests {
  private func report(_ waiver: String, _ rights: String, outlet: String = "") async throws -> BuildReport {
    try await RuleSites.report(
      .republished("waive: [\(waiver)]\nrights: {basis: license, \(rights)}", outlet: RuleSites.outlet + outlet))
  }

  private let excerpt = "license: CC-BY-ND-4.0, mode: excerpt"

  @Test func silencesAndIsListed() async throws {
    let report = try await report("{rule: R022, because: asked, by: M. Oakes, until: 2026-06-01}", excerpt)
    #expect(report.diagnostics.isEmpty)
    #expect(report.waived.map(\.diagnostic.id) == ["R022"])
    #expect(report.waived.first?.waiver.by == "M. Oakes")
    #expect(report.waived.first?.diagnostic.span?.line == 7)
  }

  @Test func isOverAtTheEndOfItsDay() async throws {
    let report = try await report("{rule: R022, because: asked, by: M. Oakes, until: 2026-05-31}", excerpt)
    #expect(report.diagnostics.map(\.id) == ["R022"])
    #expect(report.waived.isEmpty)
    let note = try #require(report.diagnostics.first?.notes.first)
    #expect(note.text == "the waiver by M. Oakes ended on 2026-05-31")
    #expect(note.span?.line == 6)
    #expect(report.articles.count == 1)
  }

  /// What was an error until it was waived takes the article away, as the end of a permission does, and not the site.
  @Test func takesItsArticleWithIt() async throws {
    let site = RuleSites.article(
      "waive: [{rule: R051, because: asked, by: M. Oakes, until: 2026-05-31}]", outlet: "audience: nonprofit",
      settings: "publisher: {commercial: true}",
      other: "title: Own\ndate: 2026-03-07\nauthors: [A]")
    let before = try await RuleSites.report(site, asOf: RuleSites.noon - 86_400)
    #expect(before.diagnostics.isEmpty && before.articles.count == 2)
    let report = try await RuleSites.report(site)
    #expect(!report.hasErrors)
    #expect(report.articles.map(\.title) == ["Own"])
    #expect(report.skipped.map(\.reason) == [.expired])
    #expect(report.counts.contains { $0.kind == .tombstones && $0.count == 1 })
    let warning = try #require(report.diagnostics.first)
    #expect(warning.id == "ended-waiver" && warning.severity == .warning && warning.layer == .outlet)
    #expect(warning.text == "the waiver of R051 by M. Oakes ended on 2026-05-31, and 'T' is left out")
    #expect(warning.span?.file == "content/articles/harbour.md" && warning.span?.sourceLine?.contains("waive:") == true)
    #expect(warning.notes.count == 1 && report.diagnostics.count == 1)
  }

  /// The last waiver of a rule is the one that ended, wherever it stands.
  @Test func endsWithTheLast() async throws {
    let report = try await RuleSites.report(
      RuleSites.article(
        "waive: [{rule: R051, because: x, by: B, until: 2026-05-20}, {rule: R051, because: x, by: A, until: 2026-04-01}]",
        outlet: "audience: nonprofit"))
    #expect(report.diagnostics.first?.text.hasPrefix("the waiver of R051 by B ended on 2026-05-20") == true)
  }

  /// The later of two waivers counts.
  @Test func canBeRenewed() async throws {
    let report = try await report(
      """
      {rule: R022, because: asked, by: A, until: 2026-05-31}, {rule: R022, because: again, by: B, until: 2026-12-31}
      """, excerpt)
    #expect(report.diagnostics.isEmpty)
    #expect(report.waived.map(\.waiver.by) == ["B"])
  }

  @Test func isWarnedOfWhereNothingNeedsIt() async throws {
    let report = try await report(
      "{rule: R022, because: asked, by: A, until: 2026-12-31}", "license: CC-BY-4.0")
    #expect(report.diagnostics.map(\.id) == ["unused-waiver"])
    #expect(report.diagnostics.map(\.severity) == [.warning])
  }

  /// What can be waived in part may have been waived once, and an article that is over is not checked for it.
  @Test(arguments: ["R002", "R023", "R027", "R048"]) func isLeftOver(_ rule: String) async throws {
    let waiver = "{rule: \(rule), because: x, by: A, until: 2026-12-31}"
    #expect(try await report(waiver, "license: CC-BY-4.0").diagnostics.map(\.id) == ["unused-waiver"])
    let letter = "license: CC-BY-4.0, permission: {from: A, date: 2026-03-05, reference: b, until: 2026-05-31}"
    #expect(try await report(waiver, letter).diagnostics.map(\.id) == ["R031"])
  }

  /// The finding stands, and the waiver is an error of its own.
  @Test(arguments: ["R020", "R031", "R034", "R032"]) func isRefused(_ rule: String) async throws {
    let report = try await report(
      "{rule: \(rule), because: x, by: A, until: 2026-12-31}", "license: CC-BY-ND-4.0, mode: edited")
    #expect(report.diagnostics.map(\.id).contains("R020"))
    #expect(report.diagnostics.map(\.id).contains("not-waivable"))
    #expect(report.waived.isEmpty)
  }

  @Test func namesTheCureOfTheLicence() async throws {
    let report = try await report(
      "{rule: R020, because: x, by: A, until: 2026-12-31}", "license: CC-BY-ND-4.0, mode: edited")
    let refusal = try #require(report.diagnostics.first { $0.id == "not-waivable" })
    #expect(refusal.hint?.hasPrefix("only a recorded permission cures it") == true)
  }

  @Test func knowsItsRules() async throws {
    let report = try await report("{rule: R920, because: x, by: A, until: 2026-12-31}", "license: CC-BY-4.0")
    #expect(report.diagnostics.map(\.id) == ["unknown-rule"])
    #expect(report.diagnostics.first?.hint?.hasPrefix("did you mean R020") == true)
  }

  /// A waiver is for one rule: the outlet's terms are not the licence.
  @Test func silencesOneRule() async throws {
    let report = try await report(
      "{rule: R051, because: x, by: A, until: 2026-12-31}", "license: CC-BY-ND-4.0, mode: edited",
      outlet: "\naudience: nonprofit")
    #expect(report.diagnostics.map(\.id) == ["R020"])
    #expect(report.waived.map(\.diagnostic.id) == ["R051"])
  }

  /// What counts is how bad a finding is and whose demand it is, and not what others of its rule are.
  @Test func judgesFindings() async throws {
    func report(_ image: String, outlet: String) async throws -> BuildReport {
      try await RuleSites.report(
        .republished(
          """
          waive: [{rule: R048, because: x, by: A, until: 2026-12-31}]
          image: {src: /harbour.png, alt: Boats, cleared: true\(image)}
          rights: {basis: license, license: CC-BY-4.0}
          """, outlet: RuleSites.outlet + outlet))
    }
    // Who made a picture is for the law; what an outlet keeps out of its terms is for the outlet.
    let uncredited = try await report("", outlet: "")
    #expect(Set(uncredited.diagnostics.map(\.id)) == ["R048", "not-waivable"])
    let excluded = try await report(", creator: A/Stock", outlet: "\nimages: {excludes: [stock]}")
    // There is no such picture, which is seen once nothing else is wrong.
    #expect(excluded.diagnostics.map(\.id) == ["broken-image"])
    #expect(excluded.waived.map(\.diagnostic.id) == ["R048"])
  }
}
