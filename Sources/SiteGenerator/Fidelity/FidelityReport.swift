package import SiteModel

/// What was done to a text since it was received: the class of the edit, the words that differ, the links.
///
/// Texts are compared as REPUBLISHING has it: visible text of blocks, normalised (`TextNormalizer`), word by word
/// (`WordDiff`); each change is classified by itself (`ChangeClassifier`).
package struct FidelityReport: Sendable {
  /// Two headlines that are not the same.
  package struct Headlines: Sendable, Hashable {
    package let original: String
    package let ours: String
  }

  /// What the article says it did.
  package let mode: UseMode
  /// The article's words.
  package let ours: WordSequence
  /// The original's words; `nil` where only its digest is known, and for translations.
  package private(set) var original: WordSequence?
  /// What differs, in the order of the text.
  package private(set) var changes: [FidelityChange] = []
  /// The last of the classes that apply; `nil` where that cannot be known: for translations, and for a text that differs
  /// from one of which only the digest is kept.
  package private(set) var editClass: EditClass?
  /// Which changes of style there are.
  package private(set) var kinds: HouseStyleKinds = []
  /// Both headlines, where they differ.
  package private(set) var headlines: Headlines?
  /// How much of the original's words is in the article, in per cent, rounded down.
  package private(set) var keptPercent: Int?
  /// The links of both; `nil` where only the digest is known.
  package private(set) var links: LinkLedger?
  /// Whether words were added that the article does not declare.
  package private(set) var hasUndeclaredAdditions = false
  /// Whether there are alterations that are more than that.
  package private(set) var hasOtherAlterations = false
  /// Whether the words in common are as many as can be: texts with little in common are compared coarsely.
  package private(set) var isExact = true
  /// Whether the text is the one whose digest is in the front matter: the kept original where there is one, else the
  /// article's own; `nil` where there is no digest, and for an excerpt with another one, as every part of a text has.
  package private(set) var matchesDigest: Bool?
  /// Whether the kept original has no words at all: a file that proves nothing.
  package private(set) var isOriginalEmpty = false
  /// The digest of the original's text.
  package private(set) var originalSHA256: String?

  /// Compares an article's body with what is kept of its original. `page` is the article's own address.
  init(article: Article, body: ArraySlice<UInt8>, original: OriginalText, page: String?) throws(FidelityFault) {
    mode = article.rights.mode
    var shown = try article.file.hasExtension("html") ? HTMLText.read(shown: Array(body)) : MarkdownText.read(body)
    let digest = article.source?.sha256
    guard var received = try original.text() else {
      ours = WordSequence(shown.blocks)
      originalSHA256 = digest
      let isSame = digest.map { $0 == ours.sha256 }
      matchesDigest = isSame == false && mode == .excerpt ? nil : isSame
      compareHeadlines(article, nil)
      if matchesDigest == true { editClass = headlines == nil ? EditClass.none : .headline }
      return
    }
    let whole = WordSequence(received.blocks)
    isOriginalEmpty = whole.words.isEmpty
    originalSHA256 = whole.sha256
    matchesDigest = digest.map { $0 == whole.sha256 }
    StandingBlocks.remove(from: &received.blocks, &shown.blocks, address: article.source?.url.text)
    ours = WordSequence(shown.blocks)
    links = LinkLedger(
      original: received.blocks.flatMap(\.links), on: received.base ?? article.source?.url.text,
      ours: shown.blocks.flatMap(\.links), on: page)
    guard mode != .translation else { return }
    compareHeadlines(article, received.headline)
    compareWords(of: article, received.blocks, shown.blocks)
  }

  /// The headline that was received: as the article says, else as the original has it.
  private mutating func compareHeadlines(_ article: Article, _ found: String?) {
    headlines = article.changedHeadline(from: found)
  }

  private mutating func compareWords(of article: Article, _ received: [TextBlock], _ shown: [TextBlock]) {
    let original = WordSequence(received)
    self.original = original
    let diff = WordDiff(original, ours)
    isExact = diff.isExact
    keptPercent = original.words.isEmpty ? nil : diff.keptCount * 100 / original.words.count
    var classifier = ChangeClassifier(
      diff, original: original, ours: ours,
      quoted: diff.changes.isEmpty ? [] : QuotedRuns.find(in: original, blocks: received),
      style: HouseStyle(language: article.language), additions: article.rights.additions)
    let result = classifier.classify()
    changes = zip(diff.changes, result.classes).map {
      FidelityChange(original: $0.original, ours: $0.ours, editClass: $1)
    }
    kinds = result.kinds
    hasUndeclaredAdditions = result.hasUndeclaredAdditions
    hasOtherAlterations = result.hasOtherAlterations
    var worst = result.classes.max() ?? FidelityReport.classWithoutWords(received, shown)
    if headlines != nil { worst = max(worst, .headline) }
    editClass = worst
  }

  /// What was done where no word differs.
  private static func classWithoutWords(_ received: [TextBlock], _ shown: [TextBlock]) -> EditClass {
    let unseen: TextBlock.Form = [.caption, .cell]
    let isFormatted = received.elementsEqual(shown) { a, b in
      a.form.subtracting(unseen) == b.form.subtracting(unseen)
        && TextNormalizer.normalize(a.styled) == TextNormalizer.normalize(b.styled)
    }
    guard isFormatted else { return .formatting }
    let isWritten = received.elementsEqual(shown) {
      TextNormalizer.collapse($0.text) == TextNormalizer.collapse($1.text)
    }
    return isWritten ? .none : .typographic
  }
}

extension Article {
  /// The original's headline and the article's, where they differ by more than typography; the original's is the one
  /// that the article says, else `found`. A translation has one of its own, and so has what is made of several works.
  func changedHeadline(from found: String?) -> FidelityReport.Headlines? {
    guard rights.mode != .translation, alsoFrom.isEmpty, let original = source?.title ?? found,
      TextNormalizer.normalize(Array(original.utf8)) != TextNormalizer.normalize(Array(title.utf8))
    else { return nil }
    return FidelityReport.Headlines(original: original, ours: title)
  }
}

/// A run of words that is not the same in both texts, and what was done there. One of the ranges may be empty.
package struct FidelityChange: Sendable, Hashable {
  package let original: Range<Int>
  package let ours: Range<Int>
  package let editClass: EditClass
}

extension FidelityReport {
  /// Everything that was done, each class once; nothing where it is not known.
  package var classes: Set<EditClass> {
    guard let editClass else { return [] }
    var classes = Set(changes.map(\.editClass))
    if headlines != nil { classes.insert(.headline) }
    return classes.isEmpty ? [editClass] : classes
  }

  /// Whether nothing of the original is left out, as far as that is known.
  var hasWholeOriginal: Bool { original == nil ? matchesDigest == true : keptPercent == 100 }

  /// Whether the text is known to differ by more than typography.
  package var isChanged: Bool {
    if let editClass { return editClass > .typographic }
    return mode != .translation && matchesDigest == false
  }
}
