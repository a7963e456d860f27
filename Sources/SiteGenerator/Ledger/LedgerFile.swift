/// A ledger that is kept as a file.
package enum LedgerFile {
  /// Puts a ledger where a person wants it, whole or not at all; an older ledger is replaced, and nothing else is. The
  /// folder must be there. Below `content/` it would be published and below `templates/` it would be taken for a part of
  /// the theme, so it is refused there.
  ///
  /// - Parameters:
  ///   - source: the site's folder.
  ///   - isForced: whether any file may be replaced.
  /// - Throws: why nothing was written.
  package static func write(
    _ bytes: [UInt8], to path: String, ofSite source: String, isForced: Bool = false
  ) throws(ScaffoldFault) {
    let (parent, name) = ContentFiles.split(path)
    let folder = parent.isEmpty ? (path.utf8.first == 0x2F ? "/" : ".") : parent
    let directory = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: folder) }
    for reserved in ["content", "templates"]
    where (try? Directory(opening: source + "/" + reserved)).map(directory.isIn) == true {
      throw ScaffoldFault(
        "a ledger is no part of \(reserved)/: '\(path)' was not written", hint: "write it beside the site's folder")
    }
    if try ScaffoldFault.wrap({ () throws(SystemError) in try isInOutput(directory) }) {
      throw ScaffoldFault(
        "a ledger tells what is not for readers, and '\(path)' would be published: it was not written",
        hint: "write it beside the site's folder")
    }
    if try ScaffoldFault.wrap({ () throws(SystemError) in try isFolder(name, in: directory) }) {
      throw ScaffoldFault("'\(path)' is a folder", hint: "name a file in it, such as ledger.html")
    }
    guard try isForced ? true : isFree(name, in: directory) else {
      throw ScaffoldFault(
        "'\(path)' is there already, and is no ledger: it was left as it is",
        hint: "name another file, or replace it with --force")
    }
    try ScaffoldFault.wrap { () throws(SystemError) in try directory.putFile(name, bytes) }
  }

  private static func isFolder(_ name: String, in directory: Directory) throws(SystemError) -> Bool {
    if ["", ".", ".."].contains(name) { return true }
    return try directory.status(name)?.kind == .directory
  }

  /// Whether nothing is lost: there is no file, an empty one, or an older ledger. Links and folders are left to the
  /// writing.
  private static func isFree(_ name: String, in directory: Directory) throws(ScaffoldFault) -> Bool {
    try ScaffoldFault.wrap { () throws(SystemError) -> Bool in
      guard let status = try directory.status(name), status.kind == .file, status.size > 0 else { return true }
      return isLedger(try directory.readFile(name, limit: status.size))
    }
  }

  /// Whether a file begins as a ledger does, in one of its formats.
  static func isLedger(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096)
    let beginnings = ["file,address,title,language,", "{\n  \"format\": \"sitegen-audit\",", "There are no articles\n"]
    if beginnings.contains(where: { head.starts(with: $0.utf8) }) { return true }
    let line = head.prefix { $0 != 0x0A }.split(separator: 0x20)
    if line.elementsEqual(
      ["article", "outlet", "ground", "state", "text", "findings"], by: { $0.elementsEqual($1.utf8) })
    {
      return true
    }
    return head.starts(with: "<!DOCTYPE html>\n".utf8)
      && head.firstRange(of: Array("<title>Rights ledger of ".utf8)) != nil
  }

  /// Whether a folder is a built site, or below one.
  private static func isInOutput(_ folder: Directory) throws(SystemError) -> Bool {
    for folder in folder.withFoldersAbove where try folder.status(OutputManifest.name) != nil { return true }
    return false
  }
}
