/// Where a file of the built site stands: folders and a file name, each checked before it is joined (SECURITY.md S13).
public struct SitePath: Sendable, Hashable {
  /// Relative to the output folder, with `/`: `articles/harbour-reopens/index.html`.
  public let outputPath: String
  /// The address below the site's own, as it stands in a URL (RFC 3986, percent-encoded): `articles/harbour-reopens/`;
  /// empty for the home page.
  public let address: String

  /// A path of checked segments.
  public init(_ segments: [String]) throws(SitePathFault) {
    guard !segments.isEmpty else { throw SitePathFault(segment: "", reason: .empty) }
    for segment in segments {
      if let reason = SitePathFault.reason(against: segment) { throw SitePathFault(segment: segment, reason: reason) }
    }
    self.init(vouchedFor: segments.joined(separator: "/"))
  }

  /// The page of a folder: its `index.html`.
  public init(page folders: [String]) throws(SitePathFault) {
    try self.init(folders + ["index.html"])
  }

  private init(vouchedFor path: String) {
    outputPath = path
    address = SitePath.address(of: path)
  }

  /// The home page.
  public static let home = SitePath(vouchedFor: "index.html")
  /// What hosts show for an address that does not exist.
  public static let notFound = SitePath(vouchedFor: "404.html")

  /// What Apache reads in the folder of a page, and in those below it.
  public static func htaccess(beside page: SitePath) -> SitePath {
    let folder = page.outputPath.utf8.lastIndex(of: 0x2F).map {
      String(decoding: page.outputPath.utf8[...$0], as: UTF8.self)
    }
    return SitePath(vouchedFor: (folder ?? "") + ".htaccess")
  }
  /// What tells GitHub Pages to leave files as they are.
  public static let noJekyll = SitePath(vouchedFor: ".nojekyll")
  /// The reservations of text and data mining of a host.
  public static let reservations = SitePath(vouchedFor: ".well-known/tdmrep.json")
  /// Whom a publisher belongs to.
  public static let trust = SitePath(vouchedFor: ".well-known/trust.txt")

  private static func address(of path: String) -> String {
    if path == "index.html" { return "" }
    let isPage = path.utf8.suffix(11).elementsEqual("/index.html".utf8)
    return PercentEncoding.encode(path: isPage ? String(path.utf8.dropLast(10)) ?? path : path)
  }

  /// Two paths with the same key would be one file on some host or file system (SECURITY.md S15):
  /// case and Unicode normal form do not tell files apart.
  public var collisionKey: String {
    outputPath.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? outputPath : outputPath.lowercased()
  }
}

/// A segment that no address may have.
public struct SitePathFault: Error, Sendable, Hashable {
  /// What is wrong with it.
  public enum Reason: Sendable, Hashable {
    case empty, dots, leadingDot, trailingDot, tooLong, reservedName
    case character(Unicode.Scalar)
  }

  /// The segment.
  public let segment: String
  /// What is wrong with it.
  public let reason: Reason

  /// A segment that no address may have.
  public init(segment: String, reason: Reason) {
    self.segment = segment
    self.reason = reason
  }

  /// The fault of one segment; `nil` where it has none.
  public static func fault(of segment: String) -> SitePathFault? {
    reason(against: segment).map { SitePathFault(segment: segment, reason: $0) }
  }

  static func reason(against segment: String) -> Reason? {
    if segment.isEmpty { return .empty }
    if segment == "." || segment == ".." { return .dots }
    if segment.utf8.first == 0x2E { return .leadingDot }
    if segment.utf8.last == 0x2E { return .trailingDot }
    if segment.utf8.count > 100 { return .tooLong }
    if isPlain(segment) { return nil }
    if let scalar = segment.unicodeScalars.first(where: { !isAllowed($0) }) { return .character(scalar) }
    return isDeviceName(segment) ? .reservedName : nil
  }

  /// Whether it is made of small letters, digits and hyphens, and too long for the name of a device: most segments are.
  private static func isPlain(_ segment: String) -> Bool {
    segment.utf8.count > 4
      && segment.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: return true
    case ..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  /// Names that Windows keeps for devices, also with an extension.
  private static func isDeviceName(_ segment: String) -> Bool {
    let bytes = segment.utf8.prefix { $0 != 0x2E }
    guard (3...4).contains(bytes.count) else { return false }
    let stem = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if ["con", "prn", "aux", "nul"].contains(where: { stem.elementsEqual($0.utf8) }) { return true }
    return stem.count == 4 && ["com", "lpt"].contains { stem.starts(with: $0.utf8) } && (0x31...0x39).contains(stem[3])
  }

  /// The fault in words: "has a space", "begins with a dot".
  public var explanation: String {
    switch reason {
    case .empty: "is empty"
    case .dots: "leads out of its folder"
    case .leadingDot: "begins with a dot"
    case .trailingDot: "ends with a dot"
    case .tooLong: "is longer than 100 bytes"
    case .reservedName: "is the name of a device on Windows"
    case .character(" "): "has a space"
    case .character(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F: "has a control character"
    case .character(let scalar): "has the character '\(scalar)'"
    }
  }
}
