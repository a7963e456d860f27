import Foundation
import Testing

@testable import SiteGenerator

@Suite struct OutputTreeTests {
  @Test func publishesFilesAndListsThem() throws {
    let site = try OutputSite()
    try site.build(["index.html": "home", "a/b/index.html": ""])
    #expect(
      try site.folder.tree("site/public").filter { $0.key != OutputManifest.name } == [
        "index.html": "file 644 home", "a": "folder 755", "a/b": "folder 755", "a/b/index.html": "file 644 ",
      ])
    let manifest = try #require(try site.manifest())
    #expect(manifest.site == "https://example.org/")
    #expect(
      manifest.files == [
        .init(
          path: "a/b/index.html", size: 0,
          digest: SHA256.hash(data: []),
          sources: ["content/a/b/index.html"]),
        .init(
          path: "index.html", size: 4,
          digest: SHA256.hash(data: Array("home".utf8)), sources: ["content/index.html"]),
      ])
    #expect(
      try FileManager.default.attributesOfItem(atPath: site.folder("site/public"))[.posixPermissions] as? Int == 0o755)
  }

  @Test func isWrittenFromManyTasksAtOnce() async throws {
    let site = try OutputSite()
    let output = try site.prepare()
    try await withThrowingTaskGroup { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<250 {
            try output.write(
              "p/\(number % 7)/\(task)-\(number)/index.html", Array("\(task) \(number)".utf8), sources: [])
          }
        }
      }
      try await group.waitForAll()
    }
    _ = try output.commit()
    let files = try site.files()
    #expect(files.count == 2_000)
    for task in 0..<8 {
      for number in 0..<250 { #expect(files["p/\(number % 7)/\(task)-\(number)/index.html"] == "\(task) \(number)") }
    }
  }

  @Test func givesTheSameBytesInAnyOrderAndUnderAnyMask() async throws {
    let (one, other) = (try OutputSite(), try OutputSite())
    try one.build(["b/index.html": "b", "a/index.html": "a"])
    await #expect(processExitsWith: .success) { [source = other.options.source as String] in
      umask(0o077)
      let output = try OutputTree.prepare(
        BuildOptions(source: source, now: 0, width: 1), root: Directory(opening: source), site: "https://example.org/")
      try output.write("b/index.html", Array("b".utf8), sources: ["content/b/index.html"])
      try output.write("a/index.html", Array("a".utf8), sources: ["content/a/index.html"])
      _ = try output.commit()
    }
    #expect(try one.folder.tree("site/public") == other.folder.tree("site/public"))
  }

  @Test(arguments: ["../x", "/x", "a/../../x", "", "a//b", "."]) func writesNothingOutsideItself(_ path: String) throws
  {
    let site = try OutputSite()
    #expect(systemFault { try site.build([path: "x"]) }?.code == EINVAL)
    #expect(
      try site.folder.tree().keys.sorted() == [
        "site", "site/.sitegen", "site/.sitegen/lock", "site/content", "site/templates",
      ])
  }

  @Test func namesTheFileAsAPersonKnowsIt() throws {
    let site = try OutputSite()
    let output = try site.prepare()
    defer { output.discard() }
    try output.write("a", [1], sources: [])
    #expect(systemFault { try output.write("a", [1], sources: []) }?.description == "cannot make public/a: File exists")
    #expect(systemFault { try output.write("a/b", [1], sources: []) }?.path == "public/a/b")
  }

  @Test func noticesFilesThatAreGoneFromTheStage() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let output = try site.prepare()
    defer { output.discard() }
    try output.write("index.html", [0x32], sources: [])
    let stage = try #require(try site.leftovers().first)
    try site.folder.write("site/\(stage)/index.html", "longer")
    #expect(
      outputFault { try output.commit() } == "'public/index.html' was written, but is not there as it was written")
    #expect(try site.files() == ["index.html": "1"])
  }

  @Test func buildsOneAtATime() throws {
    var site = try OutputSite()
    let output = try site.prepare()
    site.options.lockTimeout = 0
    #expect(outputFault { try site.prepare() } == "another sitegen is building this site (process \(getpid()))")
    output.discard()
  }

  @Test func waitsForTheOtherBuild() async throws {
    var site = try OutputSite()
    site.options.lockTimeout = 60
    try await withThrowingTaskGroup { [site] group in
      for number in 0..<5 {
        group.addTask { try site.build(["index.html": "\(number)", "\(number).html": "x"]) }
      }
      try await group.waitForAll()
    }
    let files = try site.files()
    #expect(files.count == 2)
    #expect(files["index.html"].map { files["\($0).html"] == "x" } == true)
    #expect(try site.leftovers().isEmpty)
  }

  @Test func copiesAssets() throws {
    let site = try OutputSite()
    let text = String(repeating: "photo", count: 100_000)
    try site.folder.write("site/content/photo.jpg", text)
    let output = try site.prepare()
    try output.copy(
      "photo.jpg", of: Directory(opening: site.folder("site/content")), to: "a/photo.jpg",
      sources: ["content/photo.jpg"])
    try output.write("b/photo.jpg", Array(text.utf8), sources: [])
    _ = try output.commit()
    #expect(try site.files() == ["a/photo.jpg": text, "b/photo.jpg": text])
    let files = try #require(try site.manifest()).files
    #expect(files.map(\.digest).first == files.map(\.digest).last)
    #expect(files.map(\.size) == [500_000, 500_000])
  }

  // MARK: When the machine refuses

  @Test(.enabled(if: Machines.canMount, "needs root"), arguments: [false, true])
  func aFullDiskLeavesTheOldSite(isFullOfInodes: Bool) throws {
    let site = try OutputSite()
    let options = isFullOfInodes ? "size=8m,nr_inodes=40" : "size=1m"
    #expect(run("mount", "-t", "tmpfs", "-o", options, "none", site.folder.path))
    defer { run("umount", "-l", site.folder.path) }
    try site.folder.makeFolder("site")
    try site.build(["index.html": "1"])
    try site.folder.write("site/public/mine", "mine")
    let before = try site.folder.tree("site/public")
    let large = isFullOfInodes ? "x" : String(repeating: "x", count: 100_000)
    let files = Dictionary(uniqueKeysWithValues: (10..<40).map { ("\($0)/index.html", large) })
    let fault = systemFault { try site.build(files) }
    #expect(fault?.code == ENOSPC)
    #expect(fault?.path.hasPrefix("public/") == true)
    #expect(fault?.path.hasSuffix("index.html") == true || isFullOfInodes)
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().isEmpty)
  }

  @Test(.enabled(if: Machines.canFreeze, "needs root and chattr"), arguments: ["site", "site/public"])
  func aFolderThatCannotChangeStaysAsItIs(_ frozen: String) throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let before = try site.folder.tree("site/public")
    #expect(run("chattr", "+i", site.folder(frozen)))
    let fault = systemFault { try site.build(["index.html": "2"]) }
    #expect(run("chattr", "-i", site.folder(frozen)))
    #expect(fault?.code == EPERM)
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().isEmpty)
    try site.build(["index.html": "2"])
    #expect(try site.files() == ["index.html": "2"])
  }

  @Test(.enabled(if: Machines.canFreeze, "needs root and chattr")) func tellsWhenTheOldSiteCannotBeRemoved() throws {
    let site = try OutputSite()
    try site.build(["a/index.html": "1", "index.html": "1"])
    #expect(run("chattr", "+i", site.folder("site/public/a")))
    let notes = try site.build(["a/index.html": "2", "index.html": "2"])
    let stage = try #require(try site.leftovers().first)
    #expect(notes.first?.hasPrefix("The old site was replaced but is still on the disk: cannot remove") == true)
    #expect(run("chattr", "-i", site.folder("site/\(stage)/a")))
    #expect(try site.files() == ["a/index.html": "2", "index.html": "2"])
    try site.build(["index.html": "3"])
    #expect(try site.leftovers().isEmpty)
  }
}
