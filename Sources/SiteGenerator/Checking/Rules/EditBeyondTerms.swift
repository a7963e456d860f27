import SiteModel

extension Rule {
  static let editBeyondTerms = Rule(
    "R045", .error, .outlet, "A text is changed no further than the outlet's terms go",
    why: """
      What may be changed, outlets say in steps, from nothing to everything. What was done to a text is known where the
      original is kept: 'sitegen diff' shows it, and which class of edit it comes to. In a chain the terms of every
      outlet hold.
      """,
    source: "the outlet's terms (edits.policy)",
    hint: "restore the text ('sitegen diff' shows what differs), or ask the outlet and record its permission",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [a paragraph cut]}",
      original: "The harbour is open.\n\nThe ferry sails at six.", text: "The harbour is open.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {policy: time-place-style}"),
    passing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [a date]}",
      original: "The harbour opened on Tuesday.", text: "The harbour opened on March 3.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {policy: time-place-style}"),
    check: .text { article, report in
      article.outlets { $0.outlet.edits.policy != nil && !article.isPermitted(.edit, by: $0) }.compactMap {
        outlet, field in
        guard let policy = outlet.outlet.edits.policy, let done = refused(outlet.outlet.edits, report) else {
          return nil
        }
        return Finding(
          "\(outlet.outlet.name) allows edits up to '\(policy.rawValue)', and the text has \(done)", at: field)
      }
    })

  /// What was done that the terms do not allow, in words. Headlines and additions that are not declared are findings of
  /// their own.
  private static func refused(_ edits: EditTerms, _ report: FidelityReport) -> String? {
    var refused = report.refusedClasses(by: edits, isPermitted: false).subtracting([.headline])
    if edits.policy == .additionsDisclosed, !report.hasOtherAlterations { refused.remove(.alteration) }
    if !refused.isEmpty { return FidelityReport.words(refused) }
    let isOther =
      report.editClass == nil && report.mode != .translation && report.matchesDigest == false
      && edits.policy == .verbatim
    return isOther ? "other words than were received" : nil
  }
}
