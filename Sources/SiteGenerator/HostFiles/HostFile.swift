import SiteModel

/// A file for hosts.
struct HostFile: Sendable, Hashable {
  /// Where it goes.
  enum Place: Sendable, Hashable {
    /// Into the output: its host looks for it there.
    case output(SitePath)
    /// Into `.sitegen/hosting/`: a server's administrator includes it, and no visitor should read it.
    case hostingFolder(String)
  }

  let place: Place
  let bytes: [UInt8]

  /// Every file that a site's hosts need.
  static func all(for hosts: [HostingSettings.Host], _ rules: HostRules) -> [HostFile] {
    hosts.flatMap { host in
      switch host {
      case .netlify: RulesFiles(rules, dialect: .netlify).files
      case .cloudflare: RulesFiles(rules, dialect: .cloudflare).files
      case .vercel: VercelFile(rules: rules).files
      case .github: GitHubFiles(rules: rules).files
      case .apache: ApacheFiles(rules: rules).files
      case .nginx: [NginxInclude(rules: rules).file]
      case .caddy: [CaddySnippet(rules: rules).file]
      }
    }
  }

  /// Those of a site; none where it names no host.
  static func all(of index: SiteIndex, _ theme: Theme) -> [HostFile] {
    let hosts = index.settings.hosting.hosts
    return hosts.isEmpty ? [] : all(for: hosts, HostRules(index, theme))
  }

  /// A file of lines.
  init(_ place: Place, lines: [String]) {
    self.place = place
    bytes = Array(lines.joined(separator: "\n").utf8) + [0x0A]
  }

  init(_ place: Place, bytes: [UInt8]) {
    self.place = place
    self.bytes = bytes
  }

  /// Its path in the output; `nil` where it does not go there.
  var path: SitePath? { if case .output(let path) = place { path } else { nil } }
}

extension HostFile.Place {
  /// A name of the output's top folder; every name that is given here is one that a path may have.
  static func top(_ name: String) -> HostFile.Place? { (try? SitePath([name])).map { .output($0) } }
}

/// Texts of server configurations.
enum HostText {
  /// A text in double quotes, with a backslash before each quote and backslash.
  static func quoted(_ text: String) -> String { "\"" + escaped(text, [0x22, 0x5C]) + "\"" }

  /// A text with a backslash before some bytes.
  static func escaped(_ text: String, _ special: Set<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if special.contains(byte) { bytes.append(0x5C) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text that stands for itself in a regular expression (PCRE).
  static func pattern(_ text: String) -> String { escaped(text, Set("\\^$.|?*+()[]{}".utf8)) }
}
