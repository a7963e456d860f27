package import SiteModel

/// What came of reading a site for its ledger (`sitegen audit`).
package struct AuditReport: Sendable {
  /// `nil` where a file could not be read as what it is: a ledger that leaves articles out would say too little.
  package let ledger: Ledger?
  /// What is wrong with the files of the site. What the rules found is in the ledger.
  package let diagnostics: [Diagnostic]

  /// Reads and checks a site; nothing of it is built.
  package static func read(_ options: BuildOptions) async throws(BuildFault) -> AuditReport {
    let root = try Directory.site(at: options.source)
    do throws(SystemError) {
      let site = try await SiteReader(root: root, width: options.width).read()
      if site.diagnostics.contains(where: { $0.severity == .error }) {
        return AuditReport(ledger: nil, diagnostics: site.diagnostics)
      }
      return AuditReport(ledger: try await ledger(of: site, options, root), diagnostics: site.diagnostics)
    } catch {
      throw .system(error)
    }
  }

  private static func ledger(
    of site: SiteReader.Result, _ options: BuildOptions, _ root: Directory
  ) async throws(SystemError) -> Ledger {
    let zone = site.settings.timeZone
    let selection = options.selection(zone: zone)
    let rights = try await RightsCheck.run(
      site.articles, settings: site.settings, selection: selection, root: root, width: options.width)
    let fidelity = try await fidelity(of: site, root, width: options.width)
    return Ledger(
      site.articles, settings: site.settings,
      moment: options.asOf?.rfc3339(in: zone) ?? zone.text(of: selection.asOf), asOf: selection.asOf,
      fidelity: fidelity, findings: site.diagnostics + rights.diagnostics, waived: rights.waived)
  }

  /// Compares the texts of which something of the original is kept, on all cores.
  private static func fidelity(
    of site: SiteReader.Result, _ root: Directory, width: Int
  ) async throws(SystemError) -> [String: LedgerFidelity] {
    let (articles, settings) = (site.articles.filter { $0.original != nil || $0.source?.sha256 != nil }, site.settings)
    let batches = try await Batches.map(count: articles.count, size: 8, width: width) {
      (range) throws(SystemError) -> [(file: String, fidelity: LedgerFidelity)] in
      var files = ContentFiles(root: root)
      var found: [(file: String, fidelity: LedgerFidelity)] = []
      for article in articles[range] {
        let page = settings.absolute(article.path.address)
        if let fidelity = try LedgerFidelity.read(article, from: &files, page: page) {
          found.append((article.file, fidelity))
        }
      }
      return found
    }
    return Dictionary(uniqueKeysWithValues: batches.joined().map { ($0.file, $0.fidelity) })
  }
}
