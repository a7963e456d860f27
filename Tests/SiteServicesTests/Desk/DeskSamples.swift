import Foundation
import SiteModel
import Testing

@testable import SiteGenerator
@testable import SiteServices

/// Desks of sites that are there, and of articles that are made up.
enum DeskSamples {
  static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL

  /// The desk of a site in a folder of this repository.
  static func desk(of folder: String, asOf day: String = "2026-06-01") async throws -> Desk {
    var options = BuildOptions(source: root.appendingPathComponent(folder).path, now: 1_780_315_200, width: 2)
    options.asOf = Timestamp(reading: day)
    let stages = try SiteStages(options)
    let site = try await stages.readSite()
    let rights = try await stages.checkRights(of: site)
    let states = rights.states
    let base = site.settings.basePath
    let published = Set(zip(site.articles, states.all).filter { $1 == .published }.map(\.0.file))
    return try desk(
      site.articles, site.diagnostics + rights.diagnostics, settings: site.settings, asOf: states.asOf,
      waiverEnds: states.waiverEnds
    ) { published.contains($0.file) ? base + $0.path.address : nil }
  }

  /// The desk of some articles.
  static func desk(
    _ articles: [Article], _ diagnostics: [Diagnostic] = [], settings: SiteSettings = SiteSettings(),
    asOf: Int = 1_780_315_200, waiverEnds: [String: Int] = [:],
    address: (Article) -> String? = { "/" + $0.path.address }
  ) throws -> Desk {
    let moment = try #require(Timestamp(instant: asOf))
    let dues = DueList(from: moment, within: .days(Desk.daysAhead), in: settings.timeZone)
    return Desk(
      settings: settings, articles: articles, diagnostics: diagnostics, dues: dues.items(of: articles), moment: asOf,
      waiverEnds: waiverEnds, address: address)
  }

  static func article(_ name: String, date: String = "2026-03-04", title: String? = nil) throws -> Article {
    Article(
      file: "content/articles/\(name).md", kind: .article, section: "articles",
      path: try SitePath(page: ["articles", name]), title: title ?? name,
      date: try #require(Timestamp(reading: date)))
  }

  static func fault(_ file: String, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
    Diagnostic(severity, id: "R020", at: SourceSpan(file: file, line: 7, column: 3, sourceLine: "x"), "it is wrong")
  }

  static func text(_ desk: Desk) -> String { String(decoding: desk.page(nonce: "n0nce"), as: UTF8.self) }
}
