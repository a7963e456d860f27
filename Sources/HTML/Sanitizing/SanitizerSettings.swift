/// What a site may decide about the HTML in its texts.
public struct SanitizerSettings: Sendable {
  /// An element that a site adds, or attributes that it adds to one.
  public struct AddedElement: Sendable {
    /// Lower-case letters, digits and hyphens.
    public var name: String
    /// Whether it closes a paragraph. Without a meaning for one that is on the list already.
    public var isBlock: Bool
    /// Attributes besides `lang`, `dir` and `title`; any text may be their value unless the list has a rule for them.
    public var attributes: [String]

    /// An element.
    public init(_ name: String, isBlock: Bool = false, attributes: [String] = []) {
      (self.name, self.isBlock, self.attributes) = (name, isBlock, attributes)
    }
  }

  /// What becomes of `id` and `name` (SECURITY.md S6).
  public enum Names: Sendable {
    /// They go.
    case dropped
    /// They are put behind `user-content-`, and the links of the same text follow.
    case prefixed
  }

  /// Elements and attributes besides those on the list.
  public var elements: [AddedElement] = []
  /// Classes that any element may have.
  public var classes: [String] = []
  /// Hosts whose frames become a figure, in which the link stands: the full name of each.
  public var embedHosts: [String] = []
  /// Hosts that may count readers with a picture: the full name of each.
  public var pixelHosts: [String] = []

  /// Whether a host may.
  func mayCount(_ host: ArraySlice<UInt8>) -> Bool { pixelHosts.contains { host.elementsEqual($0.utf8) } }
  /// What becomes of `id` and `name`.
  public var names = Names.prefixed
  /// The `rel` of links that leave the site; `nil` for none.
  public var externalRel: String?

  /// The list as it is.
  public init() {}
}

/// An entry of the settings that no site may have.
public struct SanitizerFault: Error, Sendable, Equatable {
  /// What is wrong with it.
  public enum Reason: Sendable {
    /// An element that goes with its content wherever it stands.
    case deniedElement
    /// An attribute that runs code, loads something or names elements.
    case deniedAttribute
    /// Something else than lower-case letters, digits and hyphens, or more than 40 of them.
    case notAName
    /// There are no more than 64 attributes and 250 elements.
    case tooMany
  }

  /// The entry as it stands in the settings.
  public let entry: String
  /// What is wrong with it.
  public let reason: Reason
}

extension SanitizerSettings {
  /// The first entry that is not allowed.
  var fault: SanitizerFault? {
    let denied = Set(ElementTable.denied.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    let deniedAttributes = Set(ElementTable.deniedAttributes.split(separator: " "))
    let known = Set(ElementTable.attributes.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    var added: Set<Substring> = []
    if elements.count > 100 { return SanitizerFault(entry: elements[100].name, reason: .tooMany) }
    for element in elements {
      if denied.contains(element.name[...]) { return SanitizerFault(entry: element.name, reason: .deniedElement) }
      if !SanitizerSettings.isName(element.name) { return SanitizerFault(entry: element.name, reason: .notAName) }
      for name in element.attributes {
        if !SanitizerSettings.isName(name) { return SanitizerFault(entry: name, reason: .notAName) }
        // What the sanitiser has a meaning for where it stands has none elsewhere.
        let isBound = ["id", "name", "class", "href", "src", "srcset", "rel", "target", "controls", "preload"].contains(
          name)
        if isBound || name.utf8.starts(with: "on".utf8) || deniedAttributes.contains(name[...]) {
          return SanitizerFault(entry: name, reason: .deniedAttribute)
        }
        if !known.contains(name[...]) { added.insert(name[...]) }
        if known.count + added.count > 64 { return SanitizerFault(entry: name, reason: .tooMany) }
      }
    }
    return nil
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first &- 0x61 < 26, name.utf8.count <= 40 else { return false }
    return name.utf8.allSatisfy { $0 &- 0x61 < 26 || ASCII.isDigit($0) || $0 == 0x2D }
  }
}
