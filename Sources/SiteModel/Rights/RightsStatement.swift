/// A statement of rightsstatements.org about a work that no licence covers.
public struct RightsStatement: Sendable, Hashable {
  /// `InC`.
  public let code: String
  /// In full: `In Copyright`.
  public let name: String

  /// The canonical address; with `http`, as the vocabulary defines it.
  public var url: String { "http://rightsstatements.org/vocab/\(code)/1.0/" }

  /// Whether it may stand on a published page: an undetermined status is no ground to publish.
  public var isPublishable: Bool { code != "UND" }

  /// Copyrighted, and used by permission or by an exception.
  public static let inCopyright = RightsStatement(code: "InC", name: "In Copyright")

  /// The twelve statements.
  public static let all: [RightsStatement] = [
    inCopyright,
    RightsStatement(code: "InC-OW-EU", name: "In Copyright - EU Orphan Work"),
    RightsStatement(code: "InC-EDU", name: "In Copyright - Educational Use Permitted"),
    RightsStatement(code: "InC-NC", name: "In Copyright - Non-Commercial Use Permitted"),
    RightsStatement(code: "InC-RUU", name: "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable"),
    RightsStatement(code: "NoC-CR", name: "No Copyright - Contractual Restrictions"),
    RightsStatement(code: "NoC-NC", name: "No Copyright - Non-Commercial Use Only"),
    RightsStatement(code: "NoC-OKLR", name: "No Copyright - Other Known Legal Restrictions"),
    RightsStatement(code: "NoC-US", name: "No Copyright - United States"),
    RightsStatement(code: "CNE", name: "Copyright Not Evaluated"),
    RightsStatement(code: "UND", name: "Copyright Undetermined"),
    RightsStatement(code: "NKC", name: "No Known Copyright"),
  ]

  private init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// Reads a code in any case, or an address in either scheme, of the statement or of its page; `nil` for the rest.
  public init?(reading text: String) {
    let code: [UInt8]
    if let address = LicenseAddress(reading: text) {
      guard let named = RightsStatement.code(at: address) else { return nil }
      code = Array(named.utf8)
    } else {
      code = text.utf8.map { LicenseSpelling.lowercase($0) }
    }
    let statement = RightsStatement.all.first {
      $0.code.utf8.lazy.map { LicenseSpelling.lowercase($0) }.elementsEqual(code)
    }
    guard let statement else { return nil }
    self = statement
  }

  /// The code in `rightsstatements.org/vocab/CODE/1.0/`, and in the same with `page`; there is one version.
  private static func code(at address: LicenseAddress) -> String? {
    let path = address.segments
    guard address.host == "rightsstatements.org", (2...3).contains(path.count),
      path[0] == "vocab" || path[0] == "page", path.count == 2 || path[2] == "1.0"
    else { return nil }
    return path[1]
  }
}
