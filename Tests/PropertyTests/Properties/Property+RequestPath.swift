import SiteModel

#if canImport(SiteServices)
  @testable import SiteServices
#endif

extension Property {
  /// The target of a request is refused, or its parts are names and nothing else: they lead out of no folder, and written
  /// again they are read the same (SECURITY.md S34).
  static let requestPath = Property("request-path", cases: 20_000) { input in
    guard let target = try? RequestTarget(input.text) else { return nil }
    guard input.isUTF8, input.first == 0x2F else { return "no path" }
    for (number, part) in target.segments.enumerated() {
      let isLast = number == target.segments.count - 1
      if part.isEmpty, !isLast { return "an empty part" }
      if part.utf8.first == 0x2E { return "the part '\(part)'" }
      if part.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C }) {
        return "the part '\(part)'"
      }
    }
    guard target.path + target.query == input.text else { return "path and query are not the target" }
    let again = "/" + target.segments.map { PercentEncoding.encode(path: $0) }.joined(separator: "/")
    guard let second = try? RequestTarget(again) else { return again.utf8.count > RequestTarget.limit ? nil : again }
    let isSame = zip(second.segments, target.segments).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    return isSame && second.segments.count == target.segments.count ? nil : "not the same again: \(again)"
  }
}
