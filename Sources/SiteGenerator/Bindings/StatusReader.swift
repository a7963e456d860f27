import Glibc

/// Says what stands at many paths below a folder. Paths that follow each other mostly have their first folders in common:
/// those are walked once, which is half of the work.
struct StatusReader {
  private let root: Directory
  /// The folder above that of the last path, and how it is called below `root`.
  private var folder: Directory?
  private var path = ""

  init(_ root: Directory) { self.root = root }

  /// What stands at a path, as `Directory.status(below:)` says it.
  mutating func status(below relativePath: String) -> Directory.Status? {
    let length = StatusReader.lengthAbove(relativePath.utf8.span)
    guard length > 0 else { return root.status(below: relativePath) }
    if path.utf8.count != length || !relativePath.utf8.span.has(path.utf8.span, at: 0) {
      path = String(decoding: relativePath.utf8.prefix(length), as: UTF8.self)
      folder = root.lookingInto(path)
    }
    // One that cannot be opened can still be looked through.
    return folder?.status(below: relativePath, from: length + 1) ?? root.status(below: relativePath)
  }

  /// How many bytes the folder takes that is above the folder of a path; 0 where there is none.
  private static func lengthAbove(_ path: Span<UInt8>) -> Int {
    var (place, slashes) = (path.count, 0)
    while place > 0, slashes < 2 {
      place -= 1
      if path[place] == 0x2F { slashes += 1 }
    }
    return slashes == 2 ? place : 0
  }
}

extension Directory {
  /// A folder at a path, whatever the way there leads through; `nil` where there is none that can be opened.
  fileprivate func lookingInto(_ relativePath: String) -> Directory? {
    let found = unsafe openat(descriptor, relativePath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return found < 0 ? nil : Directory(path: path + "/" + relativePath, descriptor: found)
  }

  /// What stands at the end of a path, which is below this folder from a byte on.
  fileprivate func status(below path: String, from start: Int) -> Status? {
    var info = stat()
    let result = unsafe path.withCString { unsafe fstatat(descriptor, $0 + start, &info, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? Status(info) : nil
  }
}
