import SiteModel

/// A counter that a page must have: in the article, loaded at once or behind a question, and let through.
struct CounterExpectation: Sendable {
  let kind: Pixel.Kind
  let isAsked: Bool
  /// Escaped as it stands in an attribute.
  let address: [UInt8]
  let referrerPolicy: [UInt8]?
  /// The host, as a content security policy names it.
  let origin: [UInt8]

  init(_ counter: Counter, isAsked: Bool) {
    kind = counter.kind
    self.isAsked = isAsked
    address = PageExpectation.escaped(counter.address)
    referrerPolicy = counter.referrerPolicy.map { Array($0.rawValue.utf8) }
    origin = Array(counter.origin.utf8)
  }
}

/// Looks for the counters of a page, and for what would keep them from loading (O111).
struct CounterSearch {
  private let wanted: [CounterExpectation]
  private var found: Set<Int> = []
  private var policies: [[UInt8]] = []
  /// Whether the page keeps its address from whoever it loads something from.
  private var hidesAddress = false

  init(_ wanted: [CounterExpectation]) { self.wanted = wanted }

  /// Whether every counter was found.
  var isComplete: Bool { found.count == wanted.count }

  /// Whether a policy of the page forbids any of them.
  var isBlocked: Bool {
    wanted.contains { counter in
      // A counter's own policy for referrers goes before the page's.
      (hidesAddress && counter.referrerPolicy == nil)
        || policies.contains { !ContentPolicy($0).allows(counter.kind, from: counter.origin) }
    }
  }

  /// Keeps a `<meta http-equiv="Content-Security-Policy">`, and what a `<meta name="referrer">` says: the last that says
  /// anything counts (HTML, 4.2.5.1).
  mutating func visitPolicy(_ attributes: Range<Int>, _ scanner: HTMLScanner) {
    guard !wanted.isEmpty else { return }
    if scanner.attribute(Self.name, in: attributes)?.isFolded(Self.referrer) == true {
      let policy = scanner.attribute(Self.content, in: attributes)?.split { $0 <= 0x20 }.first
      if let policy { hidesAddress = Self.hidingPolicies.contains { policy.isFolded($0) } }
    }
    guard let name = scanner.attribute(Self.httpEquiv, in: attributes),
      name.elementsEqual(Self.policy, by: { $0 | 0x20 == $1 }),
      let content = scanner.attribute(Self.content, in: attributes)
    else { return }
    policies.append(Array(content))
  }

  /// A visible picture, script or button of the article.
  mutating func visit(_ name: TagName, _ attributes: Range<Int>, _ scanner: HTMLScanner) {
    for (index, counter) in wanted.enumerated() where !found.contains(index) {
      let element: TagName = counter.isAsked ? .button : counter.kind == .image ? .img : .script
      guard name == element,
        scanner.attribute(counter.isAsked ? Self.dataCounter : Self.src, in: attributes)?
          .elementsEqual(counter.address) == true,
        scanner.attribute(Self.loading, in: attributes)?.elementsEqual(Self.lazy) != true,
        counter.referrerPolicy.map({ policy in
          scanner.attribute(counter.isAsked ? Self.dataReferrerPolicy : Self.referrerPolicy, in: attributes)?
            .elementsEqual(policy) == true
        }) ?? true
      else { continue }
      found.insert(index)
    }
  }

  private static let content = Array("content".utf8)
  private static let dataCounter = Array("data-counter".utf8)
  private static let dataReferrerPolicy = Array("data-referrerpolicy".utf8)
  /// Policies for referrers under which no other site is told anything; `never` is an old name of the first.
  private static let hidingPolicies = ["no-referrer", "same-origin", "never"].map { Array($0.utf8) }
  private static let httpEquiv = Array("http-equiv".utf8)
  private static let lazy = Array("lazy".utf8)
  private static let loading = Array("loading".utf8)
  private static let name = Array("name".utf8)
  private static let policy = Array("content-security-policy".utf8)
  private static let referrer = Array("referrer".utf8)
  private static let referrerPolicy = Array("referrerpolicy".utf8)
  private static let src = Array("src".utf8)
}

/// What a content security policy says of pictures and scripts, as far as a counter needs it.
struct ContentPolicy {
  private var directives: [(name: [UInt8], sources: [[UInt8]])] = []

  /// Reads a policy; entities are those of a theme's own text, in which there are none but for quotes.
  init(_ text: [UInt8]) {
    for part in text.split(separator: 0x3B) {
      let words = part.split { $0 <= 0x20 }.map { Array($0) }
      guard let name = words.first else { continue }
      directives.append((name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, Array(words.dropFirst())))
    }
  }

  /// Whether a host may be asked; what has no directive falls back to `default-src`.
  func allows(_ kind: Pixel.Kind, from origin: [UInt8]) -> Bool {
    let name = Array((kind == .image ? "img-src" : "script-src").utf8)
    guard let sources = (directive(name) ?? directive(Array("default-src".utf8))) else { return true }
    let scheme = origin.prefix { $0 != 0x2F }
    let host = origin.dropFirst(scheme.count + 2)
    return sources.contains {
      $0 == [0x2A] || $0.elementsEqual(scheme) || $0 == origin || $0.elementsEqual(host)
        || ($0.starts(with: origin) && $0.dropFirst(origin.count).first == 0x2F) || isWildcard($0, of: Array(host))
    }
  }

  private func directive(_ name: [UInt8]) -> [[UInt8]]? { directives.first { $0.name == name }?.sources }

  /// `*.example.org`, with a scheme before it or without.
  private func isWildcard(_ source: [UInt8], of host: [UInt8]) -> Bool {
    guard let star = source.firstIndex(of: 0x2A), star + 1 < source.count else { return false }
    let ending = source[(star + 1)...]
    return ending.first == 0x2E && host.count > ending.count && host.suffix(ending.count).elementsEqual(ending)
  }
}
