import Foundation
import Testing

@testable import SiteGenerator

/// Paths that are asked about one after another are what they are alone.
@Suite struct StatusReaderTests {
  @Test func saysWhatIsThere() throws {
    let folder = try TemporaryFolder()
    for path in [
      "a.txt", "a/b.txt", "a/b/c.txt", "a/b/c/d.txt", "a/bb/c/d.txt", "é/è/x.txt", "e\u{301}/e\u{300}/x.txt",
    ] {
      try folder.write(path + (path.hasSuffix(".txt") ? "" : ".txt"), path)
    }
    try FileManager.default.createSymbolicLink(atPath: folder("a/link"), withDestinationPath: "b")
    let paths = [
      "a", "a.txt", "a/b", "a/b.txt", "a/b/c", "a/b/c.txt", "a/b/c/d.txt", "a/b/c/e.txt", "a/bb/c/d.txt", "a/b/x/y.txt",
      "a/x/c/d.txt", "x/y/z", "a/link", "a/link/c.txt", "a/link/c/d.txt", "é/è/x.txt", "e\u{301}/e\u{300}/x.txt",
      "a/b.txt/c/d",
    ]
    let root = try Directory(opening: folder.path)
    for order in [paths, paths.reversed(), paths.shuffled(), paths + paths] {
      var reader = StatusReader(root)
      for path in order {
        #expect(
          reader.status(below: path).map { FileStamp($0) } == root.status(below: path).map { FileStamp($0) }, "\(path)")
      }
    }
  }
}
