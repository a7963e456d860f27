import SiteModel

/// Checks where links and pictures lead, and writes what sitegen adds to them.
struct LinkPass<Resolver: LinkResolving> {
  let resolver: Resolver
  /// What links to other sites carry.
  let rel: String

  /// What becomes of a link or picture, once everything in it is done.
  mutating func leave(
    _ node: MarkdownNode, on block: ClosedRange<Int>, _ places: BodyPlaces, _ diagnostics: inout [Diagnostic]
  ) -> MarkdownNode.Change {
    let isImage = node.kind == .image
    let destination = node.destination
    guard diagnostics.count < MarkdownLimits.diagnostics else { return .unwrap }
    switch LinkDestination(destination, isImage: isImage) {
    case .local:
      let text = String(decoding: destination, as: UTF8.self)
      switch resolver.target(of: text, isImage: isImage) {
      case .unchanged: break
      case .internalAddress(let address): node.setDestination(address)
      case .broken(let text, let hint):
        diagnostics.append(diagnostic(.error, "broken-link", destination, on: block, places, text, hint))
      }
      return isImage ? lazyPicture(node) : .none
    case .external(let address):
      if let address { node.setDestination(address) }
      return isImage ? lazyPicture(node) : externalLink(node)
    case .refused(let scheme):
      diagnostics.append(
        diagnostic(
          .warning, "refused-address", destination, on: block, places,
          "an address that begins with '\(scheme):' is not put on a page",
          isImage ? "the picture is left out" : "the words stay, the link goes"))
      return .unwrap
    }
  }

  /// `<a rel="…" href="…">`: libcmark writes the link, and the attribute goes behind its name.
  private func externalLink(_ node: MarkdownNode) -> MarkdownNode.Change {
    guard !rel.isEmpty, !node.isInImage else { return .none }
    var html = node.html
    html.insert(contentsOf: Array(" rel=\"\(rel)\"".utf8), at: min(2, html.count))
    return .replace(html, isBlock: false)
  }

  /// `<img … loading="lazy" decoding="async" />`. A picture in a picture's description is only words.
  private func lazyPicture(_ node: MarkdownNode) -> MarkdownNode.Change {
    guard !node.isInImage else { return .none }
    var html = node.html
    html.insert(contentsOf: Array(" loading=\"lazy\" decoding=\"async\"".utf8), at: max(0, html.count - 3))
    return .replace(html, isBlock: false)
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ id: String, _ destination: [UInt8], on block: ClosedRange<Int>,
    _ places: BodyPlaces, _ text: String, _ hint: String?
  ) -> Diagnostic {
    guard let place = places.find(destination, on: block) else {
      return places.diagnostic(severity, id, line: block.lowerBound, text, hint: hint)
    }
    return places.diagnostic(
      severity, id, line: place.line, column: place.column, length: place.length, text, hint: hint)
  }
}

/// Where a destination leads, as far as its form tells (SECURITY.md S4).
enum LinkDestination: Hashable {
  /// Into the site, or into the page.
  case local
  /// To another site, or to a mail program; with the address to write where it differs from what was written.
  case external(String?)
  /// By a scheme that may run something, or that nobody knows.
  case refused(scheme: String)

  init(_ bytes: [UInt8], isImage: Bool) {
    // Browsers pass over blanks and control characters, so they must not hide a scheme.
    let plain = bytes.filter { $0 > 0x20 && $0 != 0x7F }
    if plain.starts(with: [0x2F, 0x2F]) || plain.starts(with: [0x5C, 0x5C]) || plain.starts(with: [0x2F, 0x5C]) {
      self = .external("https://" + String(decoding: plain.dropFirst(2), as: UTF8.self))
      return
    }
    guard let end = plain.firstIndex(where: { [0x3A, 0x2F, 0x3F, 0x23].contains($0) }), plain[end] == 0x3A else {
      self = .local
      return
    }
    let scheme = String(decoding: plain[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let allowed = isImage ? ["http", "https"] : ["http", "https", "mailto", "tel"]
    self = allowed.contains(scheme) ? .external(nil) : .refused(scheme: shortened(scheme, to: 20))
  }
}
