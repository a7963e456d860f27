import SiteModel

/// A ledger as a table for spreadsheets: a row for each article.
package enum LedgerTable {
  package static func bytes(_ ledger: Ledger) -> [UInt8] {
    var output: [UInt8] = []
    SpreadsheetRow.append(columns.map(\.name), to: &output)
    for entry in ledger.entries { SpreadsheetRow.append(columns.map { $0.value(entry) ?? "" }, to: &output) }
    return output
  }

  /// A column: its heading and what stands in it.
  private typealias Column = (name: String, value: @Sendable (LedgerEntry) -> String?)

  private static let columns: [Column] = article + source + ground + evidence + checks

  private static let article: [Column] = [
    ("file", { $0.file }), ("address", { $0.address }), ("title", { $0.title }), ("language", { $0.language }),
    ("authors", { $0.authors.joined(separator: "; ") }), ("date", { $0.date }),
    ("state", { $0.state.kind.rawValue }), ("state_date", { $0.state.date }), ("state_reason", { $0.state.reason }),
  ]
  private static let source: [Column] = [
    ("outlet_key", { $0.origin?.outletKey }), ("outlet", { $0.origin?.outlet }), ("original", { $0.origin?.url }),
    ("original_title", { $0.origin?.title }), ("original_date", { $0.origin?.date }),
    ("original_licence", { $0.origin?.license?.id }), ("original_licence_address", { $0.origin?.license?.url }),
    ("archived", { $0.origin?.archived }),
    ("alsoFrom", { $0.alsoFrom.map { "\($0.outlet.name) <\($0.url.text)>" }.joined(separator: "; ") }),
    ("via", { $0.via.map { "\($0.outlet) <\($0.url)>" }.joined(separator: "; ") }),
  ]
  private static let ground: [Column] = [
    ("basis", { $0.basis.rawValue }), ("mode", { $0.mode.rawValue }), ("licence", { $0.license?.id }),
    ("licence_address", { $0.license?.url }), ("holder", { $0.holder }), ("years", { $0.years }),
  ]
  private static let evidence: [Column] = [
    ("permission_from", { $0.permission?.from }), ("permission_date", { $0.permission?.date }),
    ("permission_reference", { $0.permission?.reference }),
    ("permission_scope", { $0.permission?.scope.joined(separator: "; ") }),
    ("permission_until", { $0.permission?.until }), ("permission_revoked", { $0.permission?.revoked }),
    ("fair_use_reasoned", { $0.isFairUseReasoned.map { $0 ? "yes" : "no" } }), ("policy", { $0.origin?.policy }),
    ("policy_seen", { $0.origin?.policySeen }), ("notified", { $0.origin?.notified }),
    ("shown_until", { $0.end?.until }), ("ends_because", { $0.end?.why.rawValue }),
  ]
  private static let checks: [Column] = [
    ("original_kept", { $0.fidelity?.evidence.rawValue }), ("edit", { $0.editWords }),
    ("changes", { $0.changes.joined(separator: "; ") }), ("findings", { $0.findingIDs.joined(separator: " ") }),
    ("waivers", { $0.waivers.map { "\($0.words): \($0.because)" }.joined(separator: "; ") }),
  ]
}
