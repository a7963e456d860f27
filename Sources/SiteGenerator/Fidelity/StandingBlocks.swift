/// What stands with a text and is no part of it.
enum StandingBlocks {
  /// A credit is a short block that links to the original itself; longer ones are part of the text.
  static let creditWordLimit = 60

  /// Takes out of both texts the credits that only one of them has, and out of the original the captions of pictures
  /// that the article does not show: they go with their pictures. Credits stand above a text or below it. Where both
  /// texts have some, and they are not the same, they stay, so that their words are compared.
  static func remove(from original: inout [TextBlock], _ ours: inout [TextBlock], address: String?) {
    let shown = Set(ours.map(normalText))
    original.removeAll { $0.form.contains(.caption) && !shown.contains(normalText($0)) }
    guard let address else { return }
    let (received, credits) = (credited(original, address), credited(ours, address))
    guard received.isEmpty || credits.isEmpty else { return }
    original = leaving(received, outOf: original)
    ours = leaving(credits, outOf: ours)
  }

  private static func normalText(_ block: TextBlock) -> [UInt8] { TextNormalizer.normalize(block.text) }

  private static func leaving(_ numbers: Set<Int>, outOf blocks: [TextBlock]) -> [TextBlock] {
    numbers.isEmpty ? blocks : blocks.indices.filter { !numbers.contains($0) }.map { blocks[$0] }
  }

  /// The credits at both ends of a text.
  private static func credited(_ blocks: [TextBlock], _ address: String) -> Set<Int> {
    let above = blocks.indices.prefix { isCredit(blocks[$0], address) }
    let below = blocks.indices.reversed().prefix { isCredit(blocks[$0], address) }
    return Set(above).union(below)
  }

  private static func isCredit(_ block: TextBlock, _ address: String) -> Bool {
    guard block.links.contains(where: { AbsoluteAddress.isSame($0.destination, address) }) else { return false }
    let text = normalText(block)
    return text.count { $0 == 0x20 } < creditWordLimit
      && Phrases.hasOne(of: wordsOfCredits, in: String(decoding: text, as: UTF8.self).lowercased())
  }

  /// What credits say, in the languages of the theme's texts: where a text is from, or what may be done with it.
  private static let wordsOfCredits = [
    "original", "publish", "first appeared", "courtesy of", "this article", "this story", "licen", "creative commons",
    "reprinted", "by permission",
    "quelle:", "erschien", "veröffentlicht", "lizenz", "publié", "paru", "source :", "source:", "publicado",
    "publicada", "publicou", "fuente:", "fonte:", "pubblicato", "pubblicata", "gepubliceerd", "verscheen", "bron:",
    "опубликован", "источник", "оригинал", "лиценз", "原文", "发表", "來源", "来源", "转载", "نشر", "المصدر",
  ]
}
