import SiteModel

/// What the hosts of a site cannot do of what the site promises. It is said when the site is built, not found out by readers.
struct HostLimits: Sendable {
  let hosts: [HostingSettings.Host]
  let rules: HostRules
  /// Whether the site sets headers of its own.
  let hasOwnHeaders: Bool

  init(_ settings: SiteSettings, _ rules: HostRules) {
    hosts = settings.hosting.hosts
    hasOwnHeaders = !settings.hosting.headers.isEmpty
    self.rules = rules
  }

  /// All of them, in the order of the hosts.
  var diagnostics: [Diagnostic] {
    sharedFiles + hosts.flatMap { statuses(of: $0) + headers(of: $0) + limits(of: $0) + base(of: $0) }
  }

  /// Two hosts that read one file, each in its own way.
  private var sharedFiles: [Diagnostic] {
    guard hosts.contains(.netlify), hosts.contains(.cloudflare) else { return [] }
    return [
      finding(
        "host-file-shared", "netlify and cloudflare both read '_redirects' and '_headers', and not alike",
        hint: "keep one of them in 'hosting:'", .error)
    ]
  }

  private func statuses(of host: HostingSettings.Host) -> [Diagnostic] {
    let statuses: [Int]
    switch host {
    case .apache, .nginx, .caddy: return []
    case .netlify: statuses = [451]
    case .cloudflare, .vercel, .github: statuses = [410, 451]
    }
    let pages = rules.gone.filter { statuses.contains($0.status) }
    if pages.isEmpty { return [] }
    let what = pages.count == 1 ? "a page" : "\(pages.count) pages"
    let owed = Set(pages.map(\.status)).sorted().map(String.init).joined(separator: " or ")
    return [
      finding(
        "host-status",
        "\(host.rawValue) answers \(host == .netlify ? "410" : "200") for \(what) that should be answered with \(owed)",
        hint: "nothing is needed for readers, as the page says that the article is gone; hosts that send the status: "
          + (host == .netlify ? "apache, nginx, caddy" : "apache, nginx, caddy, and netlify for 410"))
    ]
  }

  private func headers(of host: HostingSettings.Host) -> [Diagnostic] {
    guard host == .github else { return [] }
    let isPromised = hasOwnHeaders || !rules.reservations.isEmpty
    return [
      finding(
        "host-headers", "github sends none of the site's headers",
        hint: "pages say in their heads what matters most: their content security policy and reservations of text and "
          + "data mining; caching, media types and 'hosting.headers' need another host",
        isPromised ? .warning : .information)
    ]
  }

  private func limits(of host: HostingSettings.Host) -> [Diagnostic] {
    let (redirects, mostRedirects, headers, mostHeaders): (Int, Int, Int, Int)
    let redirectCount = rules.redirects.reduce(0) { $0 + rules.paths($1.from).prefix(2).count }
    switch host {
    case .cloudflare:
      (redirects, mostRedirects) = (redirectCount, RulesFiles.mostRedirects)
      (headers, mostHeaders) = (rules.cloudflareHeaderBlocks, RulesFiles.mostHeaderBlocks)
    case .vercel:
      (redirects, mostRedirects) = (redirectCount, VercelFile.mostRules)
      (headers, mostHeaders) = (rules.vercelHeaderRules, VercelFile.mostRules)
    default: return []
    }
    var found: [Diagnostic] = []
    if redirects > mostRedirects {
      found.append(
        finding(
          "host-limit", "\(host.rawValue) reads no more than \(mostRedirects) redirects, and the site has \(redirects)",
          hint: "the pages at the old addresses lead on as well; only those beyond the limit do it alone"))
    }
    if headers > mostHeaders {
      found.append(
        finding(
          "host-limit",
          "\(host.rawValue) reads no more than \(mostHeaders) rules of headers, and the site would need \(headers)",
          hint: "the header 'tdm-reservation' is left out; the pages' heads and /.well-known/tdmrep.json say the same"))
    }
    return found
  }

  /// Files that are read at the top of a host only.
  private func base(of host: HostingSettings.Host) -> [Diagnostic] {
    guard rules.base != "/", [.netlify, .cloudflare, .vercel].contains(host) else { return [] }
    return [
      finding(
        "host-base-path",
        "\(host.rawValue) reads its files at the top of a host, and the site stands below \(rules.base)",
        hint:
          "publish the output as the folder '\(rules.base)' of what is deployed, and move the host's files to its top")
    ]
  }

  private func finding(
    _ id: String, _ text: String, hint: String, _ severity: Diagnostic.Severity = .warning
  ) -> Diagnostic {
    Diagnostic(severity, id: id, layer: .site, at: SourceSpan(file: "sitegen.yaml"), text, hint: hint)
  }
}
