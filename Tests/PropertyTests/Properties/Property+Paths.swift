import SiteModel

extension Property {
  /// A slug can be a part of an address, or is empty or the name of a device; a path of checked parts is below its root and
  /// is found again by its address (SECURITY.md S13).
  static let paths = Property("paths", cases: 20_000) { input in
    let text = input.text
    let slug = Slug.make(from: text)
    guard slug.utf8.count <= Slug.longest, Slug.make(from: slug).utf8.elementsEqual(slug.utf8) else {
      return "the slug '\(slug)' is not one"
    }
    switch SitePathFault.fault(of: slug)?.reason {
    case nil, .empty, .reservedName: break
    case let reason?: return "the slug '\(slug)' is no part of an address: \(reason)"
    }
    guard
      let path = try? SitePath(
        text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { "\(Substring($0))" })
    else { return nil }
    return fault(of: path)
  }

  /// Asked of each part apart from the code that made it.
  private static func fault(of path: SitePath) -> String? {
    for part in path.outputPath.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
      let bytes = Array(part)
      guard let first = bytes.first, first != 0x2E, bytes.last != 0x2E, bytes.count <= 100 else {
        return "a part '\(bytes.text)'"
      }
      let forbidden = Array("\\:*?\"<>|#% ".utf8)
      if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || forbidden.contains($0) }) {
        return "a part '\(bytes.text)'"
      }
      let stem = bytes.prefix { $0 != 0x2E }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if ["con", "prn", "aux", "nul"].contains(where: { stem == Array($0.utf8) }) { return "a device '\(bytes.text)'" }
    }
    guard let decoded = PercentEncoding.decode(path.address) else { return "the address '\(path.address)'" }
    let isFound = [decoded, decoded + "index.html"].contains { $0.utf8.elementsEqual(path.outputPath.utf8) }
    return isFound ? nil : "the address '\(path.address)' of '\(path.outputPath)'"
  }
}
