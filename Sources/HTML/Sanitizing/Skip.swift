/// An element that goes with its content, while that is passed over.
struct Skip {
  let element: UInt8
  /// Where its tag begins.
  let offset: Int
  let content: Element.DeniedContent
  /// Whether the start tag of `body` ends it, as that of `head` may have no end tag.
  let endsAtBody: Bool
  /// How many of the same element are open in it, with itself.
  var depth = 1
  /// How many of each other element are open in it.
  var inner: [UInt8: Int] = [:]

  /// How what comes next is read.
  var contentModel: ContentModel { content.model }
}

extension Element.DeniedContent {
  /// How what is in such an element is read.
  var model: ContentModel {
    switch self {
    case .markup, .foreign, .void: .data
    case .rawText: .rawText
    case .rcdata: .rcdata
    case .scriptData: .scriptData
    case .plainText: .plainText
    }
  }
}

extension Rewriter {
  /// Reads the start tag of an element that goes with its content.
  mutating func deny(_ element: Element, _ number: UInt8, _ tag: Tag) {
    switch replaceEmbed(vocabulary.name(number), tag) {
    case .figure: break
    case .linked: removals.add(.embed, tag.bytes[tag.name], at: tag.offset)
    case .lost: removals.add(.elementWithContent, tag.bytes[tag.name], at: tag.offset)
    }
    // Browsers end no `<iframe/>` there; whoever writes one means that it ends, and the rest of the text stays.
    if element.deniedContent == .void || tag.isSelfClosing { return }
    skip = Skip(
      element: number, offset: tag.offset, content: element.deniedContent, endsAtBody: number == vocabulary.head)
  }

  /// Tells the tokenizer how the content of an element is read that was just denied.
  mutating func adopt(_ tokenizer: inout Tokenizer) {
    guard let skip else { return }
    if skip.contentModel != .data { tokenizer.contentModel = skip.contentModel }
    tokenizer.mayHoldCDATA = skip.content == .foreign
  }

  /// Reads a token within an element that goes with its content.
  mutating func passOver(_ token: Token, _ tokenizer: inout Tokenizer) {
    guard token == .startTag || token == .endTag else { return }
    let tag = tokenizer.tag
    let number = vocabulary.element(NameKey.of(tag.bytes, tag.name))
    if token == .startTag {
      passOverStart(tag, number, &tokenizer)
    } else {
      passOverEnd(tag, number)
    }
    if skip == nil { tokenizer.mayHoldCDATA = false }
  }

  private mutating func passOverStart(_ tag: Tag, _ number: UInt8?, _ tokenizer: inout Tokenizer) {
    guard let number else {
      if skip?.endsAtBody == true, tag.bytes[tag.name].elementsEqual("body".utf8) { skip = nil }
      return
    }
    let isForeign = skip?.content == .foreign
    if tag.isSelfClosing { return }
    if number == skip?.element {
      skip?.depth += 1
      return
    }
    let content =
      vocabulary.elements[Int(number)].role == .denied ? vocabulary.elements[Int(number)].deniedContent : .markup
    guard content != .void else { return }
    skip?.inner[number, default: 0] += 1
    if !isForeign, content.model != .data { tokenizer.contentModel = content.model }
  }

  /// The end tag of the element, or of one that it stands in: authors forget the former.
  private mutating func passOverEnd(_ tag: Tag, _ number: UInt8?) {
    guard let number else { return }
    if number == skip?.element {
      skip?.depth -= 1
      if skip?.depth == 0 { skip = nil }
    } else if let inner = skip?.inner[number], inner > 0 {
      skip?.inner[number] = inner - 1
    } else if open.count(of: number) > 0, !vocabulary.elements[Int(number)].role.isInline {
      skip = nil
      endTag(tag)
    }
  }
}
