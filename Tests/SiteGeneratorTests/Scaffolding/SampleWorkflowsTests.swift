import Foundation
import Testing

@testable import SiteGenerator

/// The sample site of this repository has the workflows that `sitegen init` makes.
@Suite struct SampleWorkflowsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  @Test func areThoseOfInit() throws {
    var scaffold = AutomationScaffold()
    scaffold.hosts = CodeHost.allCases
    let files = scaffold.files(for: nil)
    #expect(files.count == 6)
    for file in files {
      let kept = try String(contentsOf: Self.root.appendingPathComponent(file.path), encoding: .utf8)
      #expect(kept == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
    }
  }

  /// Every file that is compiled in is used, and says what the folder says.
  @Test func areTheFolder() throws {
    var scaffold = AutomationScaffold()
    scaffold.hosts = CodeHost.allCases
    scaffold.hasContainer = true
    scaffold.hasHook = true
    let folder = Self.root.appendingPathComponent("Sources/SiteGenerator/Scaffolding/Files")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == scaffold.files(for: nil).count)
  }
}
