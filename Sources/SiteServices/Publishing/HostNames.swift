import SiteGenerator
import SiteModel

/// Which names of files hosts can hold (SECURITY.md S69). A name that a host changes or refuses would be a page that
/// nobody can open.
enum HostNames {
  /// Refuses the first file whose name the place cannot hold.
  static func check(_ files: [OutputManifest.File], for place: PublishTarget.Place) throws(PublishFault) {
    for file in files {
      guard let reason = fault(in: file.path, for: place) else { continue }
      let source = file.sources.first.map { "; it comes from \($0)" } ?? ""
      throw PublishFault(
        .site, "'\(file.path)' cannot be published there: \(reason)", hint: "give the file another name\(source)")
    }
  }

  /// Why a path cannot stand at a place; `nil` where it can.
  static func fault(in path: String, for place: PublishTarget.Place) -> String? {
    let parts = path.utf8.split(separator: 0x2F)
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "the name has a control character" }
    if parts.contains(where: { $0.count > 255 }) { return "a name has more than 255 bytes" }
    // S3 and those that are like it.
    if path.utf8.count > 1_024 { return "the path has more than 1,024 bytes" }
    if [PublishPlan.manifestName, ListedRelease.mark].contains(path) || RcloneClaim(found: path) != nil {
      return "sitegen keeps something of its own under this name"
    }
    switch place {
    case .folder, .rsync: return nil
    case .rclone, .git: break
    }
    if path.utf8.contains(where: { [0x23, 0x3F, 0x5C].contains($0) }) {
      return "hosts do not hold names with #, ? or \\"
    }
    if parts.contains(where: { String(decoding: $0, as: UTF8.self).lowercased() == ".git" }) {
      return "Git keeps its own files under this name"
    }
    return nil
  }
}
