import Testing

@testable import SiteGenerator

/// The tags of links to elsewhere are written here, not by libcmark, and must come out the same.
@Suite struct AddressEscapingTests {
  /// Every ASCII byte that can stand between `<` and `>` as a destination, and some beyond.
  static let characters =
    (1..<128).compactMap { UnicodeScalar($0) }.filter { !"\n\r<>\\&".unicodeScalars.contains($0) }
    .map { String($0) } + ["&amp;", "&lt;", "&gt;", "\\\\", "\\<", "é", "港", "\u{10FFFF}", "%20", "%"]

  @Test(arguments: characters)
  func escapesAsLibcmark(character: String) {
    var plain = MarkdownOptions()
    plain.additions = false
    for markdown in [
      "[a](<https://x.org/\(character)y>)", "[a](https://x.org '\(character == "'" ? "\\'" : character)y')",
    ] {
      let ours = text(render(markdown))
      #expect(ours.contains(" rel=\"noopener\""))
      #expect(ours.replacing(" rel=\"noopener\"", with: "") == text(render(markdown, options: plain)))
    }
  }
}
