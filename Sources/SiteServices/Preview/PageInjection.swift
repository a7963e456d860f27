import SiteGenerator

/// Puts the preview's script into a page, and lets the page's own policy allow it.
struct PageInjection: Sendable {
  let secrets: PreviewSecrets
  /// The number of the edition that the page is of.
  let edition: Int

  private static let mark = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)

  /// The page with the script, and the policy that it then has; `nil` where it has none.
  func inject(into page: [UInt8]) -> (page: [UInt8], policy: String?) {
    var output = page
    let script = Array(
      """
      <script src="\(PreviewAddress.script)" nonce="\(secrets.nonce)" data-token="\(secrets.token)" \
      data-edition="\(edition)" defer></script>
      """.utf8)
    let end = PageInjection.last("</body>", in: output) ?? output.endIndex
    output.insert(contentsOf: script, at: end)
    guard let start = PageInjection.end(of: PageInjection.mark, in: output),
      let close = output[start...].firstIndex(of: 0x22)
    else { return (output, nil) }
    let policy = allowing(String(decoding: output[start..<close], as: UTF8.self))
    output.replaceSubrange(start..<close, with: Array(policy.utf8))
    // In the page it stands in an attribute, so that an escape is the only difference to a header.
    return (
      output, policy.utf8.contains(0x26) || policy.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) ? nil : policy
    )
  }

  /// A policy that lets the script run as well, and lets it ask the preview. Where a kind has no directive of its own the
  /// default is its directive.
  private func allowing(_ policy: String) -> String {
    var directives = policy.utf8.split(separator: 0x3B).map { part in
      part.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }.filter { !$0.isEmpty }
    if let fallback = directives.first(where: { $0[0] == "default-src" })?.dropFirst() {
      for name in ["script-src", "connect-src"] where !directives.contains(where: { $0[0] == name }) {
        directives.append([name] + fallback)
      }
    }
    let mine = [
      "script-src": "'nonce-\(secrets.nonce)'", "script-src-elem": "'nonce-\(secrets.nonce)'", "connect-src": "'self'",
    ]
    return directives.map { words in
      let allowed = mine[words[0]].map { [$0] } ?? []
      return (words.filter { $0 != "'none'" || allowed.isEmpty } + allowed).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// Behind the first place of some bytes. (What the standard library has for it is compiled for any collection, and took
  /// most of a second for a desk of 10,000 articles.)
  private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }

  /// Where a word stands last.
  private static func last(_ word: StaticString, in bytes: [UInt8]) -> Int? {
    let wanted = Array("\(word)".utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).last { start in
      bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}

/// Where the preview's own things stand: below one folder at the root of its host, outside the site's base address.
enum PreviewAddress {
  static let desk = "/_sitegen/"
  static let events = "/_sitegen/events"
  static let faults = "/_sitegen/faults"
  static let script = "/_sitegen/preview.js"
}
