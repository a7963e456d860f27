import Foundation

/// Public test suites, which are no part of the repository.
enum Specification {
  /// A suite's folder where `SITEGEN_CONFORMANCE` says, else in `../shared/conformance` beside the package.
  static func folder(_ name: String) -> URL? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let root =
      ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? package.appendingPathComponent("../shared/conformance")
    let folder = root.appendingPathComponent(name).standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
