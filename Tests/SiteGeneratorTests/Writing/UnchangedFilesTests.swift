import Foundation
import Testing

@testable import SiteGenerator

@Suite struct UnchangedFilesTests {
  @Test func keepTheirPlaceOnTheDisk() throws {
    let site = try OutputSite()
    try site.build(["a/b/c/same.html": "same", "changed.html": "1"])
    let (same, changed) = (
      try site.folder.inode("site/public/a/b/c/same.html"), try site.folder.inode("site/public/changed.html")
    )
    let keeper = try FileHandle(forReadingFrom: URL(fileURLWithPath: site.folder("site/public/changed.html")))
    try site.build(["a/b/c/same.html": "same", "changed.html": "2"])
    #expect(try site.folder.inode("site/public/a/b/c/same.html") == same)
    #expect(try site.folder.inode("site/public/changed.html") != changed)
    #expect(try site.files() == ["a/b/c/same.html": "same", "changed.html": "2"])
    try keeper.close()
  }

  @Test func leaveTheWholeTreeAloneWhereNothingChanged() throws {
    let site = try OutputSite()
    try site.folder.write("site/content/photo.jpg", "photo")
    func build(_ files: [String]) throws {
      let output = try site.prepare()
      for file in files { try output.write(file, [0x31], sources: []) }
      try output.copy(
        "photo.jpg", of: Directory(opening: site.folder("site/content")), to: "a/photo.jpg",
        sources: ["content/photo.jpg"])
      _ = try output.commit()
    }
    try build(["a/index.html", "index.html"])
    let inode = try site.folder.inode("site/public")
    try build(["index.html", "a/index.html"])
    #expect(try site.folder.inode("site/public") == inode)
    #expect(try site.leftovers().isEmpty)
    try build(["index.html"])
    #expect(try site.folder.inode("site/public") != inode)
    #expect(try site.files() == ["index.html": "1", "a/photo.jpg": "photo"])
    try site.folder.write("site/content/photo.jpg", "PHOTO")
    try build(["index.html"])
    #expect(try site.files() == ["index.html": "1", "a/photo.jpg": "PHOTO"])
  }

  static let meddling: [(name: String, command: String)] = [
    ("other bytes, same size", "sleep 0.02; printf SAME > $0"), ("another size", "printf more-bytes > $0"),
    ("a mode", "chmod 600 $0"), ("a link", "printf same > $0.x; ln -sf $0.x $0"), ("nothing", "rm $0"),
    ("a folder", "rm $0; mkdir $0"),
  ]

  @Test(arguments: meddling) func areWrittenAgainWhenSomebodyChangedThem(_ row: (name: String, command: String)) throws
  {
    let site = try OutputSite()
    try site.build(["same.html": "same"])
    #expect(run("bash", "-c", row.command, site.folder("site/public/same.html")))
    try site.build(["same.html": "same"])
    #expect(try site.folder.tree("site/public")["same.html"] == "file 644 same")
  }
}
