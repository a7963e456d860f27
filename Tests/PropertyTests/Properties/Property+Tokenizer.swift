import HTML

extension Property {
  /// The tokenizer comes to the end of every input in every content model, forward only, and names no byte outside of it. The first
  /// byte says which model it begins with.
  static let tokenizer = Property("tokenizer", cases: 20_000) { input in
    let models: [ContentModel] = [.data, .rcdata, .rawText, .scriptData, .plainText, .cdata]
    let model = models[Int(input.first ?? 0) % models.count]
    var tokenizer = Tokenizer(contentModel: model, lastStartTag: Array("title".utf8))
    tokenizer.mayHoldCDATA = model == .cdata
    var place = 0
    while true {
      let token = tokenizer.next(in: input.span)
      if let fault = fault(of: token, tokenizer, in: input) { return fault }
      if token == .end { return nil }
      guard tokenizer.position > place else { return "it stands still at \(place)" }
      place = tokenizer.position
    }
  }

  private static func fault(of token: Token, _ tokenizer: Tokenizer, in input: [UInt8]) -> String? {
    guard tokenizer.position <= input.count else { return "it is behind the end" }
    switch token {
    case .text(let range): return input.indices.contains(range) && !range.isEmpty ? nil : "text at \(range)"
    case .startTag, .endTag:
      let tag = tokenizer.tag
      var names: Set<[UInt8]> = []
      for attribute in tag.attributes {
        guard tag.bytes.indices.contains(attribute.name), tag.bytes.indices.contains(attribute.value) else {
          return "an attribute outside of its tag"
        }
        if !names.insert(Array(tag.bytes[attribute.name])).inserted { return "two attributes of one name" }
      }
      return tag.bytes.indices.contains(tag.name) && !tag.name.isEmpty ? nil : "a tag without a name"
    case .end: return tokenizer.position == input.count ? nil : "it ends at \(tokenizer.position)"
    case .decodedText, .null, .comment, .doctype: return nil
    }
  }
}

extension Range<Int> {
  /// Whether all of a range, which may be empty, is in this one.
  func contains(_ range: Range<Int>) -> Bool { range.lowerBound >= lowerBound && range.upperBound <= upperBound }
}
