/// A text of which no more is known than its blocks: the article's own, or its original.
struct ReceivedText: Sendable {
  /// In the order of the text; none of them is empty.
  var blocks: [TextBlock] = []
  /// The headline, where the text has one of its own: from front matter, or a heading of the first level at its start.
  var headline: String?
  /// Against which relative links are resolved, where the text says so itself (`<base href>`).
  var base: String?

  /// Takes a heading away: it is the headline, unless there is one already, and no part of the text.
  mutating func takeHeadline(at index: Int) {
    let text = TextNormalizer.normalize(blocks[index].text)
    if headline == nil { headline = String(decoding: text, as: UTF8.self) }
    blocks.remove(at: index)
  }
}

/// Why a text cannot be compared.
package enum FidelityFault: Error, Sendable, Hashable {
  /// It is larger than texts may be, or so deeply nested that parsing it would take too long.
  case beyondLimits
}
