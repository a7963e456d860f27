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
    let profile = options.profile
    // A part of a site keeps no record, and goes by none.
    let memory = await profile.span("last build") {
      options.shard == nil ? await BuildMemory(options, root: stages.root) : nil
    }
    if let answer = await profile.span("what stands", { memory?.answer() }) { return answer }
    var report = BuildReport(diagnostics: [])
    guard let sound = try await check(stages, memory, &report) else { return report }
    // From here on nobody else writes into `.sitegen/`.
    let output = try await profile.span("output folder") { () throws(BuildFault) in
      try OutputTree.prepare(options, root: stages.root, site: sound.site.settings, memory: memory)
    }
    do throws(BuildFault) {
      let work = try await prepare(sound, stages, memory, output)
      // A batch that was called off leaves a hole.
      if Task.isCancelled { throw .cancelled }
      return try await write(work, stages.root, report)
    } catch {
      output.discard()
      throw error
    }
  }

  /// A site in which nothing was found that stands in the way of a build.
  private struct SoundSite {
    let site: SiteReader.Result
    let theme: Theme
    let placed: PlacedSite
    let templates: PageTemplates
  }

  /// Reads and checks the site; `nil` where there are errors, which are in the report.
  private func check(
    _ stages: SiteStages, _ memory: BuildMemory?, _ report: inout BuildReport
  ) async throws(BuildFault) -> SoundSite? {
    let profile = options.profile
    let (site, theme, faults) = try await profile.span("reading") { () throws(BuildFault) in
      try await stages.read(memory)
    }
    if Task.isCancelled { throw .cancelled }
    report.diagnostics = faults
    report.remains += [site, memory]
    let rights = try await profile.span("rights") { () throws(BuildFault) in
      try await stages.checkRights(of: site)
    }
    report.diagnostics += rights.diagnostics
    report.waived = rights.waived
    guard !report.hasErrors else { return nil }
    let placed = await profile.span("addresses") { await stages.place(site, rights.states, theme) }
    report.diagnostics += placed.diagnostics + placed.references
    report.skipped = placed.index.skipped
    report.articles = placed.index.articles
    report.articleCounts = ArticleCounts(site.articles, rights.states.all)
    guard !report.hasErrors else { return nil }
    do throws(PageTemplatesFault) {
      let templates = try SiteStages.templates(for: placed.index, theme)
      return SoundSite(site: site, theme: theme, placed: placed, templates: templates)
    } catch {
      report.diagnostics += error.diagnostics
      return nil
    }
  }

  /// Gets together what pages are made with, and what may stay of the last build.
  private func prepare(
    _ sound: SoundSite, _ stages: SiteStages, _ memory: BuildMemory?, _ output: OutputTree
  ) async throws(BuildFault) -> Work {
    let (site, theme) = (sound.site, sound.theme)
    let base = memory.flatMap {
      SiteGround($0.options, inputs: $0.inputs, root: stages.root, zone: site.settings.timeZone)
    }
    async let earlier = base.flatMap { _ in output.earlierPages }
    // Where pages are likely to stay few of them have to be made.
    let isSame = output.record.map { $0.base == base?.base && $0.theme == theme.digest } ?? false
    let maker = try await options.profile.span("what pages share") { () throws(BuildFault) in
      try await stages.maker(site, sound.placed, theme, sound.templates, makesEntriesOnDemand: isSame)
    }
    let found = await earlier
    let reuse = memory.flatMap { memory in base.map { Reuse(memory: memory, base: $0, earlier: found) } }
    return Work(maker: maker, output: output, outlets: site.outlets, articles: site.readings, reuse: reuse)
  }

  /// What the last build is for this one.
  private struct Reuse {
    let memory: BuildMemory
    let base: SiteGround
    /// `nil` where its output is not there, or is not what it left.
    let earlier: EarlierPages?
  }

  /// What a build has when it begins to make pages.
  private struct Work {
    let maker: PageMaker
    let output: OutputTree
    let outlets: [Outlet]
    let articles: ArticleReadings?
    let reuse: Reuse?
  }

  /// Makes every page into a stage, and puts the stage in the place of the old output.
  private func write(_ work: Work, _ root: Directory, _ report: BuildReport) async throws(BuildFault) -> BuildReport {
    let (maker, output) = (work.maker, work.output)
    let files = ContentFiles(root: root)
    var writer = SiteWriter(maker: maker, files: files, output: output, width: options.width, progress: progress)
    writer.profile = options.profile
    writer.shard = options.shard
    let ground = work.reuse?.base.whole(maker, outlets: work.outlets, files: files)
    if let reuse = work.reuse, let ground, let earlier = reuse.earlier {
      writer.planner = PagePlanner(
        earlier: earlier, ground: ground, files: files, width: options.width)
    }
    var report = report
    report.remains += [maker, work.reuse?.earlier]
    try await writer.writeAll()
    if Task.isCancelled { throw .cancelled }
    report.diagnostics += writer.diagnostics
    let manifest = output.manifest(servers: HostingFolder.list(of: maker.hostFiles))
    report.diagnostics += HostSizes(hosts: maker.settings.hosting.hosts, files: manifest.files).diagnostics
    report.counts = writer.counts
    report.remains += [writer.notes, manifest]
    report.reused = writer.planner == nil ? nil : writer.notes.plan?.keptCount
    guard !report.hasErrors else {
      output.discard()
      return report
    }
    report.notes = try await options.profile.span("publishing") { () throws(BuildFault) in
      try output.commit(manifest, forgetting: maker.index.gone)
    }
    // Under the same lock, so that whoever publishes finds both of one build.
    try BuildFault.wrap { () throws(SystemError) in
      try HostingFolder(root: root).write(maker.hostFiles)
      try maker.variants.forgetOthers()
    }
    if let reuse = work.reuse, let ground, let finished = try? output.finished() {
      let made = BuildMemory.Made(
        maker: maker, articles: work.articles, base: reuse.base.base, ground: ground, earlier: reuse.earlier,
        output: finished,
        manifest: manifest, spare: output.spare, kept: output.keptNumbers, exchange: output.exchange)
      await options.profile.span("for the next build") { await reuse.memory.keep(writer.notes, report, made) }
    }
    withExtendedLifetime(output) {}
    return report
  }
}
