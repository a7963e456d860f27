import SiteModel

/// Looks at the links that a site's own templates write out: `<a href="/about/">`. What a value says (`{{address}}`) is
/// right by itself, and what begins with a host is elsewhere.
struct TemplateLinks {
  private static let attributes = [Array(" href=\"".utf8), Array(" src=\"".utf8)]
  /// What is no part of a page, by how it begins and ends.
  private static let comments = [(Array("{{!".utf8), Array("}}".utf8)), (Array("<!--".utf8), Array("-->".utf8))]

  /// Where the site begins on its host, with a slash at either end.
  let base: String
  let book: AddressBook

  /// The links of all templates of a theme that lead nowhere.
  func diagnostics(of theme: Theme) -> [Diagnostic] {
    theme.own.filter { $0.path.hasExtension("mustache") }.flatMap { file in
      let lines = LineMap(file: "templates/" + file.path, bytes: file.bytes[...])
      let text = TemplateLinks.withoutComments(file.bytes)
      return TemplateLinks.values(in: text).compactMap { range -> Diagnostic? in
        let address = String(decoding: text[range], as: UTF8.self)
        guard leadsNowhere(address) else { return nil }
        return Diagnostic(
          .warning, id: "broken-link", layer: .site, at: lines.span(at: range.lowerBound, length: range.count),
          "the template leads to '\(shortened(address))', which does not exist",
          hint: "name a page or file of the site; what else stands on its host is named with the whole address")
      }
    }
  }

  /// Whether an address is one of this host at which the site has nothing.
  private func leadsNowhere(_ address: String) -> Bool {
    guard address.utf8.first == 0x2F, !address.utf8.starts(with: "//".utf8), !address.utf8.contains(0x7B) else {
      return false
    }
    let path = String(decoding: address.utf8.prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self)
    guard path.hasPrefix(base),
      let own = PercentEncoding.decode(String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self))
    else { return true }
    return !book.has(own) && !book.has(own + "/")
  }

  /// The values of the attributes that lead somewhere, in their order.
  private static func values(in text: [UInt8]) -> [Range<Int>] {
    attributes.flatMap { attribute in
      var (found, rest): ([Range<Int>], ArraySlice<UInt8>) = ([], text[...])
      while let start = rest.firstRange(of: attribute) {
        rest = rest[start.upperBound...]
        guard let end = rest.firstIndex(of: 0x22) else { break }
        found.append(start.upperBound..<end)
        rest = rest[end...]
      }
      return found
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The same text with blanks in the place of its comments.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    for (opening, closing) in comments {
      var place = 0
      while let start = text[place...].firstRange(of: opening) {
        let end = text[start.upperBound...].firstRange(of: closing)?.upperBound ?? text.count
        for index in start.lowerBound..<end where text[index] != 0x0A { text[index] = 0x20 }
        place = end
      }
    }
    return text
  }
}
