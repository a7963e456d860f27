import Foundation
import Testing

@testable import SiteGenerator

@Suite struct DirectoryReplacingTests {
  @Test func replacesTheBytesAndKeepsTheMode() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: folder("a.md"))
    // Whoever has it open keeps the old bytes: they are not written over.
    let open = try #require(FileHandle(forReadingAtPath: folder("a.md")))
    try folder.directory.replaceFile("a.md", with: Array("new".utf8))
    #expect(try folder.tree() == ["a.md": "file 664 new"])
    #expect(try open.readToEnd() == Data("old".utf8))
  }

  @Test func replacesNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.md", "b")
    try folder.makeLink("a.md", to: "b.md")
    try folder.makeFolder("c.md")
    for name in ["a.md", "c.md", "d.md", "../x", ""] {
      #expect(throws: SystemError.self) { try folder.directory.replaceFile(name, with: []) }
    }
    #expect(try folder.tree() == ["a.md": "link b.md", "b.md": "file 644 b", "c.md": "folder 755"])
  }
}
