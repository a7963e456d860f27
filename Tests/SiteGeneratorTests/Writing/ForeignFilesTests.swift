import Foundation
import Testing

@testable import SiteGenerator

@Suite struct ForeignFilesTests {
  let site: OutputSite

  init() throws {
    site = try OutputSite()
    try site.build(["index.html": "1", "a/index.html": "1", "old/index.html": "1"])
  }

  @Test func stayAsTheyAre() throws {
    let folder = site.folder
    try folder.write("site/public/CNAME", "example.org")
    try folder.write("site/public/a/photo.jpg", "photo")
    try folder.write("site/public/uploads/2026/deep.txt", "deep")
    try folder.makeFolder("site/public/private/empty")
    #expect(run("chmod", "700", folder("site/public/private")))
    #expect(run("chmod", "640", folder("site/public/CNAME")))
    try folder.makeLink("site/public/latest", to: "../../outside")
    try folder.makeLink("site/public/dangling", to: "nowhere")
    try folder.write("outside/secret", "secret")
    #expect(run("mkfifo", folder("site/public/fifo")))
    let inode = try folder.inode("site/public/CNAME")
    var wanted = try folder.tree("site/public").filter { $0.key != OutputManifest.name && !$0.key.hasPrefix("old") }
    wanted["index.html"] = "file 644 2"
    let notes = try site.build(["index.html": "2", "a/index.html": "1"])
    #expect(try folder.tree("site/public").filter { $0.key != OutputManifest.name } == wanted)
    #expect(notes == ["Kept 6 files in public that sitegen did not make"])
    #expect(try folder.inode("site/public/CNAME") == inode)
    #expect(try folder.tree("outside") == ["secret": "file 644 secret"])
    #expect(try site.leftovers().isEmpty)
  }

  @Test func mayHaveNamesThatAreNotUTF8() throws {
    try makeLatinFile(in: site.folder("site/public"))
    #expect(
      run("bash", "-c", "mkdir \"$0/caf\"$'\\xe9'.d && echo 1 > \"$0/caf\"$'\\xe9'.d/x", site.folder("site/public")))
    try site.build(["index.html": "2"])
    try site.build(["index.html": "3"])
    let entries = try Directory(opening: site.folder("site/public")).entries()
    #expect(entries.compactMap(\.rawName) == [[0x63, 0x61, 0x66, 0xE9], [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x64]])
    #expect(try site.leftovers().isEmpty)
  }

  static let obstacles: [(theirs: String, ours: String)] = [
    ("b/index.html", "b/index.html"), ("b", "b/index.html"), ("b/x/y", "b"), ("b", "b/c/d/index.html"),
  ]

  @Test(arguments: obstacles) func areNamedWhenInTheWay(_ row: (theirs: String, ours: String)) throws {
    try site.folder.write("site/public/" + row.theirs, "mine")
    let before = try site.folder.tree("site/public")
    let text = outputFault { try site.build(["index.html": "2", row.ours: "ours"]) }
    #expect(text == "'public/\(row.theirs)' was not made by sitegen and is in the way of a file of the site")
    #expect(try site.folder.tree("site/public") == before)
    #expect(try site.leftovers().isEmpty)
  }

  @Test(arguments: obstacles) func giveWayWhenTheFolderIsTakenOver(_ row: (theirs: String, ours: String)) throws {
    var site = site
    try site.folder.write("site/public/" + row.theirs, "mine")
    site.options.adoptsOutput = true
    try site.build(["index.html": "2", row.ours: "ours"])
    #expect(try site.files() == ["index.html": "2", row.ours: "ours"])
    #expect(try site.leftovers().isEmpty)
  }

  @Test func linksInTheWayAreNotFollowed() throws {
    let folder = site.folder
    try folder.write("outside/index.html", "1")
    #expect(run("rm", "-r", folder("site/public/a")))
    try folder.makeLink("site/public/a", to: "../../outside")
    let text = outputFault { try site.build(["a/index.html": "1"]) }
    #expect(text == "'public/a' was not made by sitegen and is in the way of a file of the site")
    #expect(try folder.tree("outside") == ["index.html": "file 644 1"])
  }

  @Test func survivesChangesWhileTheTreesAreExchanged() throws {
    let folder = site.folder
    try folder.write("site/public/notes.txt", "old")
    try site.build(["index.html": "2"]) { (parent, one, other) throws(SystemError) in
      // Somebody saves, as editors do, and adds a file, between the copy and the exchange.
      _ = run(
        "bash", "-c", "cd $0 && echo -n new > t && mv t notes.txt && mkdir late && echo -n late > late/file",
        folder("site/public"))
      try parent.exchange(one, with: other)
    }
    #expect(try site.files() == ["index.html": "2", "notes.txt": "new", "late/file": "late"])
    #expect(try site.leftovers().isEmpty)
  }
}
