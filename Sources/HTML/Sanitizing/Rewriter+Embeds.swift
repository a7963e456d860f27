/// What became of a frame or the like.
enum EmbedVerdict {
  /// It has no address that a link could lead to.
  case lost
  /// There is a link to it, which says less.
  case linked
  /// There is the figure that the site's settings ask for.
  case figure
}

extension Rewriter {
  /// Writes a link in the place of a frame or the like, where it has an address (SECURITY.md S19).
  mutating func replaceEmbed(_ element: String, _ tag: Tag) -> EmbedVerdict {
    let names: [String]
    switch element {
    // Pages that load frames late have their addresses in attributes for a script.
    case "iframe", "embed": names = ["src"] + Rewriter.lazyNames
    case "object": names = ["data"]
    default: return .lost
    }
    guard names.contains(where: { takeEmbedAddress($0, tag) }) else { return .lost }
    let host = Addresses.host(of: address)
    let isAllowed = settings.embedHosts.contains { host.elementsEqual($0.utf8) }
    EmbedAddress.makeReadable(&address)
    if needsCell { openCell() }
    if isAllowed, writeFigure(titled: title(of: tag), at: tag.offset) { return .figure }
    writeParagraph(titled: isAllowed ? title(of: tag) : shownAddress, at: tag.offset)
    return .linked
  }

  /// Makes the value of an attribute the address that is written, where it leads to another host.
  private mutating func takeEmbedAddress(_ name: String, _ tag: Tag) -> Bool {
    guard let attribute = tag.attributes.first(where: { tag.bytes[$0.name].elementsEqual(name.utf8) }),
      attribute.value.count <= Rewriter.longestValue
    else { return false }
    return Addresses.clean(tag.bytes[attribute.value], for: .citation, into: &address)
      && Addresses.isElsewhere(address)
  }

  /// What a frame says of itself.
  private func title(of tag: Tag) -> [UInt8] {
    let title = tag.attributes.first { tag.bytes[$0.name].elementsEqual("title".utf8) }
    let words = title.map { Rewriter.beginning(of: tag.bytes[$0.value], 300) } ?? []
    return words.allSatisfy(ASCII.isBlank) ? shownAddress : words
  }

  /// Writes a figure with a link, which themes and scripts of a site may make more of: nothing is loaded before somebody
  /// asks for it. It ends a paragraph, as one cannot hold it. `false` where none can stand.
  private mutating func writeFigure(titled words: [UInt8], at offset: Int) -> Bool {
    guard mayHoldFigure, open.hasRoom(for: 2) else { return false }
    closeParagraph()
    guard paragraphs?.begin(.block, depth: open.count) != false else {
      cut = offset
      return true
    }
    writeName(vocabulary.elements[Int(vocabulary.figure)])
    output.append(contentsOf: " class=\"embed\">".utf8)
    push(vocabulary.figure, .block)
    writeLink(words: words, at: offset)
    close(downTo: open.count - 1)
    return true
  }

  /// Writes a link to the address in a paragraph, or alone where a paragraph cannot stand.
  private mutating func writeParagraph(titled words: [UInt8], at offset: Int) {
    guard paragraphs?.begin(.paragraph, depth: open.count) != false else {
      cut = offset
      return
    }
    guard mayHoldParagraph, open.hasRoom(for: 2) else { return writeLink(words: words, at: offset) }
    writeName(vocabulary.elements[Int(vocabulary.paragraph)])
    output.append(0x3E)
    push(vocabulary.paragraph, .paragraph)
    writeLink(words: words, at: offset)
    close(downTo: open.count - 1)
  }

  /// Whether a block can stand here without closing anything.
  var mayHoldParagraph: Bool { Rewriter.holdsBlocks(open.writtenRole) }

  /// Whether a block can stand here, or where the paragraph does in which this is.
  private var mayHoldFigure: Bool {
    guard !mayHoldParagraph else { return true }
    let paragraph = open.innermost(where: { $0.role == .paragraph }, stoppingAt: { !$0.role.isInline })
    return paragraph.map { index in
      Rewriter.holdsBlocks(open.entries[..<index].last(where: \.isWritten)?.role)
    } ?? false
  }

  private static func holdsBlocks(_ role: Role?) -> Bool {
    switch role {
    case nil, .division, .section, .block, .item, .term, .cell: true
    default: false
    }
  }
}

/// Addresses of players, which show nothing of what is around a film.
enum EmbedAddress {
  /// Makes the address of a player that of the film's own page.
  static func makeReadable(_ address: inout [UInt8]) {
    let host = String(decoding: Addresses.host(of: address), as: UTF8.self)
    switch host {
    case "www.youtube.com", "youtube.com", "www.youtube-nocookie.com", "youtube-nocookie.com":
      guard let id = identifier(in: address, behind: "/embed/"), id != Array("videoseries".utf8) else { return }
      address = Array("https://www.youtube.com/watch?v=".utf8) + id
    case "player.vimeo.com":
      guard let id = identifier(in: address, behind: "/video/"), id.allSatisfy(ASCII.isDigit) else { return }
      address = Array("https://vimeo.com/".utf8) + id
    default: return
    }
  }

  /// Letters, digits, hyphens and underscores at the end of the path.
  private static func identifier(in address: [UInt8], behind start: String) -> [UInt8]? {
    guard let host = address.firstIndex(of: 0x2F), let path = address[(host + 2)...].firstIndex(of: 0x2F),
      address[path...].starts(with: start.utf8)
    else { return nil }
    let rest = address[(path + start.utf8.count)...]
    let id = rest.prefix { ASCII.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F }
    guard !id.isEmpty, id.endIndex == rest.endIndex || rest[id.endIndex] == 0x3F || rest[id.endIndex] == 0x23 else {
      return nil
    }
    return Array(id)
  }
}
