import SiteModel

/// A moment in the two spellings that feeds ask for.
struct FeedDate: Sendable, Hashable {
  /// For Atom and JSON Feed: `2026-03-04T10:00:00+01:00`.
  let rfc3339: String
  /// For RSS: `Wed, 04 Mar 2026 10:00:00 +0100`.
  let rfc822: String

  /// A moment; a day is its midnight in `zone`.
  init(_ timestamp: Timestamp, in zone: TimeZoneRules) {
    rfc3339 = timestamp.rfc3339DateTime(in: zone)
    rfc822 = timestamp.rfc822(in: zone)
  }
}
