import SiteModel

/// Builds a site: a folder of articles in, a tree of pages out. Start reading here. The steps, in order; the first three
/// are those of `sitegen check` as well (`SiteStages`, `SiteCheck`):
///
/// 1. *Reading* (`Reading/`): settings, outlets, front matter of all articles.
/// 2. *Checking* (`Checking/`): whether each article may be here (`RightsCheck`); what is published, and at which
///    address; two sources on one address are an error.
/// 3. *Templates* (`Templates/`): the theme, with its names checked against what pages have.
/// 4. *Pages* (`Pages/`, `Markdown/`, `Credits/`, `Verifying/`): every article is read again, rendered, credited and
///    verified, on all cores at once; then lists, terms and the rest.
/// 5. *Writing* (`Writing/`): into a stage beside the output; only a whole and faultless tree takes its place.
package struct Generator: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// A build with options; `progress` is called from many tasks at once.
  package init(options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site. With errors in the report nothing was written.
  package func build() async throws(BuildFault) -> BuildReport {
    let stages = try SiteStages(options)
    let (site, theme, faults) = try await stages.read()
    if Task.isCancelled { throw .cancelled }
    var report = BuildReport(diagnostics: faults)
    let rights = try await stages.checkRights(of: site)
    report.diagnostics += rights.diagnostics
    report.waived = rights.waived
    guard !report.hasErrors else { return report }
    let placed = await stages.place(site, rights.states, theme)
    report.diagnostics += placed.diagnostics + placed.references
    report.skipped = placed.index.skipped
    report.articles = placed.index.articles
    report.articleCounts = ArticleCounts(site.articles, rights.states.all)
    guard !report.hasErrors else { return report }
    let templates: PageTemplates
    do throws(PageTemplatesFault) {
      templates = try SiteStages.templates(for: placed.index, theme)
    } catch {
      report.diagnostics += error.diagnostics
      return report
    }
    // From here on nobody else writes into `.sitegen/`.
    let output = try OutputTree.prepare(options, root: stages.root, site: site.settings)
    do throws(BuildFault) {
      let maker = try await stages.maker(site, placed, theme, templates)
      // A batch that was called off leaves a hole.
      if Task.isCancelled { throw .cancelled }
      return try await write(maker, output, stages.root, report)
    } catch {
      output.discard()
      throw error
    }
  }

  /// Makes every page into a stage, and puts the stage in the place of the old output.
  private func write(
    _ maker: PageMaker, _ output: OutputTree, _ root: Directory, _ report: BuildReport
  ) async throws(BuildFault) -> BuildReport {
    var writer = SiteWriter(
      maker: maker, files: ContentFiles(root: root), output: output, width: options.width, progress: progress)
    var report = report
    report.remains = maker
    try await writer.writeAll()
    if Task.isCancelled { throw .cancelled }
    report.diagnostics += writer.diagnostics
    report.diagnostics += HostSizes(hosts: maker.settings.hosting.hosts, files: output.made).diagnostics
    report.counts = writer.counts
    guard !report.hasErrors else {
      output.discard()
      return report
    }
    report.notes = try output.commit(servers: HostingFolder.list(of: maker.hostFiles))
    // Under the same lock, so that whoever publishes finds both of one build.
    try BuildFault.wrap { () throws(SystemError) in
      try HostingFolder(root: root).write(maker.hostFiles)
      try maker.variants.forgetOthers()
    }
    withExtendedLifetime(output) {}
    return report
  }
}
