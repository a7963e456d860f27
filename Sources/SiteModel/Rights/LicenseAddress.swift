/// A web address under which a licence or a rights statement is known, with all that does not matter left out: the
/// scheme, `www.`, capitals, query, fragment, a slash at the end.
struct LicenseAddress: Sendable, Hashable {
  /// In lower case, without `www.`.
  let host: String
  /// In lower case, without the empty ones.
  let segments: [String]

  /// `nil` for what has another scheme than the two of the web, or no host with a dot in it.
  init?(reading text: String) {
    var rest = text.utf8.map { LicenseSpelling.lowercase($0) }[...]
    while rest.first == 0x20 { rest = rest.dropFirst() }
    while rest.last == 0x20 { rest = rest.dropLast() }
    for prefix in ["https:", "http:"] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
      guard rest.starts(with: "//".utf8) else { return nil }
      break
    }
    if rest.starts(with: "//".utf8) { rest = rest.dropFirst(2) }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    let host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard host.contains(0x2E), !host.contains(0x20) else { return nil }
    self.host = String(decoding: host, as: UTF8.self)
    segments = rest.dropFirst(host.count).prefix { $0 != 0x3F && $0 != 0x23 }
      .split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
  }
}
