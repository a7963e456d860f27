import Foundation
import Testing

@testable import SiteGenerator

/// The sample site of this repository has the workflows that `sitegen init` makes.
@Suite struct SampleWorkflowsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  /// On GitHub the site is built by a sitegen that was made there: `.ci/check-workflows` compares the steps.
  @Test func areThoseOfInit() throws {
    var scaffold = AutomationScaffold()
    scaffold.hosts = CodeHost.allCases.filter { $0 != .github }
    let files = scaffold.files(for: nil)
    #expect(files.count == 5)
    for file in files {
      let kept = try String(contentsOf: Self.root.appendingPathComponent(file.path), encoding: .utf8)
      #expect(kept == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
    }
  }

  /// The name of each file in the folder, and what comes of it.
  private static let names: [String: String] = [
    "github.yml": ".github/workflows/site.yml", "gitlab.yml": ".gitlab-ci.yml",
    "forgejo.yml": ".forgejo/workflows/site.yml", "woodpecker.yaml": ".woodpecker/site.yaml",
    "install-sitegen.sh": "ci/install-sitegen.sh", "publish-site.sh": "ci/publish-site.sh",
    "site.Containerfile": "Containerfile", "pre-commit.yaml": ".pre-commit-config.yaml",
    "check-staged.sh": "ci/check-staged.sh",
  ]

  /// Every file that is compiled in is used, and says what the folder says, but for the values in the scripts.
  @Test func areTheFolder() throws {
    var scaffold = AutomationScaffold()
    scaffold.hosts = CodeHost.allCases
    scaffold.hasContainer = true
    scaffold.hasHook = true
    let made = Dictionary(uniqueKeysWithValues: scaffold.files(for: nil).map { ($0.path, $0.bytes) })
    let folder = Self.root.appendingPathComponent("Sources/SiteGenerator/Scaffolding/Files")
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == Set(Self.names.keys))
    #expect(Set(made.keys) == Set(Self.names.values))
    for (name, path) in Self.names {
      let kept = ScaffoldFile(path, Array(try Data(contentsOf: folder.appendingPathComponent(name)))).filled([
        ("VERSION", Version.current), ("SHA256", ""), ("RELEASES", ""), ("TARGET", ""), ("PACKAGES", ""),
      ])
      #expect(made[path] == kept.bytes, "\(name)")
    }
  }
}
