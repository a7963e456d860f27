import SiteGenerator

/// The folders and files that a site is made of.
struct SiteFolders: Sendable {
  /// The folders that are looked into with everything below.
  static let tops = ["content", "templates"]
  static let settings = "sitegen.yaml"

  /// The site's folder.
  let source: String

  /// Whether a path, relative to the site's folder, is of the site.
  static func has(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 0x2F)
    guard let top = parts.first.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
    guard !parts.contains(where: { PassedOverFiles.contain(String(decoding: $0, as: UTF8.self)) }) else { return false }
    return tops.contains(top) || path == settings
  }

  /// Calls back for every folder of the site that is there, its own folder first. What goes away meanwhile is passed over.
  func walk(_ body: (_ folder: Directory, _ path: String) throws(SystemError) -> Void) throws(SystemError) {
    let root = try Directory(opening: source)
    try body(root, "")
    for top in SiteFolders.tops { try walk(top, in: root, as: top, body) }
  }

  /// The same for one folder, by its path, and all below it.
  func walk(
    from path: String, _ body: (_ folder: Directory, _ path: String) throws(SystemError) -> Void
  ) throws(SystemError) {
    var folder = try Directory(opening: source)
    let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    for part in parts.dropLast() {
      guard let next = try SiteFolders.present({ () throws(SystemError) in try folder.directory(part) }) else { return }
      folder = next
    }
    if let last = parts.last { try walk(last, in: folder, as: path, body) }
  }

  private func walk(
    _ name: String, in parent: Directory, as path: String,
    _ body: (_ folder: Directory, _ path: String) throws(SystemError) -> Void
  ) throws(SystemError) {
    guard let folder = try SiteFolders.present({ () throws(SystemError) in try parent.directory(name) }) else { return }
    try body(folder, path)
    let entries = try SiteFolders.present { () throws(SystemError) in try folder.entries() } ?? []
    for entry in entries where entry.kind == .directory && !PassedOverFiles.contain(entry.name) {
      try walk(entry.name, in: folder, as: path + "/" + entry.name, body)
    }
  }

  /// What stands somewhere; `nil` where it went away, or never was a folder.
  private static func present<Result>(_ open: () throws(SystemError) -> Result) throws(SystemError) -> Result? {
    do throws(SystemError) {
      return try open()
    } catch  where error.isAbsence {
      return nil
    }
  }
}
