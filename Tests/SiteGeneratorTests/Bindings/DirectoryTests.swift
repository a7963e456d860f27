import Foundation
import Testing

@testable import SiteGenerator

@Suite struct DirectoryTests {
  static let wrongNames = ["", ".", "..", "a/b", "/", "../etc/passwd", "/etc", "a\0b"]

  @Test(arguments: wrongNames) func refusesNamesThatLeaveTheFolder(_ name: String) throws {
    let folder = try TemporaryFolder()
    let directory = try folder.directory
    #expect(error { try directory.directory(name) }?.code == EINVAL)
    #expect(error { try directory.makeDirectory(name) }?.code == EINVAL)
    #expect(error { try directory.readFile(name, limit: 10) }?.code == EINVAL)
    #expect(error { try directory.writeNewFile(name, []) }?.code == EINVAL)
    #expect(error { try directory.status(name) }?.code == EINVAL)
    #expect(error { try directory.removeFile(name) }?.code == EINVAL)
    #expect(error { try directory.rename(name, to: directory, "x") }?.code == EINVAL)
    #expect(error { try directory.link("x", into: directory, as: name) }?.code == EINVAL)
    #expect(error { try directory.exchange("x", with: name) }?.code == EINVAL)
    #expect(try directory.entries().isEmpty)
  }

  static let wrongPaths = ["", "/", "/a", "a/", "a//b", "../a", "a/../b", "a/..", "./a", "a/.", "a/b\0c"]

  @Test(arguments: wrongPaths) func refusesPathsThatLeaveTheFolder(_ path: String) throws {
    let folder = try TemporaryFolder()
    let directory = try folder.directory
    #expect(error { try directory.write(path, [1]) }?.code == EINVAL)
    #expect(try folder.tree().isEmpty)
  }

  @Test(arguments: ["...", "a..b", "..a", ".well-known/x", "a/b/c/d"]) func writesOddButHarmlessPaths(_ path: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.directory.write(path, Array("x".utf8))
    #expect(folder.text(path) == "x")
  }

  @Test func followsNoLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/file", "secret")
    try folder.makeLink("folder", to: "real")
    try folder.makeLink("file", to: "real/file")
    try folder.makeLink("dangling", to: "nowhere")
    let directory = try folder.directory
    #expect([ELOOP, ENOTDIR].contains(error { try directory.directory("folder") }?.code))
    #expect(error { try directory.readFile("file", limit: 10) }?.code == ELOOP)
    #expect(error { try directory.writeNewFile("dangling", [1]) }?.code == EEXIST)
    #expect(try directory.status("file")?.kind == .symbolicLink)
    try directory.removeTree("real")
    #expect(try directory.entries().map(\.name) == ["dangling", "file", "folder"])
  }

  @Test func opensALinkThatAPersonNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/file", "text")
    try folder.makeLink("folder", to: "real")
    #expect(try Directory(opening: folder("folder")).readFile("file", limit: 4) == Array("text".utf8))
  }

  @Test func listsNamesInTheOrderOfTheirBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "B", "é", "e\u{301}", "10", "9", "\u{1F600}"] { try folder.write(name, "") }
    try folder.makeFolder("d")
    try folder.makeLink("l", to: "b")
    let entries = try folder.directory.entries()
    #expect(
      entries.map { Array($0.name.utf8) }
        == entries.map { Array($0.name.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(entries.count == 10)
    #expect(entries.first { $0.name == "d" }?.kind == .directory)
    #expect(entries.first { $0.name == "l" }?.kind == .symbolicLink)
  }

  @Test func keepsTheBytesOfNamesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    try makeLatinFile(in: folder.path)
    let entry = try #require(folder.directory.entries().first)
    #expect(entry.name == "caf\u{FFFD}")
    #expect(entry.rawName == [0x63, 0x61, 0x66, 0xE9])
    #expect(try folder.directory.status(entry)?.size == 4)
    try folder.directory.remove(entry)
    #expect(try folder.directory.entries().isEmpty)
  }

  @Test func readsWholeFilesUpToALimit() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789", count: 20_000)
    try folder.write("file", text)
    let directory = try folder.directory
    #expect(try directory.readFile("file", limit: 200_000) == Array(text.utf8))
    #expect(error { try directory.readFile("file", limit: 199_999) }?.code == EFBIG)
    try folder.write("empty", "")
    #expect(try directory.readFile("empty", limit: 0) == [])
  }

  @Test func readsFilesWhoseSizeIsNotKnownBefore() throws {
    let proc = try Directory(opening: "/proc/self")
    #expect(try proc.readFile("status", limit: 1 << 20).starts(with: "Name:".utf8))
    #expect(error { try proc.readFile("status", limit: 10) }?.code == EFBIG)
  }

  @Test func readsOnlyFiles() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    #expect(run("mkfifo", folder("fifo")))
    let directory = try folder.directory
    #expect(error { try directory.readFile("folder", limit: 10) }?.code == EISDIR)
    #expect(error { try directory.readFile("fifo", limit: 10) }?.code == EINVAL)
    #expect(error { try directory.readFile("missing", limit: 10) }?.code == ENOENT)
  }

  @Test func neverWritesOverAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "old")
    #expect(error { try folder.directory.writeNewFile("file", [1]) }?.code == EEXIST)
    #expect(error { try folder.directory.write("file", [1]) }?.code == EEXIST)
    #expect(folder.text("file") == "old")
  }

  @Test(arguments: [0, 1, 1 << 18, (1 << 18) + 1, 1_000_000]) func copiesFilesAndHandsOnTheirBytes(_ size: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: size)
    try folder.write("file", text)
    try folder.makeFolder("other")
    var seen: [UInt8] = []
    let copied = try folder.directory.copyFile("file", to: Directory(opening: folder("other")), "a/b/file") {
      seen += $0
    }
    #expect(copied == size)
    #expect(seen == Array(text.utf8))
    #expect(folder.text("other/a/b/file") == text)
  }

  @Test func exchangesFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/one", "1")
    try folder.write("b/two", "2")
    try folder.directory.exchange("a", with: "b")
    #expect(folder.text("a/two") == "2")
    #expect(folder.text("b/one") == "1")
  }

  @Test func explainsItself() {
    let error = SystemError(operation: "write", path: "public/x/index.html", code: ENOSPC)
    #expect("\(error)" == "cannot write public/x/index.html: No space left on device")
  }

  @Test func filesHaveTheSameModesUnderAnyMask() async {
    await #expect(processExitsWith: .success) {
      umask(0o077)
      let folder = try TemporaryFolder()
      let directory = try folder.directory
      try directory.write("a/b/c/file", [1])
      try directory.writeNewFile("file", [1])
      try directory.makeDirectory("made")
      _ = try directory.copyFile("file", to: directory, "d/copy") { _ in }
      let wanted = [
        "a": "folder 755", "a/b": "folder 755", "a/b/c": "folder 755", "a/b/c/file": "file 644 \u{1}",
        "file": "file 644 \u{1}", "made": "folder 755", "d": "folder 755", "d/copy": "file 644 \u{1}",
      ]
      guard try folder.tree() == wanted else { exit(1) }
    }
  }

  @Test(.enabled(if: Machines.canMount, "needs root")) func removesNothingThatIsMounted() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("tree/mounted")
    #expect(run("mount", "-t", "tmpfs", "none", folder("tree/mounted")))
    defer { run("umount", "-l", folder("tree/mounted")) }
    try folder.write("tree/mounted/file", "text")
    #expect(error { try folder.directory.removeTree("tree") }?.code == EBUSY)
    #expect(folder.text("tree/mounted/file") == "text")
  }
}

/// The fault that something ends with.
func error(_ work: () throws -> some Any) -> SystemError? {
  do {
    _ = try work()
    return nil
  } catch {
    return error as? SystemError
  }
}

/// Makes a file called `café` in Latin 1, with the text `text`.
func makeLatinFile(in folder: String) throws {
  try #require(run("bash", "-c", "printf text > \"$0/caf\"$'\\xe9'", folder))
}
