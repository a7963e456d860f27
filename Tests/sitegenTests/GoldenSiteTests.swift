import Foundation
import Testing

/// Whole sites, built by the real command: `Tests/Sites/NAME/` holds a site, and what comes of it.
///
/// - `expected/`: the output, byte for byte; a file that is missing or not expected fails.
/// - `expected.stderr`: the messages, exactly; absent where there are none.
/// - `expected.exit`: the exit code; absent for 0.
/// - `arguments`: more arguments for `build`, a line each.
///
/// `SITEGEN_RECORD=1 swift test --filter GoldenSiteTests` writes what came of it; read the difference before it is kept.
@Suite(.onOwnThread) struct GoldenSiteTests {
  static let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sites")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: sites.path)) ?? [])
    .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
  static let isRecording = ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1"

  @Test(arguments: names) func builds(_ name: String) throws {
    let site = Self.sites.appendingPathComponent(name)
    let folder = try TemporaryFolder()
    for part in ["content", "templates", "sitegen.yaml"] {
      let source = site.appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent(part))
    }
    let more = (try? String(contentsOf: site.appendingPathComponent("arguments"), encoding: .utf8)) ?? ""
    let result = try Command.run(
      ["build", "--as-of", "2026-06-01"] + more.split(separator: "\n").map { String($0) }, in: folder.url)
    if Self.isRecording { return try record(result, from: folder, into: site) }
    let errors = (try? String(contentsOf: site.appendingPathComponent("expected.stderr"), encoding: .utf8)) ?? ""
    let exitCode = (try? String(contentsOf: site.appendingPathComponent("expected.exit"), encoding: .utf8)) ?? "0"
    #expect(result.errors == errors)
    #expect(String(result.exitCode) == exitCode.trimmingCharacters(in: .whitespacesAndNewlines))
    try expectSame(folder.url.appendingPathComponent("public"), site.appendingPathComponent("expected"))
  }

  private func expectSame(_ made: URL, _ expected: URL) throws {
    let made = try Tree.read(made, leavingOut: [".sitegen-output"])
    let expected = try Tree.read(expected)
    #expect(Set(made.keys).subtracting(expected.keys).sorted() == [], "made, but not expected")
    #expect(Set(expected.keys).subtracting(made.keys).sorted() == [], "expected, but not made")
    for (path, bytes) in expected where made[path] != nil && made[path] != bytes {
      #expect(
        made[path].map { String(decoding: $0, as: UTF8.self) } == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
  }

  private func record(_ result: Command.Result, from folder: TemporaryFolder, into site: URL) throws {
    let files = FileManager.default
    for part in ["expected", "expected.stderr", "expected.exit"] {
      try? files.removeItem(at: site.appendingPathComponent(part))
    }
    for (path, bytes) in try Tree.read(folder.url.appendingPathComponent("public"), leavingOut: [".sitegen-output"]) {
      let file = site.appendingPathComponent("expected/" + path)
      try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    if !result.errors.isEmpty {
      try Data(result.errors.utf8).write(to: site.appendingPathComponent("expected.stderr"))
    }
    if result.exitCode != 0 {
      try Data("\(result.exitCode)\n".utf8).write(to: site.appendingPathComponent("expected.exit"))
    }
  }

  @Test func areThere() {
    #expect(Self.names.count >= 8)
    #expect(!Self.isRecording, "recorded: run again without SITEGEN_RECORD")
  }
}
