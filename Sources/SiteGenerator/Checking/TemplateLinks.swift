import SiteModel

/// Looks at the links that a site's own templates write out: `<a href="/about/">`. What a value says (`{{address}}`) is
/// right by itself, and what begins with a host is elsewhere.
struct TemplateLinks {
  /// Where the site begins on its host, with a slash at either end.
  let base: String
  let book: AddressBook

  /// The links of all templates of a theme that lead nowhere.
  func diagnostics(of theme: Theme) -> [Diagnostic] {
    theme.own.filter { $0.path.hasExtension("mustache") }.flatMap { file in
      let lines = LineMap(file: "templates/" + file.path, bytes: file.bytes[...])
      let attributes = TemplateAttributes(of: file.bytes)
      let places = (attributes.values(of: "href") + attributes.values(of: "src")).sorted {
        $0.lowerBound < $1.lowerBound
      }
      return places.compactMap { range -> Diagnostic? in
        let address = String(decoding: file.bytes[range], as: UTF8.self)
        guard leadsNowhere(address) else { return nil }
        return Diagnostic(
          .warning, id: "broken-link", layer: .site, at: lines.span(at: range.lowerBound, length: range.count),
          "the template leads to '\(shortened(address))', which does not exist",
          hint: "name a page or file of the site; what else stands on its host is named with the whole address")
      }
    }
  }

  /// Whether an address is one of this host at which the site has nothing. One with values or references is not looked at.
  private func leadsNowhere(_ address: String) -> Bool {
    guard address.utf8.first == 0x2F, !address.utf8.starts(with: "//".utf8), !address.utf8.contains(0x7B),
      !address.utf8.contains(0x26)
    else {
      return false
    }
    let path = String(decoding: address.utf8.prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self)
    // The site itself, without the slash behind it.
    if path + "/" == base { return false }
    guard path.hasPrefix(base),
      let own = PercentEncoding.decode(String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self))
    else { return true }
    return !book.has(own) && !book.has(own + "/")
  }
}
