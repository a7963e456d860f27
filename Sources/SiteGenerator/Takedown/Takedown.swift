package import SiteModel

/// Takes an article down (`sitegen withdraw`). The steps: `mark` finds the article, keeps its sentences in memory and
/// writes `withdrawn:` into its front matter; then the site is built as ever; then `prove` says what became of it.
///
/// The mark comes first and stays, whatever becomes of the build: whoever wants the article gone wants it gone in the
/// next build too.
package struct Takedown: Sendable {
  /// What is asked for.
  package struct Request: Sendable {
    /// The article's file, address or name.
    package var article: String
    package var reason: String
    /// 410 or 451; what the article says already, or 410, where it is absent.
    package var status: Int?
    /// Today, where it is absent.
    package var date: Timestamp?

    package init(article: String, reason: String, status: Int? = nil, date: Timestamp? = nil) {
      self.article = article
      self.reason = reason
      self.status = status
      self.date = date
    }
  }

  /// The content file.
  package let file: String
  /// Whether it was withdrawn before, so that its mark stays as it is but for what was asked for.
  package let isAgain: Bool
  /// The other languages of the same article, which stay.
  package let translations: [String]
  private let text: RemovedText
  private let markdown: MarkdownRenderer
  /// The content file and what lies beside it.
  private let files: Set<String>
  private let pictures: PicturesOfText
  private let before: [OutputManifest.File]
  private let options: BuildOptions

  /// Writes `withdrawn:` into the article's front matter. What an earlier takedown wrote there stays: readers were told.
  ///
  /// - Throws: why nothing was changed: there is no such article, it was withdrawn already for another reason or on
  ///   another day, or its front matter cannot be edited.
  package static func mark(_ request: Request, _ options: BuildOptions) async throws(TakedownFault) -> Takedown {
    let root = try TakedownFault.wrap { () throws(SystemError) in try Directory(opening: options.source) }
    let site = try await TakedownFault.wrap { () async throws(SystemError) in
      try await SiteReader(root: root, width: options.width).read()
    }
    let lookup = ArticleLookup(
      site.articles, settings: site.settings, source: options.source, standingIn: Machine.currentFolder)
    let article: Article
    do throws(ArticleLookup.Fault) {
      article = try lookup.find(request.article)
    } catch {
      // An article whose own front matter has faults is not among those that were read.
      throw TakedownFault(error.text, hint: error.hint, diagnostics: site.diagnostics)
    }
    if let fault = TakedownFault(article, request) { throw fault }
    if let date = request.date,
      date.instant(in: site.settings.timeZone)
        > max(options.now, options.asOf?.instant(in: site.settings.timeZone) ?? 0)
    {
      throw TakedownFault(
        "\(date.date.iso8601) has not come yet; nothing was changed",
        hint: "leave --date out to take it down today; one that is to go on a day has 'expires:' in its front matter")
    }
    var files = ContentFiles(root: root)
    let bytes = try TakedownFault.wrap { () throws(SystemError) in try files.read(article.file) }
    let edited = try Takedown.edited(bytes, article, request, options, zone: site.settings.timeZone)
    let takedown = Takedown(article, bytes, site, options)
    if edited != bytes {
      try TakedownFault.wrap { () throws(SystemError) in
        let (folder, name) = ContentFiles.split(article.file)
        try files.folder(folder).replaceFile(name, with: edited)
      }
    }
    return takedown
  }

  private init(
    _ article: Article, _ bytes: [UInt8], _ site: SiteReader.Result, _ options: BuildOptions
  ) {
    file = article.file
    isAgain = article.withdrawal != nil
    files = Set(article.assets.map(\.file)).union([article.file])
    self.options = options
    translations = site.articles.filter { other in
      article.translationKey != nil && other.translationKey == article.translationKey && other.file != article.file
        && other.withdrawal == nil
    }.map(\.file).sorted()
    let body = MarkdownBody(
      bytes: article.text(in: bytes), file: article.file, firstLine: article.bodyLine)
    markdown = MarkdownRenderer(options: MarkdownOptions(site.settings))
    let notes = PictureNotes()
    let html = markdown.render(body, resolvingWith: notes).html
    pictures = PicturesOfText(article, notes)
    text = RemovedText(html: html, keeping: [article.title, article.originalTitle ?? ""])
    before = EarlierOutput(options)?.manifest.files ?? []
  }

  /// The front matter with its mark.
  private static func edited(
    _ bytes: [UInt8], _ article: Article, _ request: Request, _ options: BuildOptions, zone: TimeZoneRules
  ) throws(TakedownFault) -> [UInt8] {
    let moment = options.asOf.map { $0.instant(in: zone) } ?? options.now
    guard let today = zone.day(at: moment) else { throw TakedownFault("the clock shows no day of the calendar") }
    let earlier = article.withdrawal
    let date = earlier?.date ?? request.date ?? options.asOf.map { Timestamp($0.date) } ?? Timestamp(today)
    let status = request.status ?? earlier?.status ?? 410
    // A mark that says all of it already keeps its form and its comments.
    if let earlier, earlier.date != nil, earlier.reason != nil, earlier.status == status { return bytes }
    do throws(FrontMatterEdit.Fault) {
      var values = [
        ("date", date.rfc3339(in: zone)), ("reason", ArticleScaffold.quoted(request.reason)),
        ("status", String(status)),
      ]
      if earlier?.wasShown == true || wasShownEarly(article, date, at: moment, zone, options) {
        values.append(("shown", "true"))
      }
      return try FrontMatterEdit(bytes).setting("withdrawn", to: values)
    } catch {
      throw TakedownFault(
        "the front matter of \(article.file) cannot be edited",
        hint: "write 'withdrawn: {date: \(date.rfc3339(in: zone)), reason: …}' into it by hand")
    }
  }

  /// Whether its page is in the output of an earlier build, while its times say that nobody can have seen it: then an
  /// embargo came later, and readers are owed the word that it is gone. A build that looked ahead proves nothing.
  private static func wasShownEarly(
    _ article: Article, _ date: Timestamp, at moment: Int, _ zone: TimeZoneRules, _ options: BuildOptions
  ) -> Bool {
    guard article.embargo != nil, article.date.instant(in: zone) <= moment else { return false }
    var gone = article
    gone.withdrawal = Withdrawal()
    gone.withdrawal?.date = date
    guard !ArticleState.withdrawn.leavesTombstone(of: gone, at: moment, in: zone) else { return false }
    guard let manifest = EarlierOutput(options)?.manifest, !manifest.view.looksAhead(of: moment, in: zone) else {
      return false
    }
    let page = article.path.outputPath
    return manifest.files.contains { $0.path == page && $0.status == 200 }
  }

  /// What became of the article, after a build that published some articles.
  ///
  /// - Throws: a fault of the machine, which leaves it open whether the text is gone.
  package func prove(published: [Article]) async throws(TakedownFault) -> TakedownReport {
    let after = EarlierOutput(options)?.manifest.files ?? []
    let folder = try TakedownFault.wrap { () throws(SystemError) in try EarlierOutput.folder(options) }
    let search = RemovalProof(text)
    var proof = try await TakedownFault.wrap { () async throws(SystemError) in
      try await search.search(folder, width: options.width)
    }
    let shared = try await TakedownFault.wrap { () async throws(SystemError) in
      try await sharedSentences(proof, search, published)
    }
    let sources = Dictionary(after.map { ($0.path, $0.sources) }) { first, _ in first }
    // What others left in the folder has no such excuse.
    proof.findings.removeAll { finding in
      sources[finding.file].map { shared.allows(finding.sentence, on: $0, of: file) } ?? false
    }
    let paths = Set(after.map(\.path))
    return TakedownReport(
      removed: before.filter { !files.isDisjoint(with: $0.sources) && !paths.contains($0.path) }.map(\.path),
      answers: after.filter { $0.sources.contains(file) && $0.status != 200 }
        .map { TakedownReport.Answer(path: $0.path, status: $0.status) },
      pictures: after.filter { $0.status == 200 && !$0.sources.isEmpty && pictures.files.isSuperset(of: $0.sources) }
        .map(\.path),
      sentences: text.sentences.count, proof: proof, shared: shared)
  }

  /// Which of the sentences that were found are those of other texts as well. Where none was found nothing is read.
  private func sharedSentences(
    _ result: RemovalProof.Result, _ proof: RemovalProof, _ published: [Article]
  ) async throws(SystemError) -> SharedSentences {
    guard !result.findings.isEmpty else { return SharedSentences() }
    let root = try Directory(opening: options.source)
    return try await SharedSentences.read(
      Set(result.findings.map(\.sentence)), of: proof, in: published, markdown: markdown, root: root,
      width: options.width)
  }
}
