import SiteModel
import Testing

@testable import SiteGenerator

/// A chain begins with its origin (R065).
@Suite struct ChainWithoutOriginTests {
  private static let hop = "via: [{outlet: post, url: \"https://post.example.org/1\", date: 2026-03-05}]"

  @Test func theOriginIsAskedFor() async throws {
    let found = try await RuleSites.foundInOwn(Self.hop)
    #expect(found.inShort == ["R065 warning 5: via"])
    #expect(found.first?.layer == .site)
    #expect(found.first?.hint == "find out where it first appeared, and add 'source:'")
  }

  /// An empty chain is none.
  @Test func anEmptyChainIsNone() async throws { #expect(try await RuleSites.foundInOwn("via: []").isEmpty) }

  /// With a ground of its own it is an error that there is no source: that is said instead.
  @Test func aGroundNeedsASource() async throws {
    let found = try await RuleSites.foundInOwn(Self.hop + "\nrights: {basis: license, license: CC-BY-4.0}")
    #expect(found.ids == ["R001"])
  }

  /// Two hops are one chain.
  @Test func saidOnce() async throws {
    let found = try await RuleSites.foundInOwn(
      "via: [{outlet: post, url: \"https://post.example.org/1\"}, {outlet: post, url: \"https://post.example.org/2\"}]")
    #expect(found.filter { $0.id == "R065" }.count == 1)
  }

  @Test func withAnOriginItIsWhole() async throws {
    #expect(try await RuleSites.found("via: [{outlet: digest, url: \"https://digest.example.org/1\"}]").isEmpty)
  }
}
