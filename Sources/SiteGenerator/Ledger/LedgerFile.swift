/// A ledger that is kept as a file.
package enum LedgerFile {
  /// Puts a ledger where a person wants it, whole or not at all; what was there is replaced. The folder must be there.
  /// Below `content/` it would be published and below `templates/` it would be taken for a part of the theme, so it is
  /// refused there.
  ///
  /// - Parameter source: the site's folder.
  package static func write(_ bytes: [UInt8], to path: String, ofSite source: String) throws(ScaffoldFault) {
    let (parent, name) = ContentFiles.split(path)
    let folder = parent.isEmpty ? (path.utf8.first == 0x2F ? "/" : ".") : parent
    for reserved in ["content", "templates"] where try isIn(folder, source + "/" + reserved) {
      throw ScaffoldFault(
        "a ledger is no part of \(reserved)/: '\(path)' was not written", hint: "write it beside the site's folder")
    }
    try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: folder).putFile(name, bytes) }
  }

  /// Whether a folder is another one or below it, whatever the way there is called.
  private static func isIn(_ folder: String, _ other: String) throws(ScaffoldFault) -> Bool {
    try ScaffoldFault.wrap { () throws(SystemError) -> Bool in
      guard let wanted = try? Directory(opening: other).status() else { return false }
      var path = folder
      var last: Directory.Status?
      while true {
        let status = try Directory(opening: path).status()
        if status.inode == wanted.inode, status.device == wanted.device { return true }
        // The root is its own parent.
        if let last, last.inode == status.inode, last.device == status.device { return false }
        last = status
        path += "/.."
      }
    }
  }
}
