package import SiteModel

/// Makes editions of a site, one after the other, with the stages of a build (`SiteStages`). It remembers what it read:
/// a file that did not change is not read again.
///
/// A fault of one article does not keep the others from being shown: its last good version stays. Where settings,
/// templates or the machine are at fault there is no new edition, and the one before goes on; so it does where other
/// settings would take away an article that was good until now.
package struct EditionMaker: Sendable {
  private var options: BuildOptions
  private var memory = ContentMemory()
  private var theme: SHA256Digest?
  private var hasEdition = false

  /// Editions of the site that the options name.
  package init(_ options: BuildOptions) { self.options = options }

  /// Reads the site again.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970-01-01T00:00:00Z.
  ///   - changes: the files that are said to have changed since the edition before; `nil` where nobody knows.
  /// - Throws: what the machine refused, or `BuildFault.cancelled`.
  package mutating func make(now: Int, changes: Set<String>?) async throws(BuildFault) -> EditionOutcome {
    options.now = now
    let stages = try SiteStages(options)
    let site = try await stages.readSite(remembering: memory, changes: changes)
    if Task.isCancelled { throw .cancelled }
    let isBehind = hasEdition && site.memory.isNewContext && site.memory.losesArticles
    guard site.isSite else { return EditionOutcome(failedWith: site.diagnostics) }
    let changed = site.memory.changed.union(changes ?? [])
    let (theme, faults) = try stages.theme(for: site)
    let rights = try await stages.checkRights(of: site)
    let placed = await stages.place(site, rights.states, theme)
    // What is wrong is said whether or not there is an edition.
    let references = site.memory.lacksArticles ? [] : placed.references
    let found =
      site.diagnostics + faults + site.memory.holding(rights.diagnostics + placed.diagnostics + references)
    guard !faults.hasErrors, !isBehind else { return EditionOutcome(failedWith: found, changedFiles: changed) }
    var outcome = try await edition(stages, site, rights.states, placed, theme, found)
    outcome.changedFiles = changed
    guard let edition = outcome.edition else { return outcome }
    tell(&outcome, edition, site.memory, theme, changes)
    (memory, self.theme, hasEdition) = (site.memory, theme.digest, true)
    return outcome
  }

  /// Says of a new edition in what it is another.
  private func tell(
    _ outcome: inout EditionOutcome, _ edition: SiteEdition, _ read: ContentMemory, _ theme: Theme,
    _ changes: Set<String>?
  ) {
    let isStyles =
      changes.map { changes in
        !changes.isEmpty && changes.allSatisfy { $0.hasPrefix("templates/") && $0.hasExtension("css") }
      } ?? false
    let isSame = read.changed.isEmpty && !read.isNewContext && theme.digest == self.theme
    outcome.change = hasEdition && isStyles && isSame ? .styles : .pages
    outcome.changedArticles = read.changed.count
    outcome.readFiles = read.read
    // Of many files the proof that follows says it soon enough.
    if hasEdition, read.changed.count <= 16 { outcome.pageFaults = edition.faults(onPagesOf: read.changed) }
  }

  private func edition(
    _ stages: SiteStages, _ site: SiteReader.Result, _ states: ArticleStates, _ placed: PlacedSite, _ theme: Theme,
    _ faults: [Diagnostic]
  ) async throws(BuildFault) -> EditionOutcome {
    var found = faults
    let templates: PageTemplates
    do throws(PageTemplatesFault) {
      templates = try SiteStages.templates(for: placed.index, theme)
    } catch {
      return EditionOutcome(failedWith: found + error.diagnostics)
    }
    let maker = try await stages.maker(site, placed, theme, templates, isPreview: true)
    // What was called off has holes.
    if Task.isCancelled { throw .cancelled }
    let edition = try BuildFault.wrap { () throws(SystemError) -> SiteEdition in
      var (files, texts) = (ContentFiles(root: stages.root, memory: site.memory), [Diagnostic]())
      let jobs = try maker.jobs(&files, &texts)
      found += texts
      return SiteEdition(
        maker, SiteSnapshot(site, states, placed.index), memory: site.memory, outlets: site.outlets,
        root: stages.root, jobs: jobs)
    }
    return EditionOutcome(edition: edition, diagnostics: found)
  }
}

/// What came of reading a site again.
package struct EditionOutcome: Sendable {
  /// How much of the site is another.
  package enum Change: Sendable {
    case pages
    /// Only style sheets.
    case styles
  }

  /// `nil` where the edition before goes on.
  package let edition: SiteEdition?
  /// What was found before the first page was made.
  package let diagnostics: [Diagnostic]
  /// What was found on the pages of the articles that changed.
  package fileprivate(set) var pageFaults: [Diagnostic] = []
  package fileprivate(set) var change = Change.pages
  /// The files that are not what they were.
  package fileprivate(set) var changedFiles: Set<String> = []
  /// The articles' files that were read, and not remembered.
  package fileprivate(set) var readFiles: Set<String> = []
  /// How many of the changed files are articles.
  package fileprivate(set) var changedArticles = 0

  fileprivate init(edition: SiteEdition, diagnostics: [Diagnostic]) {
    self.edition = edition
    self.diagnostics = diagnostics
  }

  fileprivate init(failedWith diagnostics: [Diagnostic], changedFiles: Set<String> = []) {
    edition = nil
    self.diagnostics = diagnostics
    self.changedFiles = changedFiles
  }
}
