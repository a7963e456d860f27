import Testing

@testable import SiteGenerator

@Suite struct MountTableTests {
  static let rows: [(point: String, isConcerned: Bool)] = [
    ("", true), ("/inside", true), ("/in/side", true), ("-beside", false), ("x", false),
  ]

  @Test(arguments: rows) func knowsWhatIsMountedAtAFolderOrInIt(_ row: (point: String, isConcerned: Bool)) throws {
    let folder = try TemporaryFolder()
    let line = "36 35 98:0 / \(folder.path)\(row.point) rw,noatime master:1 - ext3 /dev/root rw\n"
    #expect(MountTable(Array(line.utf8)).concerns(try folder.directory) == row.isConcerned)
  }

  @Test func readsSpacesInPaths() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a b")
    let table = MountTable(Array("1 2 3:4 / \(folder.path)/a\\040b rw - ext4 x y\n".utf8))
    #expect(table.concerns(try Directory(opening: folder("a b"))))
    #expect(!MountTable(Array("broken\n\n".utf8)).concerns(try folder.directory))
  }

  @Test(.enabled(if: Machines.canMount, "needs root")) func seesAFolderMountedOnItsOwnFileSystem() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    try folder.makeFolder("b")
    #expect(!MountTable().concerns(try folder.directory))
    #expect(run("mount", "--bind", folder("a"), folder("b")))
    defer { run("umount", "-l", folder("b")) }
    #expect(MountTable().concerns(try Directory(opening: folder("b"))))
    #expect(MountTable().concerns(try folder.directory))
    #expect(!MountTable().concerns(try Directory(opening: folder("a"))))
  }
}
