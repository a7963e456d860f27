package import SiteModel

/// How many articles there are of each kind.
package struct LedgerTotals: Sendable, Hashable {
  /// A kind and how many there are of it.
  package struct Count: Sendable, Hashable {
    /// As machines read it.
    package let key: String
    /// As people read it.
    package let name: String
    package let count: Int
  }

  package let articles: Int
  /// How many of them another outlet published first.
  package let republished: Int
  package let byOutlet: [Count]
  package let byBasis: [Count]
  package let byLicense: [Count]
  package let byMode: [Count]
  package let byState: [Count]
  package let byEdit: [Count]
  /// By the month of the last day, `2026-03`, in the order of time.
  package let endsByMonth: [Count]
  /// How many articles have findings that stand.
  package let withFindings: Int
  /// How many waivers silence something.
  package let waiversInForce: Int

  /// The totals of some entries.
  init(_ entries: [LedgerEntry]) {
    articles = entries.count
    republished = entries.count { $0.origin != nil }
    byOutlet = LedgerTotals.counts(entries) { ($0.origin?.outletKey ?? "", $0.outletName) }
    byBasis = LedgerTotals.counts(entries) { ($0.basis.rawValue, $0.basis.words) }
    byLicense = LedgerTotals.counts(entries) { ($0.license?.id ?? "", $0.license?.shortName ?? "no licence") }
    byMode = LedgerTotals.counts(entries) { ($0.mode.rawValue, $0.mode.rawValue) }
    byState = LedgerTotals.counts(entries) { ($0.state.kind.rawValue, $0.state.kind.words) }
    byEdit = LedgerTotals.counts(entries) { entry in entry.editWords.map { ($0, $0) } }
    endsByMonth = LedgerTotals.counts(entries) { entry in
      entry.end.map { String(decoding: $0.day.iso8601.utf8.prefix(7), as: UTF8.self) }.map { ($0, $0) }
    }.sorted { $0.key.precedes($1.key) }
    withFindings = entries.count { !$0.findings.isEmpty }
    waiversInForce = entries.reduce(0) { $0 + $1.waivers.count { $0.effect == .inForce } }
  }

  /// The kinds of some entries, the largest first.
  private static func counts(
    _ entries: [LedgerEntry], _ kind: (LedgerEntry) -> (key: String, name: String)?
  ) -> [Count] {
    var counts: [String: (name: String, count: Int)] = [:]
    for entry in entries {
      guard let kind = kind(entry) else { continue }
      counts[kind.key, default: (kind.name, 0)].count += 1
    }
    return counts.map { Count(key: $0.key, name: $0.value.name, count: $0.value.count) }
      .sorted { $0.count == $1.count ? $0.key.precedes($1.key) : $0.count > $1.count }
  }
}

extension Basis {
  /// As people read it.
  package var words: String {
    switch self {
    case .own: "own work"
    case .license: "licence"
    case .permission: "permission"
    case .fairUse: "fair use"
    case .quotation: "quotation"
    case .publicDomain: "public domain"
    }
  }
}
