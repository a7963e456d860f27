import SiteModel
import Testing

@testable import SiteGenerator

/// What a host cannot do is said, and what it can do is not.
@Suite struct HostLimitsTests {
  private static func findings(
    _ hosts: [HostingSettings.Host], base: String = "/", change: (inout HostRules) throws -> Void = { _ in }
  ) throws -> [Diagnostic] {
    var rules = try HostFilesTests.rules(base: base)
    try change(&rules)
    var settings = SiteSettings()
    settings.hosting.hosts = hosts
    return HostLimits(settings, rules).diagnostics
  }

  @Test(arguments: [HostingSettings.Host.apache, .nginx, .caddy]) func ownServersDoAllOfIt(
    _ host: HostingSettings.Host
  ) throws {
    #expect(try Self.findings([host], base: "/news/").isEmpty)
  }

  @Test func hostsWithoutStatuses() throws {
    for host in [HostingSettings.Host.cloudflare, .vercel, .github] {
      let found = try Self.findings([host]).filter { $0.id == "host-status" }
      #expect(found.map(\.text) == ["\(host.rawValue) answers 200 for 2 pages that should be answered with 410 or 451"])
      #expect(found.allSatisfy { $0.severity == .warning && $0.hint != nil })
    }
    #expect(
      try Self.findings([.netlify]).map(\.text) == [
        "netlify answers 410 for a page that should be answered with 451"
      ])
    #expect(try Self.findings([.netlify]) { $0.gone.removeAll { $0.status == 451 } }.isEmpty)
    #expect(try Self.findings([.vercel]) { $0.gone = [] }.isEmpty)
  }

  @Test func gitHubSendsNoHeaders() throws {
    let reserved = try Self.findings([.github]).filter { $0.id == "host-headers" }
    #expect(reserved.map(\.severity) == [.warning])
    let plain = try Self.findings([.github]) { $0.reservations = [] }.filter { $0.id == "host-headers" }
    #expect(plain.map(\.severity) == [.information])
  }

  @Test func limitsAreCounted() throws {
    let pages = try (0..<1_100).map { try SitePath(page: ["a\($0)"]) }
    let redirects = pages.map { HostRules.Redirect(from: $0, to: .home) }
    for host in [HostingSettings.Host.cloudflare, .vercel] {
      let found = try Self.findings([host]) {
        ($0.gone, $0.redirects) = ([], redirects)
        $0.reservations = pages.map { .init(page: $0, policy: nil) }
      }
      #expect(found.map(\.id) == ["host-limit", "host-limit"], "\(host)")
    }
    #expect(try Self.findings([.netlify]) { ($0.gone, $0.redirects) = ([], redirects) }.isEmpty)
  }

  @Test func filesAtTheTopOfAHostAreNotReadBelowIt() throws {
    #expect(try Self.findings([.netlify], base: "/news/") { $0.gone = [] }.map(\.id) == ["host-base-path"])
  }

  @Test func twoHostsOfOneFileAreAnError() throws {
    let found = try Self.findings([.netlify, .cloudflare]) { $0.gone = [] }
    #expect(found.map(\.id) == ["host-file-shared"] && found.hasErrors)
  }
}
