extension Rewriter {
  /// Reads the start tag of a link. One that leads nowhere is none; its words stay.
  mutating func startLink(_ number: UInt8, _ element: Element, _ tag: Tag) {
    var set = attributes(of: tag, element)
    guard let href = value(vocabulary.bits.href, in: set, tag) else { return writeAnchor(set, tag, element) }
    guard Addresses.clean(href, for: .link, into: &address) || isOwn && href.isEmpty else {
      return removals.add(.address, href, at: tag.offset)
    }
    guard open.hasRoom() else { return flatten(number, tag) }
    guard closeLink() else { return misplace(tag) }
    guard let isExternal = isOwn ? false : decideLink(at: tag.offset) else { return }
    let opensWindow = value(vocabulary.bits.target, in: set, tag).map { $0.elementsEqual("_blank".utf8) } ?? false
    if !opensWindow { set.bits &= ~vocabulary.bits.target }
    writeName(element)
    writeAttributes(set, tag, element)
    writeRelation(isExternal: isExternal, opensWindow: opensWindow)
    output.append(0x3E)
    push(number, .link)
  }

  /// Closes a link that is open around another. Whether there can be one now: not where a block stands between them, which
  /// would be closed as well.
  private mutating func closeLink() -> Bool {
    guard open.count(of: vocabulary.link) > 0 else { return true }
    if let index = open.innermost(where: { $0.role == .link }, stoppingAt: { !$0.role.isInline }) {
      close(downTo: index)
      return true
    }
    return !isInLink
  }

  /// Whether a link is open, within the same cell.
  var isInLink: Bool {
    open.count(of: vocabulary.link) > 0
      && open.innermost(where: { $0.role == .link }, stoppingAt: { $0.role.isBarrier }) != nil
  }

  /// Asks what becomes of the address: whether it leaves the site, or `nil` where there is no link to it.
  mutating func decideLink(at offset: Int) -> Bool? {
    switch hooks.link(to: address, at: offset) {
    case .kept(let isExternal): return isExternal
    case .dropped: return nil
    case .replaced(let other, let isExternal):
      longest += other.count
      return Addresses.clean(other[...], for: .link, into: &address) ? isExternal : nil
    }
  }

  /// A link without an address may be a name to lead to.
  private mutating func writeAnchor(_ set: AttributeSet, _ tag: Tag, _ element: Element) {
    guard let id = value(vocabulary.bits.id, in: set, tag), open.hasRoom(), !isInLink, let name = identifier(id) else {
      return
    }
    writeName(element)
    writeAttribute("id", name)
    output.append(contentsOf: "></a>".utf8)
  }

  /// Writes what a link is to what it leads to.
  mutating func writeRelation(isExternal: Bool, opensWindow: Bool) {
    var words = isExternal ? settings.externalRel.map { Array($0.utf8) } ?? [] : []
    if opensWindow {
      for word in ["noopener", "noreferrer"]
      where !words.split(separator: 0x20).contains(where: { $0.elementsEqual(word.utf8) }) {
        if !words.isEmpty { words.append(0x20) }
        words += word.utf8
      }
    }
    if !words.isEmpty { writeAttribute("rel", words) }
  }

  /// Writes a link to the address with some words, and closes it. Within a link, or too deep, the words stand alone.
  mutating func writeLink(words: [UInt8], at offset: Int) {
    guard !isInLink, open.hasRoom(), let isExternal = decideLink(at: offset) else { return writeWords(words) }
    writeName(vocabulary.elements[Int(vocabulary.link)])
    writeAttribute("href", address)
    writeRelation(isExternal: isExternal, opensWindow: false)
    output.append(0x3E)
    writeWords(words)
    output.append(contentsOf: "</a>".utf8)
  }

  /// The address as the words of a link: the beginning of a long one, without a place in the page. Readers need no more
  /// of it, and each byte of an address stands in the output twice (S21).
  var shownAddress: [UInt8] {
    let page = address.prefix { $0 != 0x23 }
    let shown = Rewriter.beginning(of: page, 60)
    return shown.count == page.count ? shown : shown + Array("…".utf8)
  }

  /// At most so many bytes of a text, and whole letters of them.
  static func beginning(of text: ArraySlice<UInt8>, _ limit: Int) -> [UInt8] {
    guard text.count > limit else { return Array(text) }
    var end = text.startIndex + limit
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(text[..<end])
  }

  /// Writes text of an attribute as text of the page.
  mutating func writeWords(_ words: [UInt8]) {
    guard !words.isEmpty else { return }
    bareStart = nil
    write(text: words, words.indices)
    heading?.text += words
  }
}
