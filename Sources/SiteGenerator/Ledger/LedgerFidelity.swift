import SiteModel

/// What is known of the text of an article beside its original.
package struct LedgerFidelity: Sendable, Hashable {
  /// What is kept of the text as it was received.
  package enum Evidence: String, Sendable, Hashable {
    case none
    /// Its digest alone.
    case digest
    /// All of it.
    case original
  }

  package let evidence: Evidence
  /// What was done; `nil` where that cannot be known.
  package var editClass: EditClass?
  /// How much of the original's words is in the article, in per cent.
  package var keptPercent: Int?
  /// Whether the text is the one whose digest is recorded; `nil` where there is no digest.
  package var matchesDigest: Bool?
  /// Whether it is a translation, which is not compared.
  package var isTranslation = false

  /// Nothing is kept.
  static let noOriginal = LedgerFidelity(evidence: .none)

  /// Compares an article with what is kept of its original; `nil` where nothing is.
  static func read(
    _ article: Article, from files: inout ContentFiles, page: String?
  ) throws(SystemError) -> LedgerFidelity? {
    guard let original = try OriginalText.read(of: article, from: &files) else { return nil }
    let bytes = try files.read(article.file)
    var fidelity = LedgerFidelity(evidence: article.original == nil ? .digest : .original)
    fidelity.isTranslation = article.rights.mode == .translation
    // A text that is too long to be compared is one of which nothing is known.
    guard
      let report = try? FidelityReport(
        article: article, body: article.text(in: bytes), original: original, page: page)
    else { return fidelity }
    // An empty file is no evidence.
    guard !report.isOriginalEmpty else { return .noOriginal }
    fidelity.editClass = report.editClass
    fidelity.keptPercent = report.keptPercent
    fidelity.matchesDigest = report.matchesDigest
    return fidelity
  }

  /// What was done, in a word or two.
  package var words: String {
    if evidence == .none { return "no original kept" }
    if evidence == .original, matchesDigest == false { return "the kept original was changed" }
    if isTranslation { return "translation, not compared" }
    guard let editClass else { return matchesDigest == false ? "differs from the original" : "not compared" }
    return editClass == .none ? "unchanged" : editClass.rawValue
  }
}
