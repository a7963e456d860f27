/// `robots.txt` (RFC 9309): what all crawlers are asked to leave alone, and where the site maps are.
struct RobotsFile: Sendable, Hashable {
  /// Paths that begin with `/`; empty where everything may be read.
  var disallowed: [String] = []
  /// The same for single crawlers, which then read nothing that is said to all.
  var agents: [String: [String]] = [:]
  /// Absolute addresses.
  var sitemaps: [String] = []

  /// The file's bytes. An empty `Disallow` allows everything.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    Self.append("User-agent", "*", to: &output)
    for path in disallowed.isEmpty ? [""] : disallowed { Self.append("Disallow", path, to: &output) }
    for (name, paths) in agents.sorted(by: { $0.key < $1.key }) {
      output.append(0x0A)
      Self.append("User-agent", name, to: &output)
      for path in paths.isEmpty ? [""] : paths { Self.append("Disallow", path, to: &output) }
    }
    if !sitemaps.isEmpty { output.append(0x0A) }
    for address in sitemaps { Self.append("Sitemap", address, to: &output) }
    return output
  }

  /// A line. What would end the line, or begin a comment, is percent-encoded.
  private static func append(_ name: String, _ value: String, to output: inout [UInt8]) {
    output.append(contentsOf: name.utf8)
    output.append(0x3A)
    if !value.isEmpty { output.append(0x20) }
    for byte in value.utf8 {
      if (0x21...0x7E).contains(byte), byte != 0x23 {
        output.append(byte)
      } else {
        output.append(0x25)
        output.append((byte >> 4).hexadecimalDigit)
        output.append((byte & 0x0F).hexadecimalDigit)
      }
    }
    output.append(0x0A)
  }
}
