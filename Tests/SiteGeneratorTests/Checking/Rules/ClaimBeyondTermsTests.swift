import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct ClaimBeyondTermsTests {
  private func isBroken(_ rights: String, outlet: String) async throws -> Bool {
    try await RuleSites.broken("rights: {\(rights)}", outlet: outlet).contains("R056")
  }

  /// What the article says, what the outlet says, and whether the article says too much.
  @Test(arguments: [
    ("CC-BY-4.0", "CC-BY-ND-4.0", true), ("CC-BY-NC-ND-4.0", "CC-BY-ND-4.0", false),
    ("CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", true), ("CC-BY-4.0", "CC-BY-SA-4.0", true),
    ("CC-BY-SA-4.0", "CC-BY-4.0", false), ("CC0-1.0", "CC-BY-4.0", true), ("CC-BY-4.0", "CC0-1.0", false),
    // A version or a port is no more and no less, and not the same.
    ("CC-BY-ND-3.0", "CC-BY-ND-4.0", true), ("CC-BY-3.0-DE", "CC-BY-3.0", true),
    ("CC-BY-ND-4.0", "LicenseRef-CC-BY-NC-ND-3.0-US", true),
  ]) func comparesLicences(_ claimed: String, _ theirs: String, _ isTooMuch: Bool) async throws {
    let rights = "basis: license, license: \(claimed)"
    #expect(try await isBroken(rights, outlet: "license: \(theirs)") == isTooMuch)
    let permission = "permission: {from: A, date: 2026-03-04, reference: b}"
    #expect(try await !isBroken(rights + ", " + permission, outlet: "license: \(theirs)"))
    #expect(try await !isBroken(rights, outlet: ""))
  }

  @Test(arguments: [
    ("mode: edited, changes: [a cut]", "policy: verbatim", "edit"), ("mode: excerpt", "excerpt: no", "excerpt"),
    ("mode: excerpt", "excerpt: ask", "excerpt"),
    ("mode: translation, translator: B", "translation: no", "translation"),
    ("mode: translation, translator: B", "translation: ask", "translation"),
  ]) func comparesUses(_ use: String, _ terms: String, _ scope: String) async throws {
    let outlet = "license: CC-BY-4.0\nedits: {\(terms)}"
    #expect(try await isBroken("basis: license, \(use)", outlet: outlet))
    let permission = "permission: {from: A, date: 2026-03-04, reference: b, scope: ["
    #expect(try await !isBroken("basis: license, \(use), \(permission)\(scope)]}", outlet: outlet))
    #expect(try await isBroken("basis: license, \(use), \(permission)web]}", outlet: outlet))
    // As the ground, a permission that names no use is for the one that was asked for.
    #expect(try await !isBroken("basis: permission, \(use), \(permission)web]}", outlet: outlet))
    #expect(try await isBroken("basis: permission, \(use), \(permission)web, verbatim]}", outlet: outlet))
    #expect(try await !isBroken("basis: license, \(use)", outlet: "license: CC-BY-4.0"))
  }

  /// A permission is its giver's: another outlet on the way keeps its terms.
  @Test(arguments: [("basis: permission", "The Digest"), ("basis: license, license: CC-BY-4.0", "The Digest")])
  func aLetterIsItsWritersAlone(_ ground: String, _ from: String) async throws {
    let found = try await RuleSites.found(
      """
      via: [{outlet: digest, url: "https://digest.example.org/1"}]
      rights: {\(ground), mode: excerpt, permission: {from: \(from), date: 2026-03-05, reference: b, scope: [excerpt]}}
      """, outlet: "edits: {excerpt: ask}", digest: "edits: {excerpt: ask}")
    #expect(found.filter { $0.id == "R056" }.map { $0.text.hasPrefix("The Post ") } == [true])
  }

  @Test func anotherVersionIsAWarning() async throws {
    let diagnostics = try await RuleSites.diagnostics(
      .republished(
        "rights: {basis: license, license: CC-BY-ND-3.0}", outlet: RuleSites.outlet + "\nlicense: CC-BY-ND-4.0"))
    #expect(diagnostics.filter { $0.id == "R056" }.map(\.severity) == [.warning])
  }

  /// An outlet that gives some paragraphs gives no whole text, but to whom it says so.
  @Test(arguments: [
    ("", "verbatim", true), ("", "excerpt", false), (", scope: [web]", "verbatim", true),
    (", scope: [web, excerpt]", "verbatim", true),
    (", scope: [web, verbatim]", "verbatim", false), (", scope: [everything]", "verbatim", false),
  ]) func someParagraphsAreNoWhole(_ scope: String, _ mode: String, _ isTooMuch: Bool) async throws {
    let rights = "basis: permission, mode: \(mode), permission: {from: A, date: 2026-03-04, reference: b\(scope)}"
    #expect(try await isBroken(rights, outlet: "edits: {excerpt: ok, excerptParagraphs: 3}") == isTooMuch)
    #expect(try await !isBroken(rights, outlet: "edits: {excerpt: ok}"))
    let found = try await RuleSites.diagnostics(
      .republished("rights: {\(rights)}", outlet: RuleSites.outlet + "\nedits: {excerpt: ok, excerptParagraphs: 3}"))
    // What a permission that names no use is for, is not known; one for an excerpt is for no more.
    let isNamed = scope.contains("excerpt")
    #expect(found.first { $0.id == "R056" }?.severity == (isTooMuch ? isNamed ? .error : .warning : nil))
    let licence = "basis: license, license: CC-BY-4.0, mode: \(mode)"
    #expect(try await !isBroken(licence, outlet: "license: CC-BY-4.0\nedits: {excerpt: ok, excerptParagraphs: 3}"))
  }

  /// An editor may decide, with a reason; and what needs no grant is not asked for one.
  @Test func leavesOtherGroundsAlone() async throws {
    let outlet = "license: CC-BY-ND-4.0\nedits: {policy: verbatim, excerpt: no}"
    #expect(try await !isBroken("basis: quotation, mode: excerpt", outlet: outlet))
    #expect(try await !isBroken("basis: public-domain", outlet: "license: CC0-1.0"))
    #expect(try await !isBroken("basis: public-domain", outlet: ""))
    let doubtful = try await RuleSites.diagnostics(
      .republished("rights: {basis: public-domain}", outlet: RuleSites.outlet + "\n" + outlet))
    #expect(doubtful.filter { $0.id == "R056" }.map(\.severity) == [.warning])
    #expect(RuleCatalog.rule("R056")?.isWaivable == true)
  }
}
