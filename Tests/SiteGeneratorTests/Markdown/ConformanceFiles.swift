import Foundation

/// Finds the suites of the standards: `SITEGEN_CONFORMANCE`, else beside the package.
enum ConformanceFiles {
  /// The folder of one suite; `nil` where it is not there.
  static func folder(_ suite: String) -> URL? {
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("../shared/conformance")
    let root = ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"].map { URL(fileURLWithPath: $0) } ?? beside
    let folder = root.appendingPathComponent(suite).standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
