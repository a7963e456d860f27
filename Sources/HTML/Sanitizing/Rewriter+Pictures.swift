extension Rewriter {
  /// Reads a picture.
  mutating func image(_ element: Element, _ tag: Tag) {
    let before = removals.state
    var set = attributes(of: tag, element)
    let source = pictureSource(of: tag, &set)
    let alternative = value(vocabulary.bits.alt, in: set, tag).map(Array.init) ?? []
    guard let src = source else {
      // What a `source` says is enough for a browser.
      if isBehindSource {
        if isHidden(tag) { return dropPicture(tag, .picture, tag.bytes[tag.name], words: [], before) }
        return writeImage(set, tag, element, nil, nil)
      }
      return dropPicture(tag, .address, beginningOfSource(tag), words: alternative, before)
    }
    guard Addresses.clean(src, for: .picture, into: &address) else {
      return dropPicture(tag, .address, src, words: alternative, before)
    }
    if isOwn { return writeImage(set, tag, element, nil, nil) }
    let host = Addresses.host(of: address)
    if !settings.mayCount(host), HiddenPictures.isBeacon(host) || isHidden(tag) {
      return dropPicture(tag, .picture, src, words: [], before)
    }
    let picture = BodyPicture(address: address, alternative: alternative, offset: tag.offset)
    switch hooks.picture(picture) {
    case .kept: writeFigure(around: picture) { $0.writeImage(set, tag, element, nil, nil) }
    case .replaced(let other, let width, let height):
      longest += other.count + 40
      guard Addresses.clean(other[...], for: .picture, into: &address) else {
        return dropPicture(tag, .address, src, words: alternative, before)
      }
      writeFigure(around: picture) { $0.writeImage(set, tag, element, width, height) }
    case .linked:
      unwrapPicture()
      writeLink(words: alternative.isEmpty ? shownAddress : alternative, at: tag.offset)
    case .dropped:
      unwrapPicture()
      writeWords(alternative)
    case .worded(let words):
      unwrapPicture()
      writeWords(words)
    case .removed: unwrapPicture()
    }
  }

  /// Writes a picture with what stands below it: in a figure of its own where a block can stand, else behind it.
  private mutating func writeFigure(around picture: BodyPicture, _ write: (inout Rewriter) -> Void) {
    let figure = vocabulary.figure
    let isInFigure = open.count(of: figure) > 0
    guard open.writtenRole != .picture, let words = hooks.caption(of: picture, isInFigure: isInFigure) else {
      return write(&self)
    }
    longest += words.count + 64
    guard !isInFigure, mayHoldParagraph, open.hasRoom(for: 2) else {
      write(&self)
      output.append(contentsOf: " <small>".utf8)
      writeWords(words)
      return output.append(contentsOf: "</small>".utf8)
    }
    writeName(vocabulary.elements[Int(figure)])
    output.append(0x3E)
    push(figure, .block)
    write(&self)
    output.append(contentsOf: "<figcaption>".utf8)
    writeWords(words)
    output.append(contentsOf: "</figcaption>".utf8)
    close(downTo: open.count - 1)
  }

  private mutating func writeImage(_ set: AttributeSet, _ tag: Tag, _ element: Element, _ width: Int?, _ height: Int?) {
    var set = set
    if width != nil || height != nil { set.bits &= ~(vocabulary.bits.width | vocabulary.bits.height) }
    let alt = vocabulary.bits.alt
    if set.bits & alt == 0 {
      set.bits |= alt
      slots[alt.trailingZeroBitCount] = Rewriter.addedSlot
    }
    writeName(element)
    writeAttributes(set, tag, element)
    if let width { writeAttribute("width", Array(String(width).utf8)) }
    if let height { writeAttribute("height", Array(String(height).utf8)) }
    if isOwn { return output.append(0x3E) }
    output.append(contentsOf: " loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">".utf8)
  }

  /// Notes a picture that goes, and nothing of its attributes; its words stay where it had some to say.
  private mutating func dropPicture(
    _ tag: Tag, _ kind: Removal.Kind, _ name: ArraySlice<UInt8>, words: [UInt8], _ before: RemovalReport.State
  ) {
    removals.reset(to: before)
    removals.add(kind, name, at: tag.offset)
    unwrapPicture()
    writeWords(words)
  }

  /// Takes the `picture` back whose picture goes, with the sizes of it.
  private mutating func unwrapPicture() {
    guard let start = bareStart, open.writtenRole == .picture, let index = open.lastWritten else { return }
    output.truncate(to: start)
    bareStart = nil
    while open.count > index { _ = open.pop() }
    needsCell = false
  }

  /// Reads a sound or film. It is shown with its controls, and nothing of it is loaded before somebody asks for it.
  mutating func startMedia(_ number: UInt8, _ element: Element, _ tag: Tag) {
    guard open.hasRoom() else { return flatten(number, tag) }
    var set = attributes(of: tag, element)
    if let src = value(vocabulary.bits.src, in: set, tag) {
      if !Addresses.clean(src, for: .media, into: &address) {
        removals.add(.address, src, at: tag.offset)
        set.bits &= ~vocabulary.bits.src
      } else {
        switch decideMedia(at: tag.offset) {
        case .kept, .replaced: break
        case .linked: return writeLink(words: shownAddress, at: tag.offset)
        case .dropped: return
        }
      }
    }
    let start = output.count
    writeName(element)
    writeAttributes(set, tag, element)
    output.append(contentsOf: " controls=\"\" preload=\"none\">".utf8)
    push(number, .media)
    if set.bits & vocabulary.bits.src == 0 { bareMedia = BareMedia(start: start) }
  }

  /// Reads a `source`, which means something in three elements only.
  mutating func source(_ element: Element, _ tag: Tag) {
    guard let parent = open.writtenRole, parent == .picture || parent == .media else { return misplace(tag) }
    var set = attributes(of: tag, element)
    let bits = vocabulary.bits
    set.bits &= parent == .media ? ~(bits.srcset | bits.sizes | bits.media) : ~bits.src
    if parent == .media {
      guard let src = value(vocabulary.bits.src, in: set, tag) else { return }
      guard Addresses.clean(src, for: .media, into: &address) else {
        return removals.add(.address, src, at: tag.offset)
      }
      switch decideMedia(at: tag.offset) {
      case .kept, .replaced: bareMedia = nil
      case .linked:
        if bareMedia != nil, bareMedia?.link == nil { bareMedia?.link = (address, tag.offset) }
        return
      case .dropped: return
      }
    } else if value(vocabulary.bits.srcset, in: set, tag) == nil {
      return
    }
    let start = output.count
    writeName(element)
    let written = writeAttributes(set, tag, element)
    // Without candidates it says nothing.
    if parent == .picture, written.bits & bits.srcset == 0 { return output.truncate(to: start) }
    output.append(0x3E)
  }

  /// Decides what becomes of a sound or film before something else is written: where it has nothing to play but what is
  /// on another host there is a link to that in its place.
  mutating func settleMedia() {
    guard let media = bareMedia else { return }
    bareMedia = nil
    guard let link = media.link, let entry = open.pop() else { return }
    output.truncate(to: media.start)
    if !entry.role.isInline { paragraphs?.end(depth: open.count) }
    address = link.address
    writeLink(words: shownAddress, at: link.offset)
  }

  private mutating func decideMedia(at offset: Int) -> ResourceVerdict {
    let verdict = hooks.resource(at: address, for: .media, at: offset)
    guard case .replaced(let other) = verdict else { return verdict }
    longest += other.count
    return Addresses.clean(other[...], for: .media, into: &address) ? verdict : .dropped
  }
}

/// A sound or film without an address of its own, of whose sources none was written yet.
struct BareMedia {
  /// Where its tag begins in the output.
  let start: Int
  /// The first source on another host, and where it stands in the text.
  var link: (address: [UInt8], offset: Int)?
}
