/// How findings are written for machines.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// Everything that is known (docs/formats/check-json.md).
  case json
  /// SARIF 2.1.0, for code hosts.
  case sarif
  /// JUnit's XML, for continuous integration.
  case junit

  /// A report in this format.
  ///
  /// - Parameter folder: the site's folder as seen from where the command runs. Code hosts look for files from there;
  ///   empty where it is the same folder, or elsewhere.
  package func bytes(_ report: FindingsReport, folder: String = "") -> [UInt8] {
    let files = ReportedFiles(folder: folder)
    return switch self {
    case .json: JSONReport.bytes(report)
    case .sarif: SARIFReport(report, files: files).bytes
    case .junit: JUnitReport(report, files: files).bytes
    }
  }
}

/// How a report names the files of a site.
struct ReportedFiles: Sendable {
  /// What stands before each name: `site/`, or nothing.
  private let prefix: String

  init(folder: String) {
    let parts = folder.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
    let isBelow = folder.utf8.first != 0x2F && !parts.contains("..")
    prefix = isBelow ? parts.map { $0 + "/" }.joined() : ""
  }

  /// A file of the site as seen from where the command runs.
  func name(_ file: String) -> String { prefix + file }
}
