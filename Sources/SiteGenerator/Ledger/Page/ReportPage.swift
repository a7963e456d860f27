/// What the pages of the ledger and of the desk have in common: how they look, and how their tables are searched.
package enum ReportPage {
  /// Paper, ink, tables, cards, print. What a page has besides goes behind it.
  package static let style = PackageResources.report_css
  /// `ArticleTable`: search, filters and sorting. The page's own script goes behind it and makes one.
  package static let tableScript = PackageResources.table_js
}
