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

  /// Reads a code, or an address in either scheme, of the statement or of its page; `nil` for anything else.
  public init?(reading text: String) {
    let spelling = text.lowercased()
    let code: String
    if let host = ["http://rightsstatements.org/", "https://rightsstatements.org/"]
      .first(where: { spelling.utf8.starts(with: $0.utf8) })
    {
      let path = spelling.utf8.dropFirst(host.utf8.count).split(separator: 0x2F)
        .map { String(decoding: $0, as: UTF8.self) }
      guard path.count >= 2, path[0] == "vocab" || path[0] == "page" else { return nil }
      code = path[1]
    } else {
      code = spelling
    }
    guard let statement = RightsStatement.all.first(where: { $0.code.lowercased() == code }) else { return nil }
    self = statement
  }
}
