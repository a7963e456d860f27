import Mustache

/// Reads a finished page of a list and proves that it leads to every article that it is a list of (O112), and to none
/// that is not in the build (O105). What is asked is whether the addresses are there: a list is no credit, and a theme may
/// fold it.
struct ListVerifier {
  /// The addresses that a page must lead to, as it writes them, in the order in which it was given them.
  private var wanted: [UInt8] = []
  private var ends: [Int] = []
  private let style: AddressStyle

  init(_ style: AddressStyle) { self.style = style }

  /// Adds an address of the site.
  mutating func want(_ address: String) {
    style.append(address, to: &wanted)
    ends.append(wanted.count)
  }

  /// Which of the wanted addresses no link of the page has, by their numbers. Themes print entries in the order in which
  /// they are given them; only a page that does not is looked at a second time.
  func missing(in page: [UInt8]) -> [Int] {
    var next = 0
    ListVerifier.eachLink(in: page.span) { start in
      if next < ends.count, stands(next, in: page.span, at: start) { next += 1 }
    }
    guard next < ends.count else { return [] }
    let links = Set(ListVerifier.links(in: page))
    return ends.indices.filter { !links.contains(wanted[self.start(of: $0)..<ends[$0]]) }
  }

  /// The addresses of the site, out of some, to which the page leads, be it with the site's host. Each link is looked up
  /// among them: there may be as many of them as there are articles, and no more links than fit a page.
  ///
  /// - Parameters:
  ///   - addresses: percent-encoded, so that they stand in HTML as they are.
  ///   - site: the absolute address of the site's root, with a slash at its end.
  func links(in page: [UInt8], to addresses: Set<String>, below site: String? = nil) -> Set<String> {
    guard !addresses.isEmpty else { return [] }
    let root = site.map { Array($0.utf8) }
    var (prefix, found): ([UInt8], Set<String>) = ([], [])
    AddressStyle(prefix: style.prefix).append("", to: &prefix)
    for link in Set(ListVerifier.links(in: page)) {
      if link.starts(with: prefix) {
        let path = String(decoding: link.dropFirst(prefix.count), as: UTF8.self)
        let address = ListVerifier.withoutEnding(style.directoryIndex, path)
        // A tree that is opened from a disk names the files of folders.
        if style.directoryIndex.isEmpty || address != path || path.utf8.last != 0x2F { found.insert(address) }
      }
      if let root, let rest = ListVerifier.path(link, below: root) {
        found.insert(ListVerifier.withoutEnding("index.html", String(decoding: rest, as: UTF8.self)))
      }
    }
    return found.intersection(addresses)
  }

  /// A path without the name of a folder's file, if it ends in it.
  private static func withoutEnding(_ name: String, _ path: String) -> String {
    let folder = path.utf8.dropLast(name.utf8.count)
    guard path.hasSuffix(name), folder.isEmpty || folder.last == 0x2F else { return path }
    return String(decoding: folder, as: UTF8.self)
  }

  /// What stands behind the root of the site in a link that has its host, with `https:`, `http:` or neither.
  private static func path(_ link: ArraySlice<UInt8>, below site: [UInt8]) -> ArraySlice<UInt8>? {
    let root = withoutScheme(site[...])
    let rest = withoutScheme(link)
    guard rest.starts(with: root, by: { lowercased($0) == lowercased($1) }) else { return nil }
    return rest.dropFirst(root.count)
  }

  private static func withoutScheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for scheme in ["https:", "http:"] where address.starts(with: scheme.utf8, by: { lowercased($0) == $1 }) {
      return address.dropFirst(scheme.utf8.count)
    }
    return address
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func stands(_ number: Int, in page: Span<UInt8>, at place: Int) -> Bool {
    let (wanted, start, end) = (wanted.span, start(of: number), ends[number])
    guard place + end - start < page.count else { return false }
    for index in start..<end where wanted[index] != page[place + index - start] { return false }
    return ListVerifier.endsValue(page[place + end - start])
  }

  /// Calls a function with the place of each value of `href`, behind its quotation mark.
  private static func eachLink(in page: Span<UInt8>, _ visit: (Int) -> Void) {
    var next = 0
    while next + 6 < page.count {
      // The last of the five bytes tells how far on the word can begin at the earliest.
      let step = stepToWord(from: page[next + 4])
      guard step == 0, page[next] == 0x68, page[next + 1] == 0x72, page[next + 2] == 0x65, page[next + 3] == 0x66
      else {
        next += max(1, step)
        continue
      }
      next += page[next + 5] == 0x22 || page[next + 5] == 0x27 ? 6 : 5
      visit(next)
    }
  }

  /// How far before a byte the word `href=` begins if that byte is in it, counted back from its end; five where it is not.
  @inline(__always)
  private static func stepToWord(from byte: UInt8) -> Int {
    switch byte {
    case 0x3D: 0
    case 0x66: 1
    case 0x65: 2
    case 0x72: 3
    case 0x68: 4
    default: 5
    }
  }

  private static func links(in page: [UInt8]) -> [ArraySlice<UInt8>] {
    var links: [ArraySlice<UInt8>] = []
    eachLink(in: page.span) { start in links.append(page[start...].prefix { !endsValue($0) }) }
    return links
  }

  /// A quotation mark, a blank, the end of the tag; or what leads to a place on the page.
  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x20, 0x0A, 0x3E, 0x23, 0x3F: true
    default: false
    }
  }
}
