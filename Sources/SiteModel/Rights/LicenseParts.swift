/// What the words of a spelling say, collected from left to right: the elements, the version, the place of the port,
/// and then perhaps all of it again, as in `… 4.0 International (CC BY-ND 4.0)`.
struct LicenseParts {
  /// The two that are no licences in the narrow sense.
  enum Tool: Sendable, Hashable {
    case zero, mark
  }

  private(set) var elements: CreativeCommonsLicense.Elements = []
  private(set) var hasAttribution = false
  private(set) var isNamedCC = false
  private(set) var isPublicDomainOnly = false
  private(set) var isRetired = false
  private(set) var tool: Tool?
  private(set) var version: String?
  /// The words that are left, as a port; `nil` where they name none.
  private(set) var jurisdiction: String?
  private(set) var hasUnknownWords = false
  /// The words of the second naming.
  private(set) var repetition: ArraySlice<String> = []

  init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.first, take(word) { rest = rest.dropFirst() }
    let place = rest.prefix { $0 != "cc" }
    repetition = rest.dropFirst(place.count)
    jurisdiction = LicenseParts.jurisdiction(place)
    hasUnknownWords = jurisdiction == nil && !place.isEmpty
  }

  /// Takes a word; false where it is none of ours, or was there before: then it begins a place or a second naming.
  private mutating func take(_ word: String) -> Bool {
    switch word {
    case "cc": return !isNamedCC && version == nil && !hasAttribution && set(\.isNamedCC)
    case "by": return set(\.hasAttribution)
    case "nc": return elements.insert(.nonCommercial).inserted
    case "nd": return elements.insert(.noDerivatives).inserted
    case "sa": return elements.insert(.shareAlike).inserted
    case "pd": return set(\.isPublicDomainOnly)
    case "sampling", "devnations", "pddc": return set(\.isRetired)
    case "zero": return isNamedCC && set(.zero)
    case "pdm": return set(.mark)
    default: return set(version: word)
    }
  }

  private mutating func set(_ flag: WritableKeyPath<LicenseParts, Bool>) -> Bool {
    guard !self[keyPath: flag] else { return false }
    self[keyPath: flag] = true
    return true
  }

  private mutating func set(_ tool: Tool) -> Bool {
    guard self.tool == nil else { return false }
    self.tool = tool
    return true
  }

  private mutating func set(version word: String) -> Bool {
    guard version == nil, LicenseParts.isVersion(word) else { return false }
    version = word
    return true
  }

  /// Digits and dots that begin with a digit; whether there is such a version is another question.
  static func isVersion(_ word: String) -> Bool {
    guard let first = word.utf8.first, first != 0x2E else { return false }
    return word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  /// The port that words name: by its code, by its name, or by both, as in `UK: England & Wales`.
  private static func jurisdiction(_ words: ArraySlice<String>) -> String? {
    let name = words.joined(separator: " ")
    if CreativeCommonsLicense.places[name] != nil { return name }
    if let code = codes[name] { return code }
    return words.first == "uk" ? codes[words.dropFirst().joined(separator: " ")] : nil
  }

  /// The code of each place, by the folded words of its name.
  private static let codes: [String: String] = Dictionary(
    CreativeCommonsLicense.places.map { (LicenseSpelling($0.value).words.joined(separator: " "), $0.key) },
    uniquingKeysWith: { min($0, $1) })
}
