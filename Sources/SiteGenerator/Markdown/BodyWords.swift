/// What a body says by itself, in the language of its page.
struct BodyWords: Sendable, Hashable {
  /// In the place of a picture that nobody cleared.
  let pictureLeftOut: String
  /// What the footnotes are, for those who hear the page.
  let notes: String
  /// Where a footnote leads back to.
  let backToText: String

  init(_ strings: Strings) {
    pictureLeftOut = strings.text(.pictureLeftOut)
    notes = strings.text(.labelNotes)
    backToText = strings.text(.backToText)
  }

  /// `[Picture left out: boats at the quay]`
  func placeholder(for words: String) -> String {
    "[" + pictureLeftOut + (words.isEmpty ? "" : ": " + words) + "]"
  }
}
