extension Rewriter {
  /// Reads an inline start tag whose style says what another tag says, and writes that one. `false` where there is none.
  ///
  /// Only `span` is read so, and what stands in bold or italics and is plain by its style.
  mutating func startStyled(_ number: UInt8, _ element: Element, _ tag: Tag) -> Bool {
    guard !isOwn, !tag.attributes.isEmpty, let style = style(of: tag) else { return false }
    guard element.role == .span else { return startPlain(number, element, tag, style) }
    let emphasis = vocabulary.emphasis.filter { entry in
      style.emphasis.contains(entry.meaning) && !entry.elements.contains(where: open.isWritten)
    }
    guard !emphasis.isEmpty, open.hasRoom(for: 1 + emphasis.count) else { return false }
    let set = attributes(of: tag, element)
    if set.bits != 0 {
      writeName(element)
      writeAttributes(set, tag, element)
      output.append(0x3E)
    }
    open.push(number, .span, isWritten: set.bits != 0)
    for entry in emphasis {
      writeName(vocabulary.elements[Int(entry.elements[0])])
      output.append(0x3E)
      push(entry.elements[0], .inline)
    }
    return true
  }

  /// Passes over the tag of bold or italic words that are neither; its end tag goes with it.
  private mutating func startPlain(_ number: UInt8, _ element: Element, _ tag: Tag, _ style: InlineStyle) -> Bool {
    let isPlain = vocabulary.emphasis.contains { style.plain.contains($0.meaning) && $0.elements.contains(number) }
    guard isPlain, open.hasRoom() else { return false }
    _ = attributes(of: tag, element)
    open.push(number, .inline, isWritten: false)
    return true
  }

  private func style(of tag: Tag) -> InlineStyle? {
    let attribute = tag.attributes.first { tag.bytes[$0.name].elementsEqual("style".utf8) }
    guard let attribute, attribute.value.count <= Rewriter.longestValue else { return nil }
    return InlineStyle(tag.bytes[attribute.value])
  }
}
