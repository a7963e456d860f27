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
    guard let parts = WebAddress.parts(of: text.utf8.span) else { return nil }
    let bytes = text.utf8
    func part(_ range: Range<Int>) -> Substring {
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return text[start..<bytes.index(start, offsetBy: range.count)]
    }
    let host = part(parts.host)
    self.host = host.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? String(host) : host.lowercased()
    guard self.host.utf8.count <= 253, self.host.utf8.contains(0x2E) || self.host == "localhost" else { return nil }
    self.text = text
    path = parts.path.isEmpty ? "/" : String(part(parts.path))
  }

  /// Where host and path stand; `nil` where there is no host, or something that no address has.
  private static func parts(of text: Span<UInt8>) -> (host: Range<Int>, path: Range<Int>)? {
    for place in text.indices where isForbidden(text[place]) { return nil }
    guard let start = schemeLength(of: text) else { return nil }
    var (end, colon): (Int, Int?) = (start, nil)
    while end < text.count, text[end] != 0x2F, text[end] != 0x3F, text[end] != 0x23 {
      if text[end] == 0x40 { return nil }
      if text[end] == 0x3A, colon == nil { colon = end }
      end += 1
    }
    let host = start..<(colon ?? end)
    guard !host.isEmpty, text[host.lowerBound] != 0x2E else { return nil }
    var next = end
    while next < text.count, text[next] != 0x3F, text[next] != 0x23 { next += 1 }
    return (host, end..<next)
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x5C
  }

  /// How many bytes `https://` or `http://` takes, in letters of any case.
  private static func schemeLength(of text: Span<UInt8>) -> Int? {
    guard text.count >= 8, text[0] | 0x20 == 0x68, text[1] | 0x20 == 0x74, text[2] | 0x20 == 0x74,
      text[3] | 0x20 == 0x70
    else { return nil }
    let start = text[4] | 0x20 == 0x73 ? 5 : 4
    return text[start] == 0x3A && text[start + 1] == 0x2F && text[start + 2] == 0x2F ? start + 3 : nil
  }

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
