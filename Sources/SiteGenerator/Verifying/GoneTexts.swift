import SiteModel

/// The texts of the articles whose time on the site is over, searched for in the texts that are still there (O110).
///
/// A build looks for the longest sentences of each in one pass over every other text; only where one is found is the
/// whole held against it. A quotation may stay, so what counts is whether most of a text is there.
struct GoneTexts: Sendable {
  /// One of the articles, and the sentences that it had.
  private struct Gone: Sendable {
    let article: Article
    let text: RemovedText

    var isWithdrawn: Bool { article.withdrawal != nil }
  }

  /// How many sentences of a text are looked for first.
  private static let probes = 8
  /// How many texts may have a sentence that says something of each of them.
  private static let fewOwners = 16
  /// How many texts are named for one article.
  private static let most = 8

  /// Those that were withdrawn come first.
  private let gone: [Gone]
  /// The probes of all texts in a row, and whose each is.
  private let search: SentenceSearch
  private let owners: [Int]

  /// The texts of some articles; `nil` where there is nothing to look for, as in most builds.
  ///
  /// - Parameter files: where the articles were read from.
  static func read(
    _ articles: [Article], bodies: BodyMaker, files: ContentFiles, width: Int
  ) async throws(SystemError) -> GoneTexts? {
    guard !articles.isEmpty else { return nil }
    let batches = try await Batches.map(count: articles.count, size: 32, width: width) {
      (range) throws(SystemError) -> [Gone] in
      var files = files
      var found: [Gone] = []
      for article in articles[range] {
        let html = bodies.body(of: article, try files.read(article.file)).html
        let text = RemovedText(html: html, keeping: [article.title, article.originalTitle ?? ""])
        if !text.sentences.isEmpty { found.append(Gone(article: article, text: text)) }
      }
      return found
    }
    let gone = batches.flatMap(\.self)
    return gone.isEmpty ? nil : GoneTexts(gone.filter(\.isWithdrawn) + gone.filter { !$0.isWithdrawn })
  }

  private init(_ gone: [Gone]) {
    self.gone = gone
    var (sentences, owners): ([RemovedText.Sentence], [Int]) = ([], [])
    let owned = Dictionary(gone.flatMap { $0.text.sentences.map { ($0.letters, 1) } }, uniquingKeysWith: +)
    var uses: [[UInt8]: Int] = [:]
    for (number, one) in gone.enumerated() {
      let probes = GoneTexts.telling(one.text.sentences, owned).sorted { $0.letters.count > $1.letters.count }
        .prefix(GoneTexts.probes)
      // Where thousands of texts are the same, some of them stand for the others. What was withdrawn is always looked for.
      for probe in probes where one.isWithdrawn || uses[probe.letters, default: 0] < GoneTexts.fewOwners {
        uses[probe.letters, default: 0] += 1
        sentences.append(probe)
        owners.append(number)
      }
    }
    (search, self.owners) = (SentenceSearch(sentences), owners)
  }

  /// The sentences of a text without those that many others have as well: a line that stands below every article would
  /// make each text a likely place of each of them. Where at least half are left, no text that has most can be without them.
  private static func telling(
    _ sentences: [RemovedText.Sentence], _ owned: [[UInt8]: Int]
  ) -> [RemovedText.Sentence] {
    let own = sentences.filter { owned[$0.letters, default: 0] <= fewOwners }
    return own.count * 2 >= sentences.count ? own : sentences
  }

  /// The articles of which most of the text stands in the text of another, as it was rendered; of many some, those that
  /// were withdrawn before all others.
  func diagnostics(in html: [UInt8], of article: Article) -> [Diagnostic] {
    let probed = search.sentencesInMarkup(html)
    guard !probed.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for number in Set(probed.map { owners[$0] }).sorted() where found.count < GoneTexts.most {
      if let diagnostic = diagnostic(of: number, in: html, of: article) { found.append(diagnostic) }
    }
    return found
  }

  /// What is to be said of a text, where most of it stands in the text of an article.
  private func diagnostic(of number: Int, in html: [UInt8], of article: Article) -> Diagnostic? {
    let one = gone[number]
    // Another republication of the same original has rights of its own, which are checked by themselves.
    let isRenewed = !one.isWithdrawn && one.article.source?.url == article.source?.url
    let sentences = one.text.sentences
    let found = SentenceSearch(sentences).sentences(in: html).sorted()
    guard let first = found.first, found.count * 2 > sentences.count, !(isRenewed && article.isRepublished) else {
      return nil
    }
    return .textLeft(of: one.article, in: article, found.count, of: sentences.count, sentences[first])
  }
}

extension Diagnostic {
  fileprivate static func textLeft(
    of gone: Article, in article: Article, _ found: Int, of all: Int, _ sentence: RemovedText.Sentence
  ) -> Diagnostic {
    let share = all == 1 ? "the only sentence" : found == all ? "all \(all) sentences" : "\(found) of \(all) sentences"
    let state = gone.withdrawal == nil ? "expired" : "was withdrawn"
    // Time goes on while nobody is there: a build that it stopped would leave the page up whose time is over. Whoever
    // withdraws an article is there, and has to be told.
    return Diagnostic(
      gone.withdrawal == nil ? .warning : .error, id: "O110", layer: .site, at: SourceSpan(file: article.file),
      "\(share) of \(gone.file), which \(state), \(all == 1 ? "stands" : "stand") here: \(shortened(sentence.text))",
      hint: "take them out; a quotation of a few may stay")
  }
}
