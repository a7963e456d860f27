/// Puts the preview's script into a page, and lets the page's own policy allow it.
struct PageInjection: Sendable {
  let secrets: PreviewSecrets
  /// The number of the edition that the page is of.
  let edition: Int

  /// The page with the script, and the policies that it then has; `nil` where it has none.
  func inject(into page: [UInt8]) -> (page: [UInt8], policy: String?) {
    var output = page
    let script = Array(
      """
      <script src="\(PreviewAddress.script)" nonce="\(secrets.nonce)" data-token="\(secrets.token)" \
      data-edition="\(edition)" defer></script>
      """.utf8)
    let end = PageInjection.last("</body>", in: output) ?? output.endIndex
    output.insert(contentsOf: script, at: end)
    let policies = PagePolicy.all(in: output).map { (range: $0.range, text: allowing($0.text)) }
    for (range, text) in policies.reversed() {
      output.replaceSubrange(range, with: PagePolicy.attribute(text))
    }
    let header = policies.map(\.text).joined(separator: ", ")
    // What cannot stand in a header still stands in the page.
    let isHeader = !header.isEmpty && header.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return (output, isHeader ? header : nil)
  }

  /// A policy that lets the script run as well, and lets it ask the preview. Where a kind has no directive of its own the
  /// default is its directive. The script comes from the page's own host: a nonce would take the effect of
  /// `'unsafe-inline'` away from the theme's own scripts, and is needed only where hosts have none.
  private func allowing(_ policy: String) -> String {
    var directives = policy.utf8.split(separator: 0x3B).map { part in
      part.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    }.filter { !$0.isEmpty }
    func has(_ name: String) -> Bool { directives.contains { PageInjection.isDirective($0, name) } }
    if let fallback = directives.first(where: { PageInjection.isDirective($0, "default-src") })?.dropFirst() {
      for name in ["script-src", "connect-src"] where !has(name) { directives.append([name] + fallback) }
    }
    return directives.map { words in
      let isAllowing = ["script-src", "script-src-elem", "connect-src"].contains {
        PageInjection.isDirective(words, $0)
      }
      return (isAllowing ? allowing(words) : words).joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func allowing(_ directive: [String]) -> [String] {
    let isByNonce = directive.contains("'strict-dynamic'") && !PageInjection.isDirective(directive, "connect-src")
    let mine = isByNonce ? "'nonce-\(secrets.nonce)'" : "'self'"
    return directive.filter { $0 != "'none'" } + (directive.contains(mine) ? [] : [mine])
  }

  /// Whether a directive has a name; letters of both cases are the same in it.
  private static func isDirective(_ words: [String], _ name: String) -> Bool {
    words.first.map { $0.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == Array(name.utf8) } ?? false
  }

  /// Where a word stands last. (What the standard library has for it is compiled for any collection, and took most of a
  /// second for a desk of 10,000 articles.)
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
