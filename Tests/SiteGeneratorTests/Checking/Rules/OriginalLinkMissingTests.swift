import SiteModel
import Testing

@testable import SiteGenerator

/// The original is linked, or there is no credit (R003).
@Suite struct OriginalLinkMissingTests {
  @Test(arguments: [
    "license, license: CC-BY-4.0", "permission, permission: {from: A, date: 2026-03-05, reference: b}",
    "quotation, mode: excerpt", "public-domain",
  ]) func holdsOnEveryGround(_ basis: String) async throws {
    let found = try await RuleSites.found("source: {outlet: post, date: 2026-03-04}\nrights: {basis: \(basis)}")
    #expect(found.ids == ["R003"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.layer == .licence)
    #expect(found.first?.span?.line == 5)
    #expect(found.first?.hint == "add 'url:' under 'source:' with the address of the article itself")
  }

  /// An address that is none is a fault of its form, and said once.
  @Test(arguments: [
    "\"\"", "post.example.org/1", "\"javascript:alert(1)\"", "\"mailto:a@post.example.org\"", "/1", "~",
  ])
  func anAddressIsOneOfTheWeb(_ url: String) async throws {
    let found = try await RuleSites.found("source: {outlet: post, url: \(url), date: 2026-03-04}")
    #expect(found.count == 1, "\(found.inShort)")
    #expect(found.first?.severity == .error)
    #expect(found.first?.span?.line == 6)
  }

  /// An archived copy is not the original.
  @Test func aCopyInAnArchiveIsNoLink() async throws {
    let found = try await RuleSites.found(
      "source: {outlet: post, archived: \"https://web.archive.org/web/2026/https://post.example.org/1\"}")
    #expect(found.ids.contains("R003"))
  }

  /// A hop without a link is a fault of the chain, not of the origin.
  @Test func aHopIsAnotherRule() async throws {
    let found = try await RuleSites.found("via: [{outlet: digest}]")
    #expect(found.ids == ["R063"])
    #expect(found.first?.text.contains("The Digest") == true)
  }

  @Test func theSitesOwnHasNone() async throws { #expect(try await RuleSites.foundInOwn("").isEmpty) }
}
