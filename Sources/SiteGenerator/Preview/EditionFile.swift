/// What stands at an address of an edition.
package enum EditionFile: Sendable {
  /// Bytes that were made.
  case page(EditionPage)
  /// A file of the site as it is.
  case asset(EditionAsset)
}

/// A finished file of an edition.
package struct EditionPage: Sendable {
  package let bytes: [UInt8]
  /// With which status a host answers for it.
  package let status: Int

  /// A file of bytes.
  package init(bytes: [UInt8], status: Int = 200) {
    self.bytes = bytes
    self.status = status
  }
}

/// A file that is handed on as it is, opened as a build opens it: below the site's folder, no link followed. It stays
/// open as long as somebody has it, so that what is sent is of one file, whatever takes its place meanwhile.
package struct EditionAsset: Sendable {
  private let file: OpenFile
  package let status: Directory.Status

  /// `nil` where there is no such file any more.
  init?(_ file: String, root: Directory) {
    var files = ContentFiles(root: root)
    let (path, name) = ContentFiles.split(file)
    guard let file = try? files.folder(path).openFile(name), let status = try? file.status() else { return nil }
    (self.file, self.status) = (file, status)
  }

  /// Some of its bytes; fewer where the file ends.
  package func bytes(from offset: Int, upTo count: Int) throws(SystemError) -> [UInt8] {
    try file.bytes(from: offset, upTo: count)
  }
}
