import Mustache
import SiteModel

/// Builds a site: a folder of articles in, a tree of pages out. Start reading here. The steps, in order:
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
    let root = try Directory.site(at: options.source)
    let (site, theme, faults) = try await read(root)
    if Task.isCancelled { throw .cancelled }
    var report = BuildReport(diagnostics: faults)
    let selection = options.selection(zone: site.settings.timeZone)
    let rights = try await checkRights(site, selection, root)
    report.diagnostics += rights.diagnostics
    report.waived = rights.waived
    guard !report.hasErrors else { return report }
    let index = SiteIndex(site, selection: selection)
    // While one core writes the addresses down, another looks at the languages and the files.
    async let addresses = AddressBook(index: index, theme: theme)
    var links = LinkIndex(index: index)
    report.diagnostics += index.diagnostics + Wordings.check(index, theme)
    let book = await addresses
    report.diagnostics += book.diagnostics + References.check(index, book) + References.logos(of: site.outlets, book)
    report.skipped = index.skipped
    guard !report.hasErrors else { return report }
    let feeds = index.listings.first { $0.isHome }?.feeds ?? []
    let frame = PageFrame(
      site: SiteContext(
        settings: site.settings, strings: theme.strings(for: site.settings.language, fallback: "en"), feeds: feeds),
      assets: AssetsContext(theme.assets),
      head: HeadWriter(site: SiteIdentity(site.settings), siteFeeds: feeds),
      generator: "sitegen \(Version.current)")
    let templates: PageTemplates
    do throws(PageTemplatesFault) {
      templates = try PageTemplates(theme: theme, frame: frame)
    } catch {
      report.diagnostics += error.diagnostics
      return report
    }
    let maker: PageMaker
    do throws(SystemError) {
      links.book = book
      links.sizes = try await PictureSizes.read(index.publishedAssets, root: root, width: options.width)
      maker = try await PageMaker(
        index: index, theme: theme, templates: templates, links: links, outlets: site.outlets, width: options.width)
    } catch {
      throw .system(error)
    }
    // A batch that was called off leaves a hole.
    if Task.isCancelled { throw .cancelled }
    return try await write(maker, root, report)
  }

  /// Settings, content and theme. `Directory` faults are the machine's, everything else is in the diagnostics.
  private func read(_ root: Directory) async throws(BuildFault) -> (SiteReader.Result, Theme, [Diagnostic]) {
    do throws(SystemError) {
      let site = try await SiteReader(root: root, width: options.width).read()
      let (theme, faults) = try ThemeReader.read(root: root, languages: site.languages)
      return (site, theme, site.diagnostics + faults)
    } catch {
      throw .system(error)
    }
  }

  /// Holds the rules against the articles that could be read.
  private func checkRights(
    _ site: SiteReader.Result, _ selection: Selection, _ root: Directory
  ) async throws(BuildFault) -> RightsCheck.Result {
    do throws(SystemError) {
      return try await RightsCheck.run(
        site.articles, settings: site.settings, selection: selection, root: root, width: options.width)
    } catch {
      throw .system(error)
    }
  }

  /// Makes every page into a stage, and puts the stage in the place of the old output.
  private func write(_ maker: PageMaker, _ root: Directory, _ report: BuildReport) async throws(BuildFault)
    -> BuildReport
  {
    let output = try OutputTree.prepare(options, root: root, site: maker.settings)
    var writer = SiteWriter(maker: maker, root: root, output: output, width: options.width, progress: progress)
    var report = report
    report.remains = maker
    do throws(BuildFault) {
      try await writer.writeAll()
      if Task.isCancelled { throw .cancelled }
      report.diagnostics += writer.diagnostics
      report.counts = writer.counts
      guard !report.hasErrors else {
        output.discard()
        return report
      }
      report.notes = try output.commit()
      return report
    } catch {
      output.discard()
      throw error
    }
  }
}
