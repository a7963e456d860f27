/// An absolute http or https URL, read as far as the rules need it (RFC 3986).
public struct WebAddress: Sendable, Hashable {
  /// As it was written.
  public let text: String
  /// Lower case, without port and user information.
  public let host: String
  /// Beginning with `/`; `/` where none was written.
  public let path: String

  /// Reads an address; `nil` where it is not http or https, has no host, or has spaces or control characters.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E && $0 != 0x5C }),
      let scheme = WebAddress.schemeLength(of: text)
    else { return nil }
    let rest = text.utf8.dropFirst(scheme)
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard !authority.contains(0x40), let host = String(authority.prefix { $0 != 0x3A })?.lowercased(),
      host.utf8.count <= 253, let first = host.utf8.first, first != 0x2E,
      host.utf8.contains(0x2E) || host == "localhost"
    else { return nil }
    self.text = text
    self.host = host
    let path = String(rest.dropFirst(authority.count).prefix { $0 != 0x3F && $0 != 0x23 }) ?? ""
    self.path = path.isEmpty ? "/" : path
  }

  /// How many bytes `https://` or `http://` takes, in letters of any case.
  private static func schemeLength(of text: String) -> Int? {
    for scheme in ["https://", "http://"]
    where text.utf8.prefix(scheme.utf8.count).elementsEqual(scheme.utf8, by: { small($0) == $1 }) {
      return scheme.utf8.count
    }
    return nil
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Whether it names a site and not a page of it.
  public var isHome: Bool { path == "/" && !text.utf8.contains(0x3F) }

  /// The day that an archive's address names, as the Wayback Machine and its kin write it:
  /// `https://web.archive.org/web/20260304101500/https://…` is of 2026-03-04.
  public var archiveDay: String? {
    for part in text.utf8.split(separator: 0x2F) where part.count >= 8 {
      let digits = part.prefix { (0x30...0x39).contains($0) }
      guard digits.count == 8 || digits.count == 14, let year = Int(Substring(digits.prefix(4))),
        let month = Int(Substring(digits.dropFirst(4).prefix(2))),
        let day = Int(Substring(digits.dropFirst(6).prefix(2)))
      else { continue }
      if let date = CivilDate(year: year, month: month, day: day) { return date.iso8601 }
    }
    return nil
  }

  /// The host without a leading `www.`.
  public var domain: String {
    host.utf8.starts(with: "www.".utf8) ? String(decoding: host.utf8.dropFirst(4), as: UTF8.self) : host
  }

  /// Whether it stands on the same site as another: the same domain, or one below it.
  public func isOn(_ other: WebAddress) -> Bool {
    domain == other.domain || domain.hasSuffix("." + other.domain)
  }
}
