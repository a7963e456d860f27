import SiteGenerator

/// The files of a site, and its folders but for the outermost, as the file system describes them at a moment. A file that
/// comes and goes between two looks is seen by its folder's time: a reading in between may have had it.
struct SiteFiles: Sendable {
  private var files: [String: Directory.Status] = [:]

  /// Looks at all of them. What cannot be looked at is taken as not there.
  init(_ folders: SiteFolders) {
    var files: [String: Directory.Status] = [:]
    try? folders.walk { (folder, path) throws(SystemError) in
      if !path.isEmpty, let status = try? folder.status() { files[path] = status }
      let entries = path.isEmpty ? [SiteFolders.settings] : ((try? folder.entries()) ?? []).map(\.name)
      for name in entries where !PassedOverFiles.contain(name) {
        guard let status = try? folder.status(name), status.kind != .directory else { continue }
        files[path.isEmpty ? name : path + "/" + name] = status
      }
    }
    self.files = files
  }

  /// The files and folders that are not what they were.
  func changes(since old: SiteFiles) -> Set<String> {
    var changed = Set(old.files.keys.filter { files[$0] == nil })
    for (path, status) in files where old.files[path] != status { changed.insert(path) }
    return changed
  }
}
