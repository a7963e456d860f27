package import SiteModel

/// The ledger of a site at a moment (`sitegen audit`): for each article where it comes from, on what ground it is here,
/// what the evidence is, when that ends, what was done to the text, and what is wrong with it. Nothing is rendered.
package struct Ledger: Sendable, Hashable {
  /// The site's title.
  package let site: String
  /// Where it stands.
  package let address: String?
  /// Who answers for it.
  package let publisher: String
  /// Whom to write to about rights.
  package let contact: String?
  /// The day, or the moment, for which it was made, as it was asked for.
  package let moment: String
  /// The day of that moment on the site's clocks; `nil` outside of the calendar.
  package let day: CivilDate?
  /// An entry for each article, in the order of the files.
  package let entries: [LedgerEntry]
  /// How many there are of each kind.
  package let totals: LedgerTotals

  /// The ledger of articles that were read and checked.
  ///
  /// - Parameters:
  ///   - waiverEnds: when the waivers ended without which articles may not be shown, by file.
  ///   - fidelity: what was done to the text of articles of which something of the original is kept, by file.
  ///   - findings: everything that was found wrong with the site.
  init(
    _ articles: [Article], settings: SiteSettings, moment: String, asOf: Int,
    waiverEnds: [String: Int] = [:], fidelity: [String: LedgerFidelity],
    findings: [Diagnostic], waived: [WaivedFinding]
  ) {
    site = settings.title
    address = settings.url?.text
    publisher = settings.publisher.legalEntity ?? settings.name
    contact = settings.publisher.rightsContact
    self.moment = moment
    let context = CheckContext(settings: settings, asOf: asOf)
    day = context.today
    let byFile = Dictionary(grouping: findings.sorted()) { $0.subject ?? "" }
    let waivedByFile = Dictionary(grouping: waived) { $0.diagnostic.subject ?? "" }
    entries = articles.filter { $0.kind == .article || $0.isRepublished }
      .sorted { $0.file.precedes($1.file) }
      .map { article in
        LedgerEntry(
          article, context, waiverEnd: waiverEnds[article.file], fidelity: fidelity[article.file],
          findings: byFile[article.file] ?? [],
          waived: waivedByFile[article.file] ?? [])
      }
    totals = LedgerTotals(entries)
  }
}
