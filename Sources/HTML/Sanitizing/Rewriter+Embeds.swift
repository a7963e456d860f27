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
    let name: String
    switch element {
    case "iframe", "embed": name = "src"
    case "object": name = "data"
    default: return .lost
    }
    guard let attribute = tag.attributes.first(where: { tag.bytes[$0.name].elementsEqual(name.utf8) }),
      attribute.value.count <= Rewriter.longestValue,
      Addresses.clean(tag.bytes[attribute.value], for: .citation, into: &address), Addresses.isElsewhere(address)
    else { return .lost }
    let host = Addresses.host(of: address)
    let isFigure = settings.embedHosts.contains { host.elementsEqual($0.utf8) }
    EmbedAddress.makeReadable(&address)
    if needsCell { openCell() }
    if isFigure { writeFigure(titled: title(of: tag), at: tag.offset) } else { writeParagraph(at: tag.offset) }
    return isFigure ? .figure : .linked
  }

  /// What a frame says of itself.
  private func title(of tag: Tag) -> [UInt8] {
    let title = tag.attributes.first { tag.bytes[$0.name].elementsEqual("title".utf8) }
    let words = title.map { tag.bytes[$0.value].prefix(300) } ?? []
    return words.allSatisfy(ASCII.isBlank) ? address : Array(words)
  }

  /// Writes a figure with a link, which themes and scripts of a site may make more of: nothing is loaded before somebody
  /// asks for it.
  private mutating func writeFigure(titled words: [UInt8], at offset: Int) {
    guard mayHoldParagraph, open.hasRoom(for: 2) else { return writeParagraph(at: offset) }
    guard paragraphs?.begin(.block, depth: open.count) != false else {
      cut = offset
      return
    }
    writeName(vocabulary.elements[Int(vocabulary.figure)])
    output.append(contentsOf: " class=\"embed\">".utf8)
    push(vocabulary.figure, .block)
    writeLink(words: words, at: offset)
    close(downTo: open.count - 1)
  }

  /// Writes a link to the address in a paragraph, or alone where a paragraph cannot stand.
  private mutating func writeParagraph(at offset: Int) {
    let words = shownAddress
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
  var mayHoldParagraph: Bool {
    switch open.writtenRole {
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
