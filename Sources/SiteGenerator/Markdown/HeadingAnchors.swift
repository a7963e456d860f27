import SiteModel

/// Gives headings their `id`: a slug of the text, once within a body. Linear in the number of headings.
struct HeadingAnchors: Sendable {
  /// The names that are taken, each with the last number that was put behind it.
  private var taken: [String: Int] = [:]

  /// Anchors that avoid the names that the theme uses.
  init(reserved: Set<String>) {
    for name in reserved { taken[name] = 1 }
  }

  /// The `id` for a heading that says `text`: lower-case letters, digits and hyphens.
  mutating func id(for text: ArraySlice<UInt8>) -> String {
    let slug = HeadingAnchors.slug(of: text)
    guard var number = taken.updateValue(1, forKey: slug) else { return slug }
    var candidate = slug
    repeat {
      number += 1
      candidate = "\(slug)-\(number)"
    } while taken[candidate] != nil
    taken[slug] = number
    taken[candidate] = 1
    return candidate
  }

  /// Writes an `id` into the heading at the cursor.
  static func put(_ id: String, on cursor: inout MarkdownCursor) {
    var attribute = Array(" id=\"".utf8)
    attribute.append(contentsOf: id.utf8)
    attribute.append(0x22)
    // Behind `<hN`. An id is letters, digits and hyphens, and needs no escaping.
    cursor.replaceByHTML(inserting: attribute) { _ in 3 }
  }

  /// As `Slug.make`, which most headings are too plain to need; `section` where there is neither letter nor digit.
  static func slug(of text: ArraySlice<UInt8>) -> String {
    let slug = plainSlug(of: text) ?? Slug.make(from: String(decoding: text, as: UTF8.self))
    if isOfOthers(slug) { return "section-" + slug }
    return slug.isEmpty ? "section" : slug
  }

  /// Whether a name may be that of a footnote or of a reference to one (`FootnoteNames`), or one of raw HTML.
  private static func isOfOthers(_ slug: String) -> Bool {
    guard slug.utf8.first == 0x66 || slug.utf8.first == 0x75 else { return false }
    if slug.utf8.starts(with: "user-content-".utf8) { return true }
    // A second heading of the name would get a number.
    if slug.utf8.elementsEqual("fn".utf8) || slug.utf8.elementsEqual("fnref".utf8) { return true }
    return ["fn-", "fnref-"].contains { start in
      slug.utf8.starts(with: start.utf8)
        && slug.utf8.dropFirst(start.utf8.count).first.map { (0x30...0x39).contains($0) } == true
    }
  }

  /// The slug of a short ASCII text; `nil` for any other.
  private static func plainSlug(of text: ArraySlice<UInt8>) -> String? {
    guard text.count <= Slug.longest else { return nil }
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    var isBetweenWords = false
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
        if isBetweenWords, !slug.isEmpty { slug.append(0x2D) }
        isBetweenWords = false
        slug.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      case 0x27: break
      case 0x80...: return nil
      default: isBetweenWords = true
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }
}
