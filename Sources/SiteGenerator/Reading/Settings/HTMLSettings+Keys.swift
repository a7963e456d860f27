import HTML
import SiteModel

extension RecordType<HTMLSettings> {
  static let html = RecordType(
    "'html'", make: { HTMLSettings() },
    [
      Field("elements", .list(of: .text(upTo: 100), upTo: 100), \.elements, "elements that stay, such as font"),
      Field(
        "attributes", .list(of: .text(upTo: 100), upTo: 100), \.attributes,
        "attributes that stay, each with its element: font.color"),
      Field("classes", .list(of: .text(upTo: 100), upTo: 1_000), \.classes, "classes that any element may have"),
      Field(
        "embeds", .list(of: .hostName), \.embeds,
        "hosts whose frames become a figure with a link: www.youtube.com"),
      Field("pixels", .list(of: .hostName), \.pixels, "hosts that may count readers with a picture"),
    ])
}

extension ValueType<String> {
  /// The whole name of a host, without a port.
  fileprivate static let hostName = ValueType(
    schema: .form(
      TextForm(
        maxLength: 253, pattern: "^([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|\(label)(\\.\(label))+)$",
        examples: ["www.youtube.com", "player.vimeo.com"]))
  ) { node, decoding in
    guard let name = ValueType<String>.text(upTo: 253).read(node, &decoding) else { return nil }
    if isHostName(name) { return name }
    // What people write instead: a whole address, or one without its scheme.
    let host = (WebAddress(name) ?? WebAddress("https://\(name)/"))?.host
    decoding.reportType(
      node, expected: "the name of a host, such as www.youtube.com",
      hint: host.flatMap { isHostName($0) ? "write '\($0)'" : nil } ?? "each host is named by itself, without '*'")
    return nil
  }

  /// Letters, digits, hyphens and underscores of ASCII, and whatever other scripts have.
  private static let label = "[^\\x00-,./:-@\\[-^`{-\\x7F]+"

  private static func isHostName(_ text: String) -> Bool {
    // One word alone is the name of a service that somebody had in mind.
    guard WebAddress("https://\(text)/") != nil else { return false }
    return text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty
        && label.allSatisfy { byte in
          switch byte {
          case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
          default: false
          }
        }
    }
  }
}

extension ValueType<HTMLSettings> {
  /// The keys of `html`, which may widen the list and never past what no text may have (SECURITY.md S3).
  static let htmlSettings = {
    let record = ValueType.record(.html)
    return ValueType(schema: record.schema) { node, decoding in
      guard let settings = record.read(node, &decoding) else { return nil }
      if let entry = settings.attributes.first(where: { $0.utf8.split(separator: 0x2E).count != 2 }) {
        decoding.report(
          "bad-html", at: node.mark, "'\(shortened(entry))' names no attribute of an element",
          hint: "write the element, a full stop and the attribute: font.color")
        return nil
      }
      do throws(SanitizerFault) {
        _ = try Sanitizer(SanitizerSettings(settings))
        return settings
      } catch {
        decoding.report(
          "bad-html", at: node.mark, "'\(shortened(error.entry))' \(error.words)",
          hint: "docs/concepts/sanitizing.md says what a site may add")
        return nil
      }
    }
  }()
}

extension SanitizerSettings {
  /// What a site adds.
  init(_ settings: HTMLSettings) {
    self.init()
    var added: [String: AddedElement] = [:]
    for name in settings.elements { added[name] = AddedElement(name) }
    for entry in settings.attributes {
      let words = entry.utf8.split(separator: 0x2E).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2 else { continue }
      added[words[0], default: AddedElement(words[0])].attributes.append(words[1])
    }
    elements = added.values.sorted { $0.name < $1.name }
    classes = settings.classes
    embedHosts = settings.embeds.map { $0.lowercased() }
    pixelHosts = settings.pixels.map { $0.lowercased() }
  }
}

extension SanitizerFault {
  /// What is wrong, behind the entry.
  fileprivate var words: String {
    switch reason {
    case .deniedElement: "is an element that no text may have"
    case .deniedAttribute: "is an attribute that no text may have"
    case .notAName: "is no name of an element or an attribute: small letters, digits and hyphens"
    case .tooMany: "is one too many: there are no more than 100 elements and 64 attributes"
    }
  }
}
