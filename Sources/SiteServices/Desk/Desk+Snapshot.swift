package import SiteGenerator
package import SiteModel

extension Desk {
  /// The desk of a site as a rebuild of the preview found it; without a snapshot there is only what is wrong.
  ///
  /// - Parameter diagnostics: everything that is wrong now.
  package init(_ snapshot: SiteSnapshot?, diagnostics: [Diagnostic]) {
    self.init(
      settings: snapshot?.settings ?? SiteSettings(), articles: snapshot?.articles ?? [], diagnostics: diagnostics,
      dues: snapshot?.dues(within: .days(Desk.daysAhead)) ?? [], moment: snapshot?.moment ?? Machine.now,
      counts: snapshot?.counts, waiverEnds: snapshot?.waiverEnds ?? [:]
    ) { snapshot?.address(of: $0) }
  }
}
