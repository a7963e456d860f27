import SiteModel
import Testing

@testable import SiteGenerator

/// A chain has a link for each hop, and no circle (R063).
@Suite struct ChainBrokenTests {
  private func found(_ hops: String, outlet: String = "", digest: String = "") async throws -> [Diagnostic] {
    try await RuleSites.found("via:\n\(hops)", outlet: outlet, digest: digest)
  }

  private static let digest = "  - {outlet: digest, url: \"https://digest.example.org/1\"}\n"
  private static let post = "  - {outlet: post, url: \"https://post.example.org/2\"}\n"

  @Test(
    arguments: [
      (digest, []), (post, ["R063 error 8: post"]), (digest + digest, ["R063 error 9: digest"]),
      (digest + post, ["R063 error 9: post"]),
      (digest + digest + digest, ["R063 error 9: digest", "R063 error 10: digest"]),
    ] as [(String, [String])]) func eachOutletOnce(_ hops: String, _ expected: [String]) async throws
  {
    let found = try await found(hops)
    #expect(found.inShort == expected)
    #expect(found.allSatisfy { $0.layer == .outlet && $0.text.hasSuffix("stands in the chain twice") })
  }

  /// One that leads back here is a circle, however the host is spelled.
  @Test(arguments: ["https://desk.example.org/articles/1/", "http://DESK.example.org/"]) func thisSiteIsNoHop(
    _ url: String
  )
    async throws
  {
    // Once: that it is elsewhere than at the outlet, or a front page, goes without saying.
    let found = try await found("  - {outlet: digest, url: \"\(url)\"}\n")
    #expect(found.inShort == ["R063 error 8: \"\(url)\""])
    #expect(found.first?.text == "the chain comes back to this site")
  }

  @Test func eachHopHasALink() async throws {
    let found = try await found("  - {outlet: digest, date: 2026-03-05}\n")
    #expect(found.ids == ["R063"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.span?.line == 8)
    #expect(found.first?.hint == "add 'url:' with the address of the article there")
  }

  /// Who lets nobody pass articles on did not let the next one: a warning, as this site may have asked.
  @Test func whoMayPassItOn() async throws {
    let passed = try await found(Self.digest, outlet: "sublicense: false")
    #expect(passed.inShort == ["R063 warning 8: digest"])
    #expect(passed.first?.text == "The Post lets nobody pass its articles on, and this one came through The Digest")
    #expect(passed.first?.hint == "take the article from The Post itself, or ask it")
    // The last hop gave it to this site, as it may.
    #expect(try await found(Self.digest, digest: "sublicense: false").isEmpty)
    #expect(try await found(Self.digest, outlet: "sublicense: true").isEmpty)
  }
}
