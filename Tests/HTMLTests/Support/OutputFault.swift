import HTML

/// What is wrong with a text that the sanitiser wrote, read by the tokenizer: it must hold balanced tags of the list alone.
///
/// Another reader than ours does the same in `.ci/check-sanitizer`.
struct OutputFault {
  private var stack: [String] = []
  /// Whether parts of our own are among it, which have names and roles.
  private let hasOwnParts: Bool

  /// The first fault.
  static func first(in html: [UInt8], hasOwnParts: Bool = false) -> String? {
    var check = OutputFault(hasOwnParts: hasOwnParts)
    var tokenizer = Tokenizer()
    while true {
      switch tokenizer.next(in: html.span) {
      case .text, .decodedText: continue
      case .startTag:
        if let fault = check.open(tokenizer.tag) { return fault }
      case .endTag:
        let name = String(decoding: tokenizer.tag.bytes[tokenizer.tag.name], as: UTF8.self)
        if check.stack.popLast() != name { return "</\(name)> closes another element" }
      case .comment, .doctype, .null: return "something else than tags and text"
      case .end: return check.stack.last.map { "<\($0)> is not closed" }
      }
    }
  }

  private mutating func open(_ tag: Tag) -> String? {
    let name = String(decoding: tag.bytes[tag.name], as: UTF8.self)
    guard OutputFault.elements.contains(name) else { return "<\(name)>" }
    for attribute in tag.attributes {
      let attributeName = String(decoding: tag.bytes[attribute.name], as: UTF8.self)
      let value = String(decoding: tag.bytes[attribute.value], as: UTF8.self)
      let isOwn = hasOwnParts && OutputFault.ownAttributes.contains(attributeName)
      guard isOwn || OutputFault.attributes.contains(attributeName) else { return "<\(name) \(attributeName)>" }
      if ["href", "src", "cite"].contains(attributeName), !OutputFault.isAddress(value, name) {
        return "<\(name) \(attributeName)=\(value)>"
      }
      if attributeName == "id", !hasOwnParts, !value.utf8.starts(with: "user-content-".utf8) {
        return "<\(name) id=\(value)>"
      }
    }
    if !["br", "col", "hr", "img", "source", "wbr"].contains(name) { stack.append(name) }
    // A text of our own page may have an element of ours around it.
    return stack.count > (hasOwnParts ? 264 : 256) ? "too deep" : nil
  }

  private static func isAddress(_ value: String, _ element: String) -> Bool {
    // Browsers take a backslash for a slash: two of either lead to another host, and one ends what could be a scheme.
    let slashes: [UInt8] = [0x2F, 0x5C]
    let leadsElsewhere = value.utf8.count > 1 && value.utf8.prefix(2).allSatisfy(slashes.contains)
    guard value.utf8.allSatisfy({ $0 > 0x20 }), !leadsElsewhere else { return false }
    let start = value.utf8.prefix { !(slashes + [0x3F, 0x23]).contains($0) }
    guard let colon = start.firstIndex(of: 0x3A) else { return true }
    let scheme = String(decoding: start[..<colon], as: UTF8.self)
    if element == "a", scheme == "mailto" || scheme == "tel" { return true }
    if element == "img", scheme == "data" {
      return ["png", "jpeg", "gif", "webp", "avif"].contains { value.utf8.starts(with: "data:image/\($0)".utf8) }
    }
    return scheme == "http" || scheme == "https"
  }

  // Spelled out here once more: a list that was taken from the sanitiser would agree with any fault of it.
  private static let elements = Set(
    """
    a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em \
    figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small \
    source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr
    """.split(separator: " ").map(String.init))

  private static let attributes = Set(
    """
    abbr alt cite class colspan controls datetime decoding dir headers height href hreflang id lang loading media open preload \
    referrerpolicy rel reversed rowspan scope sizes span src srcset start target title type value width
    """.split(separator: " ").map(String.init))

  private static let ownAttributes = Set(
    "aria-describedby aria-label aria-labelledby role tabindex".split(separator: " ").map(String.init))
}
