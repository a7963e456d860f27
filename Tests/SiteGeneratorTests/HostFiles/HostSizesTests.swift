import SiteModel
import Testing

@testable import SiteGenerator

/// What is too much for a host is said when the site is built.
@Suite struct HostSizesTests {
  private static func files(_ count: Int, size: Int = 1) -> [OutputManifest.File] {
    (0..<count).map { OutputManifest.File(path: "\($0).html", size: size, digest: .unknown, sources: []) }
  }

  @Test func cloudflareCountsFiles() {
    let most = Self.files(20_000)
    #expect(HostSizes(hosts: [.cloudflare], files: most).diagnostics.isEmpty)
    let found = HostSizes(hosts: [.cloudflare], files: most + Self.files(1)).diagnostics
    #expect(found.map(\.id) == ["host-size"])
    #expect(found.first?.text.contains("the site has 20001") == true)
    #expect(HostSizes(hosts: [.netlify, .nginx], files: most + Self.files(1)).diagnostics.isEmpty)
  }

  @Test func cloudflareMeasuresFiles() {
    #expect(HostSizes(hosts: [.cloudflare], files: Self.files(1, size: 25 << 20)).diagnostics.isEmpty)
    let found = HostSizes(hosts: [.cloudflare], files: Self.files(3, size: 25 << 20 + 1)).diagnostics
    #expect(found.map(\.text) == ["cloudflare takes no file larger than 25 MiB, and '0.html' and 2 more is"])
  }

  @Test func gitHubMeasuresSites() {
    #expect(HostSizes(hosts: [.github], files: Self.files(10, size: 100_000_000)).diagnostics.isEmpty)
    #expect(HostSizes(hosts: [.github], files: Self.files(11, size: 100_000_000)).diagnostics.count == 1)
  }
}
