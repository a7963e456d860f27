import ArgumentParser
import SiteGenerator

/// How findings are printed: for people, or in one of the formats for machines.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, junit

  /// The format for machines; `nil` for people.
  var report: ReportFormat? { ReportFormat(rawValue: rawValue) }
}
