import Foundation
import Testing

@testable import SiteGenerator

@Suite struct ReplacementInPlaceTests {
  let site: OutputSite

  /// The output folder is a link to a folder elsewhere.
  init() throws {
    site = try OutputSite()
    try site.folder.makeFolder("real")
    try site.folder.makeLink("site/public", to: "../real")
  }

  private func files() throws -> [String: String] {
    try site.folder.tree("real").filter { !$0.value.hasPrefix("folder ") && $0.key != OutputManifest.name }
      .mapValues { String($0.trimmingPrefix("file 644 ")) }
  }

  @Test func keepsTheFolderAndWhatIsNotOurs() throws {
    let inode = try site.folder.inode("real")
    try site.build(["index.html": "1", "old/deep/index.html": "1", "same.css": "1"])
    try site.folder.write("real/mine/file", "mine")
    try site.folder.write("real/old/mine", "mine")
    let notes = try site.build(["index.html": "2", "a/index.html": "2", "same.css": "1"])
    #expect(
      try files() == ["index.html": "2", "a/index.html": "2", "same.css": "1", "mine/file": "mine", "old/mine": "mine"])
    #expect(try site.folder.tree("real")["old/deep"] == nil)
    #expect(
      notes == [
        "Kept 2 files in public that sitegen did not make",
        "public is a link or a mount point, or has one in it: its files were replaced one by one",
      ])
    #expect(try site.folder.inode("real") == inode)
    #expect(try site.folder.tree("real").keys.allSatisfy { !$0.contains("stage") })
  }

  static let changes: [(before: String, after: String)] = [
    ("a", "a/index.html"), ("a/b/index.html", "a"), ("a/b", "a/b/c/d"),
  ]

  @Test(arguments: changes) func turnsFilesIntoFoldersAndBack(_ row: (before: String, after: String)) throws {
    try site.build([row.before: "1", "index.html": "1"])
    try site.build([row.after: "2", "index.html": "2"])
    #expect(try files() == [row.after: "2", "index.html": "2"])
  }

  @Test(arguments: ForeignFilesTests.obstacles) func takesOverWhatIsInTheWay(_ row: (theirs: String, ours: String))
    throws
  {
    var site = site
    try site.build(["index.html": "1"])
    try site.folder.write("real/" + row.theirs, "mine")
    let text = outputFault { try site.build(["index.html": "2", row.ours: "ours"]) }
    #expect(text == "'public/\(row.theirs)' was not made by sitegen and is in the way of a file of the site")
    site.options.adoptsOutput = true
    try site.build(["index.html": "2", row.ours: "ours"])
    #expect(try files() == ["index.html": "2", row.ours: "ours"])
  }

  @Test(.enabled(if: Machines.canFreeze, "needs root and chattr")) func staysOursAfterADeathHalfWay() throws {
    try site.build(["a.html": "1", "b.html": "1", "stale.html": "1"])
    #expect(run("chattr", "+i", site.folder("real/b.html")))
    let after = ["0/index.html": "2", "a.html": "2", "b.html": "2"]
    #expect(
      systemFault { try site.build(after) }?.description == "cannot rename public/b.html: Operation not permitted")
    #expect(run("chattr", "-i", site.folder("real/b.html")))
    #expect(try files() == ["0/index.html": "2", "a.html": "2", "b.html": "1", "stale.html": "1"])
    let half = try site.manifest()
    // What the dead build meant to write must not pass for what is there, nor its files for somebody else's.
    try site.build(after)
    #expect(try files() == after)
    #expect(half?.files.map(\.path) == ["0/index.html", "a.html", "b.html", "stale.html"])
  }

  @Test func followsNoLinkInTheFolder() throws {
    try site.build(["a/index.html": "1", "a/stale.html": "1", "index.html": "1"])
    try site.folder.write("outside/stale.html", "outside")
    #expect(run("rm", "-r", site.folder("real/a")))
    try site.folder.makeLink("real/a", to: "../outside")
    try site.build(["index.html": "2"])
    #expect(try site.folder.tree("outside") == ["stale.html": "file 644 outside"])
    #expect(try files()["a"] == "link ../outside")
    #expect(
      outputFault { try site.build(["a/index.html": "3"]) }?.contains("'public/a' was not made by sitegen") == true)
    #expect(try site.folder.tree("outside") == ["stale.html": "file 644 outside"])
  }

  @Test(.enabled(if: Machines.canMount, "needs root"), arguments: ["public", "public/mounted"])
  func fillsFoldersThatAreMountPointsOrHoldOne(_ point: String) throws {
    let site = try OutputSite()
    try site.folder.makeFolder("site/" + point)
    try site.folder.makeFolder("bound")
    try site.folder.write("bound/mine", "mine")
    #expect(run("mount", "--bind", site.folder("bound"), site.folder("site/" + point)))
    defer { run("umount", "-l", site.folder("site/" + point)) }
    var adopting = site
    adopting.options.adoptsOutput = true
    #expect(try adopting.build(["index.html": "1"]).last?.hasSuffix("one by one") == true)
    #expect(try site.build(["index.html": "2", "a/index.html": "2"]).last?.hasSuffix("one by one") == true)
    #expect(site.folder.text("site/public/index.html") == "2")
    #expect(site.folder.text("site/public/a/index.html") == "2")
    #expect(site.folder.text("bound/mine") == "mine")
    #expect(try site.leftovers().isEmpty)
  }
}
