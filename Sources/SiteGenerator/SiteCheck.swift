import SiteModel

/// Checks a site as a build does, and makes no page of it (`sitegen check`). The steps, in order:
///
/// 1. *Reading*, *Checking* and *Templates*: as in a build (`SiteStages`). A build ends behind a step with errors; here
///    the next one is done all the same, as far as it has a meaning, so that everything is found at once.
/// 2. *Texts* (`BodyCheck`): every body is read, for what is found in it alone.
/// 3. *Pages* (`RepresentativeArticles`): a page of each sort is made in memory and verified, and the lists of these
///    articles, so that a theme that drops credits or entries is found.
///
/// Nothing is locked, and nothing is written.
package struct SiteCheck: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// A check with the options of a build; `progress` is called from many tasks at once.
  package init(options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Checks the site.
  package func run() async throws(BuildFault) -> FindingsReport {
    let stages = try SiteStages(options)
    let (site, theme, faults) = try await stages.read()
    var report = FindingsReport(asOf: options.asOf, diagnostics: faults)
    report.isWhole = site.isSite && !faults.hasErrors
    guard site.isSite else { return report }
    report.diagnostics += References.publishFolders(
      of: site.settings, source: options.source, output: options.output
    ).located(in: stages.root)
    let rights = try await stages.checkRights(of: site)
    report.diagnostics += rights.diagnostics
    report.waived = rights.waived
    let placed = await stages.place(site, rights.states, theme)
    report.articles = placed.index.articles
    report.articleCounts = ArticleCounts(site.articles, rights.states.all)
    report.diagnostics += placed.diagnostics + (report.isWhole ? placed.references : [])
    do throws(SystemError) {
      let texts = try await BodyCheck(
        index: placed.index,
        bodies: BodyMaker(
          settings: site.settings, outlets: site.outlets, links: placed.links, themeIDs: theme.elementIDs),
        gone: try await stages.goneTexts(site, placed), root: stages.root, width: options.width, progress: progress
      ).diagnostics()
      report.diagnostics += report.isWhole ? texts : texts.filter { $0.id != "broken-link" }
      report.diagnostics += try await pages(site, theme, placed, stages)
      report.diagnostics += changedIDs(of: placed.index)
      report.diagnostics += try await PictureSizes.read(
        placed.index.publishedAssets, root: stages.root, width: options.width
      ).diagnostics
    } catch {
      throw .system(error)
    }
    return report
  }

  /// The articles that readers' programs would show as new, where there is an output to compare with (O115).
  private func changedIDs(of index: SiteIndex) -> [Diagnostic] {
    guard index.settings.feeds.formats.contains(.atom),
      let old = EarlierOutput(options)?.file(FeedFormat.atom.fileName)
    else { return [] }
    return FeedPlan(index).changedIDs(of: index, since: old)
  }

  /// What is wrong with the templates, or with the pages that are made of them.
  private func pages(
    _ site: SiteReader.Result, _ theme: Theme, _ placed: PlacedSite, _ stages: SiteStages
  ) async throws(SystemError) -> [Diagnostic] {
    let templates: PageTemplates
    do throws(PageTemplatesFault) {
      templates = try SiteStages.templates(for: placed.index, theme)
    } catch {
      return error.diagnostics
    }
    // A site of these articles alone: lists and terms of all the others are not needed for a page.
    var few = site
    let representatives = RepresentativeArticles(of: placed.index)
    few.articles = representatives.articles
    var index = SiteIndex(few, stages.states(of: few))
    index.absentAddresses = placed.index.absentAddresses
    let maker = try await PageMaker(
      index: index, theme: theme, templates: templates, links: placed.links, outlets: site.outlets,
      width: options.width, styles: try StyleBook.read(theme, index, root: stages.root))
    return try await representatives.faults(of: maker, root: stages.root, width: options.width)
  }
}
