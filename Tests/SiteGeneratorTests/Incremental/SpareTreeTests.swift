import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// The tree that a build took away is what the next one writes into.
@Suite struct SpareTreeTests {
  private func build(_ site: EditedSite, usesRecord: Bool = true) async throws {
    var options = BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)
    options.usesRecord = usesRecord
    let report = try await Generator(options: options).build()
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  private func spares(_ site: EditedSite) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: site.folder(".sitegen/builds")).filter {
      $0.hasSuffix(".spare")
    }
  }

  private func edited(_ site: inout EditedSite, _ name: String = "news/text-2.md") throws {
    site.texts[name]?.body += 1
    try site.write()
  }

  @Test func changesPlacesWithTheOutput() async throws {
    var site = try EditedSite()
    try site.write()
    try await build(site)
    #expect(try spares(site).isEmpty)
    try edited(&site)
    try await build(site)
    let spare = try #require(try spares(site).first)
    let inodes = (try site.folder.inode("public"), try site.folder.inode(".sitegen/builds/" + spare))
    let untouched = try site.folder.inode("public/about/index.html")
    for _ in 0..<2 {
      try edited(&site)
      try await build(site)
    }
    #expect(try site.folder.inode("public") == inodes.0)
    #expect(try site.folder.inode(".sitegen/builds/" + spare) == inodes.1)
    #expect(try site.folder.inode("public/about/index.html") == untouched)
    #expect(try site.folder.inode(".sitegen/builds/\(spare)/about/index.html") == untouched)
  }

  /// A tree from which somebody took a file has a folder that would stay behind, empty.
  @Test func isNotOneThatLacksAFile() async throws {
    var site = try EditedSite()
    try site.write()
    try await build(site)
    try FileManager.default.removeItem(atPath: site.folder("public/about/index.html"))
    try edited(&site)
    try await build(site)
    site.texts["about.md"] = nil
    try edited(&site)
    try await build(site)
    #expect(try site.folder.tree("public")["about"] == nil)
  }

  /// Whatever somebody puts into it never reaches the output.
  @Test(arguments: ["more.html", "about/more.html", "about/index.html", "news/text-4/index.html", "a/b/c.txt"])
  func isNotTrusted(_ path: String) async throws {
    var site = try EditedSite()
    try site.write()
    try await build(site)
    try edited(&site)
    try await build(site)
    let spare = try #require(try spares(site).first)
    try? FileManager.default.removeItem(atPath: site.folder(".sitegen/builds/\(spare)/\(path)"))
    try site.folder.write(".sitegen/builds/\(spare)/\(path)", "not ours")
    try edited(&site)
    try await build(site)
    let ours = try site.folder.tree("public")
    try FileManager.default.removeItem(atPath: site.folder("public"))
    try await build(site, usesRecord: false)
    #expect(try site.folder.tree("public") == ours)
  }

  /// A file of somebody else in the output stays there.
  @Test func leavesForeignFiles() async throws {
    var site = try EditedSite()
    try site.write()
    for step in 0..<4 {
      if step == 2 { try site.folder.write("public/notes/mine.txt", "mine") }
      try edited(&site)
      try await build(site)
    }
    #expect(site.folder.text("public/notes/mine.txt") == "mine")
    #expect(try spares(site).isEmpty)
  }
}
