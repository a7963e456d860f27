extension Rewriter {
  /// Reads a start tag.
  mutating func startTag(_ tag: Tag) {
    guard let number = vocabulary.element(NameKey.of(tag.bytes, tag.name)) else {
      keepWordsApart(at: tag)
      return removals.add(.element, tag.bytes[tag.name], at: tag.offset)
    }
    let element = vocabulary.elements[Int(number)]
    if bareMedia != nil, element.role != .source { settleMedia() }
    if element.role == .denied { return deny(element, number, tag) }
    if element.role.isTablePart {
      guard open.count(of: vocabulary.table) > 0 else { return misplace(tag) }
      return startTablePart(number, element, tag)
    }
    if needsCell { openCell() }
    makeRoom(for: element.role)
    if paragraphs?.begin(element.role, depth: open.count, isOwn: isOwn) == false {
      cut = tag.offset
      return
    }
    switch element.role {
    case .link: startLink(number, element, tag)
    case .image: image(element, tag)
    case .media: startMedia(number, element, tag)
    case .source: source(element, tag)
    case .void, .rule: writeTag(element, tag)
    case .inline, .span: if !startStyled(number, element, tag) { start(number, element, tag) }
    default: start(number, element, tag)
    }
  }

  /// Writes a start tag and keeps the element open, unless it is too deep.
  mutating func start(_ number: UInt8, _ element: Element, _ tag: Tag) {
    // A table may hold rows and cells at once.
    guard open.hasRoom(for: element.role == .table ? 4 : 1) else { return flatten(number, tag) }
    if element.role == .heading, heading == nil { return startHeading(number, element, tag) }
    let begin = output.count
    writeTag(element, tag)
    push(number, element.role)
    if element.role == .preformatted { (dropsLineFeed, preformattedStart) = (true, output.count) }
    if element.role == .picture { bareStart = begin }
  }

  mutating func push(_ number: UInt8, _ role: Role) {
    open.push(number, role)
    needsCell = role.holdsPartsOnly
  }

  /// Writes a start tag with the attributes that may stay.
  mutating func writeTag(_ element: Element, _ tag: Tag) {
    writeName(element)
    if !tag.attributes.isEmpty { writeAttributes(attributes(of: tag, element), tag, element) }
    output.append(0x3E)
  }

  /// Writes `<name`.
  mutating func writeName(_ element: Element) {
    if element.role != .source { bareStart = nil }
    vocabulary.write(element.startTag, to: &output)
  }

  /// Closes what an element of a role cannot stand in: "optional tags" and "in body" of the standard.
  private mutating func makeRoom(for role: Role) {
    switch role {
    case .item: closeItem { $0.role == .item }
    case .term: closeItem { $0.role == .term }
    case .ruby: if open.writtenRole == .ruby, let index = open.lastWritten { close(downTo: index) }
    default: break
    }
    guard !role.isInline else { return }
    closeParagraph()
    if role == .heading, let index = open.innermost(where: { $0.role == .heading }, stoppingAt: { !$0.role.isInline }) {
      close(downTo: index)
    }
  }

  mutating func closeParagraph() {
    guard open.count(of: vocabulary.paragraph) > 0,
      let index = open.innermost(where: { $0.role == .paragraph }, stoppingAt: { $0.role.isBarrier })
    else { return }
    close(downTo: index)
  }

  /// An item closes the one before it, from within paragraphs and divisions too, but not from within another block.
  private mutating func closeItem(where fits: (OpenElements.Entry) -> Bool) {
    let index = open.innermost(where: fits) {
      !$0.role.isInline && $0.role != .paragraph && $0.role != .division
    }
    if let index { close(downTo: index) }
  }

  /// Leaves a start tag out that would be too deep, and the end tag that belongs to it.
  mutating func flatten(_ number: UInt8, _ tag: Tag) {
    flattened[Int(number)] += 1
    flattenedCount += 1
    misplace(tag)
  }

  /// Writes a blank in the place of a block's tag that goes while its text stays.
  private mutating func keepWordsApart(at tag: Tag) {
    let name = tag.bytes[tag.name]
    guard !needsCell, let last = output.last, last > 0x20,
      Rewriter.unknownBlocks.contains(where: { name.elementsEqual($0.utf8) })
    else { return }
    output.append(0x20)
    heading?.text.append(0x20)
  }

  /// Blocks that texts cannot have (HTML, 15.3.3 and 15.3.10).
  private static let unknownBlocks = [
    "body", "center", "dir", "fieldset", "form", "hgroup", "html", "legend", "main", "menu", "nav", "search",
  ]

  /// Leaves a tag out where it stands.
  mutating func misplace(_ tag: Tag) { removals.add(.misplaced, tag.bytes[tag.name], at: tag.offset) }

  /// Reads an end tag. One that closes nothing is no loss.
  mutating func endTag(_ tag: Tag) {
    settleMedia()
    guard let number = vocabulary.element(NameKey.of(tag.bytes, tag.name)) else { return keepWordsApart(at: tag) }
    let element = vocabulary.elements[Int(number)]
    if number == vocabulary.lineBreak {
      if needsCell { openCell() }
      writeName(element)
      return output.append(0x3E)
    }
    if flattenedCount > 0, flattened[Int(number)] > 0 {
      flattened[Int(number)] -= 1
      flattenedCount -= 1
      return
    }
    guard element.role == .heading || open.count(of: number) > 0 else { return }
    if let index = place(ofOpen: number, element.role) { close(downTo: index) } else { endLater(number) }
  }

  /// Notes the end of words that began before the block in which they end: they go on to its end, and not to that of the
  /// text (`<b><p>a</b></p>`). Of other elements browsers pass over such an end tag.
  private mutating func endLater(_ number: UInt8) {
    guard Rewriter.formatting.contains(vocabulary.name(number)) else { return }
    let index = open.innermost(
      where: { $0.element == number && !$0.isEnded }, stoppingAt: { $0.role.isBarrier })
    if let index { open.end(at: index) }
  }

  /// The elements whose end tags go through blocks (HTML, 13.2.4.3, "formatting").
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]

  /// Which element an end tag closes. One within a paragraph closes no block, and nothing in a cell closes what the table
  /// stands in.
  private func place(ofOpen number: UInt8, _ role: Role) -> Int? {
    let isWanted = { (entry: OpenElements.Entry) in entry.element == number }
    switch role {
    case .heading: return open.innermost(where: { $0.role == .heading }, stoppingAt: { $0.role.isBarrier })
    case .item, .term: return open.innermost(where: isWanted, stoppingAt: { $0.role.isBarrier || $0.role == .list })
    case .table: return open.innermost(where: isWanted, stoppingAt: { _ in false })
    case _ where role.isTablePart: return open.innermost(where: isWanted, stoppingAt: { $0.role == .table })
    case _ where role.isInline: return open.innermost(where: isWanted, stoppingAt: { !$0.role.isInline })
    default: return open.innermost(where: isWanted, stoppingAt: { $0.role.isBarrier })
    }
  }

  /// Writes the end tags of all but so many open elements.
  mutating func close(downTo count: Int) {
    guard open.count > count else { return }
    bareStart = nil
    while open.count > count || open.last?.isEnded == true, let entry = open.pop() {
      if entry.isWritten { vocabulary.write(vocabulary.elements[Int(entry.element)].endTag, to: &output) }
      if !entry.role.isInline { paragraphs?.end(depth: open.count) }
      if let heading, heading.depth == open.count { finishHeading(heading) }
    }
    needsCell = open.last?.role.holdsPartsOnly ?? false
    guard flattenedCount > 0 else { return }
    flattenedCount = 0
    for index in flattened.indices { flattened[index] = 0 }
  }
}

extension Role {
  /// Whether it stands in a table only.
  var isTablePart: Bool {
    switch self {
    case .caption, .columns, .column, .rows, .row, .cell: true
    default: false
    }
  }
}
