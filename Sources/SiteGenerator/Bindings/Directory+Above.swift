extension Directory {
  /// The folder and all above it, the innermost first, as far as they may be opened.
  var withFoldersAbove: [Directory] {
    var folders = [self]
    while let last = folders.last, let above = try? last.parent(), !above.isSame(as: last) { folders.append(above) }
    return folders
  }

  /// Whether it is another folder, whatever names led to them; the root is its own parent.
  func isSame(as other: Directory) -> Bool {
    guard let mine = try? status(), let others = try? other.status() else { return false }
    return mine.inode == others.inode && mine.device == others.device
  }

  /// Whether it is another folder, or below it.
  func isIn(_ other: Directory) -> Bool { withFoldersAbove.contains { $0.isSame(as: other) } }
}
