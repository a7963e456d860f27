package import SiteGenerator
package import SiteModel

/// The desk of a site: where an editor sees what there is, what is wrong and what is due. A value that is made of what
/// was read and checked (`Desk+Site.swift`), and from which `DeskPage` makes HTML. No files, no clock.
package struct Desk: Sendable, Hashable {
  /// How many days it looks ahead.
  package static let daysAhead = 30

  /// The site's title.
  package var site: String
  /// The path of the home page in the preview.
  package var home: String
  /// The day for which the site was read, on its own clocks; `nil` outside of the calendar.
  package var day: CivilDate?
  /// How many articles there are, and how many of them are published.
  package var counts = ArticleCounts()
  /// In the order in which they are listed.
  package var articles: [DeskArticle]
  /// What is wrong with files that belong to no article.
  package var findings: [DeskFinding]
  /// What must be done in the next days, in the order of time.
  package var dues: [DueItem]

  /// A desk.
  package init(
    site: String, home: String = "/", day: CivilDate?, articles: [DeskArticle], findings: [DeskFinding] = [],
    dues: [DueItem] = []
  ) {
    (self.site, self.home, self.day) = (site, home, day)
    (self.articles, self.findings, self.dues) = (articles, findings, dues)
  }

  /// The whole page as HTML. The `nonce` stands on its style and on its script: nothing else of it may run
  /// (SECURITY.md S33).
  package func page(nonce: String) -> [UInt8] { DeskPage.bytes(self, nonce: nonce) }
}
