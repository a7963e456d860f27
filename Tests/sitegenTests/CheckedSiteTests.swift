import Foundation
import Testing

/// The golden sites, checked instead of built.
///
/// `Tests/Sites/NAME/check/` holds what `check` prints for a site: `text`, `report.json`, `report.sarif`, `report.xml`.
/// `SITEGEN_RECORD=1` writes them anew for the sites that have the folder.
@Suite(.onOwnThread) struct CheckedSiteTests {
  static let reported = GoldenSiteTests.names.filter {
    FileManager.default.fileExists(atPath: GoldenSiteTests.sites.appendingPathComponent("\($0)/check").path)
  }
  static let files = [("text", "text"), ("json", "report.json"), ("sarif", "report.sarif"), ("junit", "report.xml")]

  private func copy(_ site: URL) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for part in ["content", "templates", "sitegen.yaml"] {
      let source = site.appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent(part))
    }
    return folder
  }

  @Test(arguments: reported) func reports(_ name: String) throws {
    let site = GoldenSiteTests.sites.appendingPathComponent(name)
    let folder = try copy(site)
    for (format, file) in Self.files {
      let result = try Command.run(["check", "--as-of", "2026-06-01", "--format", format], in: folder.url)
      let printed = result.errors + result.output
      let expected = site.appendingPathComponent("check/" + file)
      if GoldenSiteTests.isRecording {
        try Data(printed.utf8).write(to: expected)
      } else {
        #expect(printed == String(decoding: try Data(contentsOf: expected), as: UTF8.self), "\(file)")
      }
    }
  }

  /// A check finds what a build finds, and comes to the same verdict.
  @Test(arguments: GoldenSiteTests.names) func agreesWithBuild(_ name: String) throws {
    let site = GoldenSiteTests.sites.appendingPathComponent(name)
    let folder = try copy(site)
    let more = (try? String(contentsOf: site.appendingPathComponent("arguments"), encoding: .utf8)) ?? ""
    let arguments = ["--as-of", "2026-06-01"] + more.split(separator: "\n").map { String($0) }
    let before = try Tree.read(folder.url)
    let check = try Command.run(["check"] + arguments, in: folder.url)
    #expect(try Tree.read(folder.url) == before)
    let exitCode = (try? String(contentsOf: site.appendingPathComponent("expected.exit"), encoding: .utf8)) ?? "0"
    #expect(String(check.exitCode) == exitCode.trimmingCharacters(in: .whitespacesAndNewlines), "\(check.errors)")
    let messages = (try? String(contentsOf: site.appendingPathComponent("expected.stderr"), encoding: .utf8)) ?? ""
    let found = Set(check.errors.split(separator: "\n").map { withoutPages($0) })
    for line in messages.split(separator: "\n") where line.contains(": error: ") || line.contains(": warning: ") {
      #expect(found.contains(withoutPages(line)), "\(line)")
    }
  }

  /// How many pages a fault of the theme is on is not known without all pages.
  private func withoutPages(_ line: Substring) -> String {
    guard let start = line.range(of: " on the page of ")?.lowerBound, let end = line.lastIndex(of: "[") else {
      return String(line)
    }
    return String(line[..<start] + " " + line[end...])
  }

  @Test func areThere() { #expect(Self.reported.count >= 3) }
}
