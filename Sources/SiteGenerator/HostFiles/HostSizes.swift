import SiteModel

/// How much a host takes, held against what a build wrote. It is said when the site is built, not by a deployment that fails.
struct HostSizes: Sendable {
  /// Of Cloudflare Pages, in its free plan; those that are paid for take 100,000.
  static let mostFilesOfCloudflare = 20_000
  /// Of a file of Cloudflare Pages: 25 MiB.
  static let largestFileOfCloudflare = 25 << 20
  /// Of a site of GitHub Pages: 1 GB.
  static let largestSiteOfGitHub = 1_000_000_000

  let hosts: [HostingSettings.Host]
  let files: [OutputManifest.File]

  /// What is too much, in the order of the hosts.
  var diagnostics: [Diagnostic] {
    hosts.flatMap { host -> [Diagnostic] in
      switch host {
      case .cloudflare: cloudflare
      case .github: gitHub
      case .netlify, .vercel, .apache, .nginx, .caddy: []
      }
    }
  }

  private var cloudflare: [Diagnostic] {
    var found: [Diagnostic] = []
    if files.count > HostSizes.mostFilesOfCloudflare {
      found.append(
        finding(
          "cloudflare takes no more than \(HostSizes.mostFilesOfCloudflare) files in its free plan, "
            + "and the site has \(files.count)",
          hint: "a paid plan takes 100,000; 'kits: false' and fewer 'feeds.formats' or 'taxonomies' make fewer"))
    }
    let large = files.filter { $0.size > HostSizes.largestFileOfCloudflare }
    if let first = large.first {
      let rest = large.count > 1 ? " and \(large.count - 1) more" : ""
      found.append(
        finding(
          "cloudflare takes no file larger than 25 MiB, and '\(first.path)'\(rest) is",
          hint: "keep it on another host, and link to it"))
    }
    return found
  }

  private var gitHub: [Diagnostic] {
    let size = files.reduce(0) { $0 + $1.size }
    guard size > HostSizes.largestSiteOfGitHub else { return [] }
    return [
      finding(
        "github takes no site larger than 1 GB, and this one has \(size / 1_000_000) MB",
        hint: "keep large files on another host, and link to them")
    ]
  }

  private func finding(_ text: String, hint: String) -> Diagnostic {
    Diagnostic(.warning, id: "host-size", layer: .site, at: SourceSpan(file: "sitegen.yaml"), text, hint: hint)
  }
}
