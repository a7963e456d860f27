/// For which hosts a build writes files, and what those tell the host to say with every answer.
public struct HostingSettings: Sendable, Hashable {
  /// What serves a site.
  public enum Host: String, Sendable, Hashable, CaseIterable {
    case netlify, cloudflare, vercel, github, apache, nginx, caddy
  }

  /// A header that the site sets itself.
  public enum HeaderChoice: Sendable, Hashable {
    /// Not sent.
    case dropped
    /// Sent with this value, in the place of the one that is sent otherwise.
    case value(String)
  }

  /// The hosts, in the order in which they were named; none, unless the site asks for some.
  public var hosts: [Host] = []
  /// By the name of the header, as it was written.
  public var headers: [String: HeaderChoice] = [:]
  /// No host.
  public init() {}
}
