/// Looks for the JSON-LD of a page, which says to machines what the credit says to readers (O106). It is made of the same
/// values, so it is right where it is there once, as it was made, and nothing else speaks of rights.
struct StructuredDataSearch {
  /// The head in which it was made.
  private let head: [UInt8]
  /// Scripts outside of that head: how many are the same, and whether one says something else of rights.
  private var count = 0
  private var isContradicted = false

  /// A search for what a head has.
  init(head: [UInt8]) { self.head = head }

  /// A script outside of the head that was passed over.
  mutating func visit(_ attributes: Range<Int>, _ scanner: HTMLScanner) {
    guard let type = scanner.attribute(Self.type, in: attributes), Self.isJSONLD(type) else { return }
    let content = scanner.bytes[min(attributes.upperBound + 1, scanner.position)..<scanner.position]
    if let wanted = data, content.elementsEqual(wanted) {
      count += 1
    } else if Self.rights.contains(where: { content.firstRange(of: $0) != nil }) {
      isContradicted = true
    }
  }

  /// A `<link rel="license">` outside of that head: whoever has another address in it says something else of rights.
  mutating func visitLicense(_ address: ArraySlice<UInt8>, _ license: [UInt8]?) {
    if license.map({ address.elementsEqual($0) }) != true { isContradicted = true }
  }

  /// Whether a type is that of JSON-LD, in any case and with parameters (WHATWG MIME Sniffing, 4.4).
  private static func isJSONLD(_ type: ArraySlice<UInt8>) -> Bool {
    type.prefix { $0 != 0x3B }.hasToken(jsonLD)
  }

  /// Whether the page says it once; `hasHead` where the head is there as it was made.
  func isFaultless(hasHead: Bool) -> Bool {
    guard !isContradicted else { return false }
    if hasHead { return count == 0 }
    return count == (data == nil ? 0 : 1)
  }

  /// The data in the head; a page such as /about/ has none.
  private var data: ArraySlice<UInt8>? {
    guard let start = head.firstRange(of: Self.start)?.upperBound else { return nil }
    let end = head[start...].firstRange(of: Self.end)?.lowerBound ?? head.endIndex
    return head[start..<end]
  }

  private static let end = Array("</script>".utf8)
  private static let jsonLD = Array("application/ld+json".utf8)
  /// What only the holder, and the licence, can say.
  private static let rights = [
    "\"license\"", "\"creditText\"", "\"copyrightHolder\"", "\"copyrightNotice\"", "\"copyrightYear\"", "\"isBasedOn\"",
    "\"usageInfo\"",
  ].map { Array($0.utf8) }
  private static let start = Array("<script type=\"application/ld+json\">".utf8)
  private static let type = Array("type".utf8)
}
