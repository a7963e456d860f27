import Foundation
import Testing

@testable import SiteGenerator

@Suite struct TreeSwapTests {
  static let refusals: [Int32] = [EINVAL, ENOSYS, EOPNOTSUPP]

  @Test(arguments: refusals) func renamesTwiceWhereNamesCannotBeExchanged(_ code: Int32) throws {
    let site = try OutputSite()
    try site.build(["index.html": "1", "stale.html": "1"])
    try site.folder.write("site/public/mine", "mine")
    try site.build(["index.html": "2"]) { (_, _, _) throws(SystemError) in
      throw SystemError(operation: "exchange", path: "public", code: code)
    }
    #expect(try site.files() == ["index.html": "2", "mine": "mine"])
    #expect(try site.leftovers().isEmpty)
    #expect(try site.folder.tree("site/.sitegen").keys.sorted() == ["lock"])
  }

  @Test func replacesFilesWhereTheFolderCannotBeRenamed() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1", "stale.html": "1"])
    try site.folder.write("site/public/mine", "mine")
    let inode = try site.folder.inode("site/public")
    let notes = try site.build(["index.html": "2", "a/index.html": "2"]) { (_, _, _) throws(SystemError) in
      throw SystemError(operation: "exchange", path: "public", code: EXDEV)
    }
    #expect(try site.files() == ["index.html": "2", "a/index.html": "2", "mine": "mine"])
    #expect(notes.last?.hasSuffix("its files were replaced one by one") == true)
    #expect(try site.folder.inode("site/public") == inode)
    #expect(try site.leftovers().isEmpty)
    #expect(try site.manifest()?.files.map(\.path) == ["a/index.html", "index.html"])
  }

  @Test func leavesTheOldSiteWhereTheExchangeFails() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let before = try site.folder.tree("site/public")
    let fault = systemFault {
      try site.build(["index.html": "2"]) { (_, _, _) throws(SystemError) in
        throw SystemError(operation: "exchange", path: "public", code: EIO)
      }
    }
    #expect(fault?.code == EIO)
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().isEmpty)
  }

  @Test func bringsTheOldSiteBackAfterADeathBetweenTwoRenames() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let before = try site.folder.tree("site/public")
    let state = try Directory(opening: site.folder("site/.sitegen"))
    try SwapJournal(oldName: SwapJournal.oldPrefix + "0123456789abcdef", output: "public").write(to: state)
    #expect(run("mv", site.folder("site/public"), site.folder("site/.sitegen-old-0123456789abcdef")))
    try site.prepare().discard()
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().isEmpty)
    #expect(try state.entries().map(\.name) == ["lock"])
  }

  @Test func removesTheOldTreeAfterADeathBehindTwoRenames() throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let state = try Directory(opening: site.folder("site/.sitegen"))
    try SwapJournal(oldName: SwapJournal.oldPrefix + "0123456789abcdef", output: "public").write(to: state)
    try site.folder.write("site/.sitegen-old-0123456789abcdef/index.html", "0")
    try site.prepare().discard()
    #expect(try site.files() == ["index.html": "1"])
    #expect(try site.leftovers().isEmpty)
  }

  @Test(arguments: ["", "x", ".sitegen-old-1", "../../etc\npublic", "content\npublic"])
  func believesNoOtherJournal(_ text: String) throws {
    let site = try OutputSite()
    try site.folder.write("site/.sitegen/swap", text)
    try site.folder.write("site/content/a.md", "text")
    try site.build(["index.html": "1"])
    #expect(site.folder.text("site/content/a.md") == "text")
    #expect(site.folder.text("site/.sitegen/swap") == nil)
  }

  @Test func removesStagesOfDeadBuildsOnly() throws {
    var one = try OutputSite()
    one.options.output = one.folder("public")
    try one.folder.write(".sitegen-stage-0000000000000000/index.html", "dead")
    try one.folder.write("kept/.sitegen-stage-x", "a file")
    let living = try one.prepare()
    try living.write("index.html", [0x31], sources: [])
    // Another site with its output beside this one's.
    var other = one
    other.options.source = one.folder("site2")
    other.options.output = one.folder("public2")
    try one.folder.makeFolder("site2")
    try other.build(["index.html": "2"])
    _ = try living.commit()
    #expect(one.folder.text("public/index.html") == "1")
    #expect(one.folder.text("public2/index.html") == "2")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: one.folder.path).sorted() == [
        "kept", "public", "public2", "site", "site2",
      ])
  }

  @Test func aKilledBuildChangesNothing() async throws {
    let site = try OutputSite()
    try site.build(["index.html": "1"])
    let before = try site.folder.tree("site/public")
    await #expect(processExitsWith: .signal(SIGKILL)) { [source = site.options.source as String] in
      let output = try OutputTree.prepare(
        BuildOptions(source: source, now: 0, width: 1), root: Directory(opening: source), site: "x")
      for number in 0..<100 { try output.write("a\(number)/index.html", [0x32], sources: []) }
      raise(SIGKILL)
    }
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().count == 1)
    try site.build(["index.html": "2"])
    #expect(try site.files() == ["index.html": "2"])
    #expect(try site.leftovers().isEmpty)
  }
}
