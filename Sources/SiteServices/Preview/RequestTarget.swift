import SiteModel

/// What a request asks for: the path of a site, decoded once and cut into segments (SECURITY.md S34). It is only ever
/// looked up among the addresses of an edition; no path of a file is made of it.
struct RequestTarget: Sendable, Hashable {
  /// Why a target is refused.
  enum Fault: Error, Hashable {
    /// Not a path, or one that is written in a way that nothing of a site needs.
    case malformed
    case tooLong
  }

  /// Longer ones are refused.
  static let limit = 8_192

  /// The decoded segments; the last is empty where the path ends in a slash.
  let segments: [String]
  /// The path as it was sent, without the query.
  let path: String
  /// What stands behind the first `?`, with it; empty where there is none.
  let query: String

  /// Reads the target of a request line.
  init(_ target: String) throws(Fault) {
    let bytes = Array(target.utf8)
    guard bytes.count <= RequestTarget.limit else { throw .tooLong }
    guard bytes.first == 0x2F, bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x23 && $0 != 0x5C }) else {
      throw .malformed
    }
    let end = bytes.firstIndex(of: 0x3F) ?? bytes.endIndex
    path = String(decoding: bytes[..<end], as: UTF8.self)
    query = String(decoding: bytes[end...], as: UTF8.self)
    var segments: [String] = []
    let parts = bytes[1..<end].split(separator: 0x2F, omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      segments.append(try RequestTarget.segment(part, isFirst: number == 0, isLast: number == parts.count - 1))
    }
    self.segments = segments
  }

  private static func segment(_ bytes: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool) throws(Fault) -> String {
    guard let text = PercentEncoding.decode(String(decoding: bytes, as: UTF8.self)) else { throw .malformed }
    // Of all segments of a site only this one begins with a dot, so `.` and `..` are refused as well.
    let isWellKnown = isFirst && text == ".well-known"
    guard !text.isEmpty || isLast, text.utf8.first != 0x2E || isWellKnown,
      text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C && $0 != 0x3A })
    else { throw .malformed }
    return text
  }
}
