package import SiteModel

/// What came of reading a site for its ledger (`sitegen audit`).
package struct AuditReport: Sendable {
  /// `nil` where a file could not be read as what it is: a ledger that leaves articles out would say too little.
  package let ledger: Ledger?
  /// What is wrong with the files of the site. What the rules found is in the ledger.
  package let diagnostics: [Diagnostic]

  /// Reads and checks a site; nothing of it is built.
  package static func read(_ options: BuildOptions) async throws(BuildFault) -> AuditReport {
    let stages = try SiteStages(options)
    let site = try await stages.readSite()
    let ledger = site.diagnostics.hasErrors ? nil : try await ledger(of: site, stages)
    return AuditReport(ledger: ledger, diagnostics: site.diagnostics)
  }

  private static func ledger(of site: SiteReader.Result, _ stages: SiteStages) async throws(BuildFault) -> Ledger {
    let options = stages.options
    let zone = site.settings.timeZone
    let rights = try await stages.checkRights(of: site)
    let fidelity: [String: LedgerFidelity]
    do throws(SystemError) {
      fidelity = try await AuditReport.fidelity(of: site, stages.root, width: options.width)
    } catch {
      throw .system(error)
    }
    return Ledger(
      site.articles, settings: site.settings,
      moment: options.asOf?.rfc3339(in: zone) ?? zone.text(of: rights.states.asOf), asOf: rights.states.asOf,
      waiverEnds: rights.states.waiverEnds, fidelity: fidelity, findings: site.diagnostics + rights.diagnostics,
      waived: rights.waived)
  }

  /// Compares the texts of which something of the original is kept, on all cores.
  private static func fidelity(
    of site: SiteReader.Result, _ root: Directory, width: Int
  ) async throws(SystemError) -> [String: LedgerFidelity] {
    let (articles, settings) = (site.articles.filter(\.keepsOriginal), site.settings)
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
