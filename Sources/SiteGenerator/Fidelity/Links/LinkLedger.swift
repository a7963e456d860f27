/// The links of an original held against the links of the article: each as often as it stands there.
package struct LinkLedger: Sendable, Hashable {
  /// A link whose words stayed and that leads elsewhere.
  package struct Rewriting: Sendable, Hashable {
    package let from: String
    package let to: String
  }

  /// How many links of the original are in the article.
  package private(set) var keptCount = 0
  /// Links of the original that are not.
  package private(set) var missing: [String] = []
  /// Links of the article that are not in the original.
  package private(set) var added: [String] = []
  /// Links that lead elsewhere than in the original.
  package private(set) var rewritten: [Rewriting] = []

  /// Whether every link of the original is there, and leads where it led.
  package var keepsAll: Bool { missing.isEmpty && rewritten.isEmpty }

  /// The links of two texts; relative ones stand on the page of each.
  init(original: [TextLink], on originalPage: String?, ours: [TextLink], on ourPage: String?) {
    var received = original.compactMap { LinkLedger.absolute($0, on: originalPage) }
    var shown = ours.compactMap { LinkLedger.absolute($0, on: ourPage) }
    keptCount = LinkLedger.strike(&received, &shown) { $0.destination }
    // A link of ours that carries our own tracking is the link without it; the original's are a part of it.
    keptCount += LinkLedger.strike(&received, &shown, ours: { TrackingParameters.remove(from: $0.destination) }) {
      $0.destination
    }
    pair(received, shown)
  }

  /// A link that is gone and a new one with the same words are one that was rewritten.
  private mutating func pair(_ received: [TextLink], _ shown: [TextLink]) {
    var places: [String: [Int]] = [:]
    for index in shown.indices.reversed() { places[shown[index].text, default: []].append(index) }
    var isPaired = [Bool](repeating: false, count: shown.count)
    for link in received {
      if !link.text.isEmpty, let index = places[link.text]?.popLast() {
        isPaired[index] = true
        rewritten.append(Rewriting(from: link.destination, to: shown[index].destination))
      } else {
        missing.append(link.destination)
      }
    }
    added = zip(shown, isPaired).filter { !$1 }.map(\.0.destination)
  }

  private static func absolute(_ link: TextLink, on page: String?) -> TextLink? {
    AbsoluteAddress.resolve(link.destination, on: page).map { TextLink(destination: $0, text: link.text) }
  }

  /// Takes out of both lists what is in both, and counts it.
  private static func strike(
    _ received: inout [TextLink], _ shown: inout [TextLink], ours: ((TextLink) -> String)? = nil,
    by key: (TextLink) -> String
  ) -> Int {
    var counts: [String: Int] = [:]
    for link in received { counts[key(link), default: 0] += 1 }
    var struck: [String: Int] = [:]
    shown.removeAll { link in
      let name = ours?(link) ?? key(link)
      guard let count = counts[name], count > 0 else { return false }
      counts[name] = count - 1
      struck[name, default: 0] += 1
      return true
    }
    let total = struck.values.reduce(0, +)
    received.removeAll { link in
      guard let count = struck[key(link)], count > 0 else { return false }
      struck[key(link)] = count - 1
      return true
    }
    return total
  }
}

/// Parameters that count readers.
enum TrackingParameters {
  private static let names: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "mtm_campaign", "mtm_source",
  ]

  /// An address without them.
  static func remove(from address: String) -> String {
    guard let mark = address.utf8.firstIndex(of: 0x3F) else { return address }
    let fragment = address.utf8[mark...].firstIndex(of: 0x23) ?? address.utf8.endIndex
    let query = address.utf8[address.utf8.index(after: mark)..<fragment].split(separator: 0x26)
      .map { String(decoding: $0, as: UTF8.self) }.filter { !isTracking($0) }.joined(separator: "&")
    let tail = String(decoding: address.utf8[fragment...], as: UTF8.self)
    return String(decoding: address.utf8[..<mark], as: UTF8.self) + (query.isEmpty ? "" : "?" + query) + tail
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = String(decoding: parameter.utf8.prefix { $0 != 0x3D }, as: UTF8.self)
    return name.utf8.starts(with: "utm_".utf8) || names.contains(name)
  }
}
