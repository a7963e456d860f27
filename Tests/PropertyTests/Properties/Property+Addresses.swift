import SiteModel

@testable import HTML
@testable import SiteGenerator

extension Property {
  /// However an address is written, the schemes that are let through are those that a browser sees, and reading what was read
  /// changes nothing (SECURITY.md S4).
  static let addresses = Property("addresses", cases: 15_000) { input in
    let text = Array(input.text.utf8)
    return ofMarkdown(text, isImage: false) ?? ofMarkdown(text, isImage: true) ?? ofHTML(text) ?? ofOutlet(input.text)
      ?? absolute(input.text)
  }

  /// What is printed of a destination.
  private static func ofMarkdown(_ text: [UInt8], isImage: Bool) -> String? {
    let destination = LinkDestination(text.span, isImage: isImage)
    var printed: [UInt8] = []
    let source = if case .external(let rewritten?) = destination { Array(rewritten.utf8) } else { text }
    AddressEscaping.append(source.span, to: &printed)
    let scheme = WebText.scheme(of: printed)
    switch destination {
    case .refused, .noHost: return nil
    case .imageData: return isImage && scheme == "data" ? nil : "data: \(printed.text)"
    case .local: return scheme == nil && !WebText.isOfOtherHost(printed) ? nil : "not of the site: \(printed.text)"
    case .external:
      let allowed = isImage ? ["http", "https"] : ["http", "https", "mailto", "tel"]
      return scheme.map(allowed.contains) == true ? nil : "\(scheme ?? "no scheme"): \(printed.text)"
    }
  }

  /// What the sanitiser makes of a value.
  private static func ofHTML(_ text: [UInt8]) -> String? {
    for (use, allowed) in uses {
      var (address, again): ([UInt8], [UInt8]) = ([], [])
      guard Addresses.clean(text[...], for: use, into: &address) else { continue }
      if address.contains(where: { $0 <= 0x20 }) || WebText.isOfOtherHost(address) {
        return "for \(use): \(address.text)"
      }
      if let scheme = WebText.scheme(of: address), !allowed.contains(scheme) { return "for \(use): \(address.text)" }
      guard Addresses.clean(address[...], for: use, into: &again), again == address else {
        return "not the same again: \(address.text), \(again.text)"
      }
    }
    return nil
  }

  private static let uses: [(Addresses.Use, [String])] = [
    (.link, ["http", "https", "mailto", "tel"]), (.picture, ["http", "https", "data"]), (.media, ["http", "https"]),
    (.citation, ["http", "https"]),
  ]

  /// What stands in front matter and in outlets' files.
  private static func ofOutlet(_ text: String) -> String? {
    guard let address = WebAddress(text) else { return nil }
    guard let scheme = WebText.scheme(of: Array(text.utf8)), ["http", "https"].contains(scheme) else { return text }
    let rest = text.utf8.dropFirst(scheme.utf8.count + 3)
    let authority = Array(rest.prefix { ![0x2F, 0x3F, 0x23].contains($0) })
    if authority.contains(where: { $0 == 0x40 || $0 == 0x5C || $0 <= 0x20 }) { return "the host of \(text)" }
    let isHost =
      authority.starts(with: address.host.utf8) || authority.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) }
    guard isHost, !address.host.isEmpty, address.path.utf8.first == 0x2F else {
      return "the host of \(text): \(address.host)"
    }
    return address.isOn(address) ? nil : "\(text) is not on its own site"
  }

  private static func absolute(_ text: String) -> String? {
    for base in [nil, "https://post.example.org/a/b", text] {
      guard let address = AbsoluteAddress.resolve(text, on: base), let again = AbsoluteAddress.resolve(address, on: nil)
      else { continue }
      if !again.utf8.elementsEqual(address.utf8) { return "not the same again: \(address), \(again)" }
    }
    return AbsoluteAddress.isSame(text, text) ? nil : "not the same as itself: \(text)"
  }
}
