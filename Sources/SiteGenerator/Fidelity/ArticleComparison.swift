package import SiteModel

/// One article of a site beside its original (`sitegen diff`).
package struct ArticleComparison: Sendable {
  /// The article.
  package let article: Article
  /// What was done to it.
  package let report: FidelityReport
  /// What the licence says.
  package let licence: FidelityVerdict
  /// What the outlet says; of several on its way here, the one that forbids it.
  package let outlet: FidelityVerdict
  /// The rules that it breaks, as a build finds them.
  package let findings: [ComparisonFinding]

  /// Whether a build takes it: it breaks no rule, and the original is what it was.
  package var isAllowed: Bool { !findings.contains { $0.severity == .error } && !isOriginalChanged }

  /// Whether the kept original is not the text whose digest the front matter records.
  package var isOriginalChanged: Bool { report.isOriginalChanged(of: article) }

  /// Reads a site and compares one of its articles.
  ///
  /// - Parameters:
  ///   - name: the article's file, its address, or the last part of that.
  ///   - source: the site's folder.
  ///   - now: seconds since 1970-01-01T00:00:00Z; permissions and waivers end.
  package init(of name: String, in source: String, now: Int, width: Int) async throws(ScaffoldFault) {
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let site = try await ScaffoldFault.wrap { () async throws(SystemError) in
      try await SiteReader(root: root, width: width).read()
    }
    let article = try ArticleComparison.article(name, of: site, in: source)
    self.article = article
    // A build would not take it either, whichever of the two is compared.
    if let two = site.diagnostics.first(where: { $0.id == "two-originals" && $0.span?.file == article.file }) {
      throw ScaffoldFault("'\(article.file)' \(two.text)", hint: two.hint)
    }
    report = try ArticleComparison.report(on: article, root, site.settings)
    let checked = ArticleCase(article, CheckContext(settings: site.settings, asOf: now))
    licence = report.licenceVerdict(on: article, isPermitted: checked.isPermitted(.edit))
    outlet = report.outletVerdict(on: article) { checked.isPermitted(.edit, by: $0) }
    findings = ComparisonFinding.all(checked, report)
  }

  /// A file with faults is no article, and must not be called unknown.
  private static func article(
    _ name: String, of site: SiteReader.Result, in source: String
  ) throws(ScaffoldFault) -> Article {
    let lookup = ArticleLookup(
      site.articles, settings: site.settings, source: source, standingIn: Machine.currentFolder)
    do throws(ArticleLookup.Fault) {
      return try lookup.find(name)
    } catch {
      let faults = site.diagnostics.filter { $0.severity == .error }
      let files = lookup.files(named: name)
      if faults.contains(where: { $0.span.map { files.contains($0.file) } ?? false }) || site.articles.isEmpty,
        let first = faults.first
      {
        throw ScaffoldFault("'\(name)' cannot be read: \(first.text)", hint: "'sitegen build' says where")
      }
      throw ScaffoldFault(error.text, hint: error.hint)
    }
  }

  private static func report(
    on article: Article, _ root: Directory, _ settings: SiteSettings
  ) throws(ScaffoldFault) -> FidelityReport {
    let texts = try ScaffoldFault.wrap { () throws(SystemError) -> (bytes: [UInt8], original: OriginalText?) in
      var files = ContentFiles(root: root)
      return (try files.read(article.file), try OriginalText.read(of: article, from: &files))
    }
    guard let original = texts.original else {
      let (folder, file) = ContentFiles.split(article.file)
      let stem = Manuscripts.stem(of: file)
      let name = stem == "index" ? folder + "/original" : "\(folder)/\(stem).original"
      throw ScaffoldFault(
        "of '\(article.file)' no original is kept",
        hint: "save the text as it was received as \(name).md or \(name).html")
    }
    let report: FidelityReport
    do throws(FidelityFault) {
      report = try FidelityReport(
        article: article, body: article.text(in: texts.bytes), original: original,
        page: settings.absolute(article.path.address))
    } catch {
      throw ScaffoldFault("'\(article.file)' or its original is too long to be compared, or nested too deeply")
    }
    guard !report.isOriginalEmpty else {
      throw ScaffoldFault(
        "the original of '\(article.file)' has no text, so there is nothing to compare with",
        hint: "put the text into \(article.original ?? "it") as it was received")
    }
    return report
  }
}
