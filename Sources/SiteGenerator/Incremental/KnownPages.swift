import SiteModel

/// Pages that were made before, and what each was made of.
protocol KnownPages: Sendable {
  /// What was noted of an article when its page was made.
  func text(of file: String) -> BuildRecord.Text?
  /// The digest of an article's file, where it is known to be what it was.
  func digest(of file: String) -> TextDigest?
  /// The files that were made for each key and can stay, by their numbers; `nil` where they have to be made.
  func files(for keys: [SHA256Digest?]) -> [[Int]?]
  /// Where files stand, by their numbers.
  func paths(of files: [Int]) -> [String]
  /// What the page of an article has of its text, where that can be taken from there.
  ///
  /// - Parameters:
  ///   - key: of the text.
  ///   - credits: of the templates of credits.
  func content(of article: Article, key: SHA256Digest, credits: SHA256Digest) -> EarlierText?
}
