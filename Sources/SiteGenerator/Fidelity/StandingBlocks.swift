/// What stands with a text and is no part of it.
enum StandingBlocks {
  /// A credit is a short block that links to the original itself; longer ones are part of the text.
  static let creditWordLimit = 60

  /// Takes out of both texts the credits that only one of them has, and out of the original the captions of pictures
  /// that the article does not show: they go with their pictures.
  static func remove(from original: inout [TextBlock], _ ours: inout [TextBlock], address: String?) {
    let (received, shown) = (normalTexts(original), normalTexts(ours))
    original = leftOver(original, unlessIn: shown, address: address, captions: true)
    ours = leftOver(ours, unlessIn: received, address: address, captions: false)
  }

  private static func normalTexts(_ blocks: [TextBlock]) -> Set<[UInt8]> {
    Set(blocks.map { TextNormalizer.normalize($0.text) })
  }

  private static func leftOver(
    _ blocks: [TextBlock], unlessIn others: Set<[UInt8]>, address: String?, captions: Bool
  ) -> [TextBlock] {
    blocks.filter { block in
      let stands = (captions && block.form.contains(.caption)) || isCredit(block, address)
      return !stands || others.contains(TextNormalizer.normalize(block.text))
    }
  }

  private static func isCredit(_ block: TextBlock, _ address: String?) -> Bool {
    guard let address, block.links.contains(where: { AbsoluteAddress.isSame($0.destination, address) }) else {
      return false
    }
    return TextNormalizer.normalize(block.text).count { $0 == 0x20 } < creditWordLimit
  }
}
