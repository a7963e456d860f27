/// `.sitegen/hosting/` of a site's folder: what servers include. It is not in the output, because a server that does not
/// know the file would show it to visitors, and because a configuration that is written by whoever may write pages is
/// a way from the one to the other.
package struct HostingFolder: Sendable {
  private static let known = [NginxInclude.fileName, CaddySnippet.fileName]

  let root: Directory

  /// What a build left there for servers, by name.
  ///
  /// - Parameter source: the site's folder.
  package static func files(of source: String) throws(SystemError) -> [(name: String, bytes: [UInt8])] {
    let folder = HostingFolder(root: try Directory(opening: source))
    guard try folder.isThere else { return [] }
    let place = try folder.root.directory(".sitegen").directory("hosting")
    var files: [(name: String, bytes: [UInt8])] = []
    for name in known.sorted() where try place.status(name) != nil {
      files.append((name, try place.readFile(name, limit: 1 << 28)))
    }
    return files
  }

  /// Writes the files that are for servers, each at once and only where it is another than before, and removes those of
  /// hosts that are not named any more. Called when the output has taken its place.
  func write(_ files: [HostFile]) throws(SystemError) {
    let wanted = files.compactMap { file -> (name: String, bytes: [UInt8])? in
      if case .hostingFolder(let name) = file.place { (name, file.bytes) } else { nil }
    }
    if wanted.isEmpty, try !isThere { return }
    let state = try root.directory(".sitegen")
    try state.makeDirectoryIfAbsent("hosting")
    let folder = try state.directory("hosting")
    for (name, bytes) in wanted {
      let old = try folder.status(name)?.size == bytes.count ? try folder.readFile(name, limit: bytes.count) : nil
      if old != bytes { try folder.putFile(name, bytes) }
    }
    for name in HostingFolder.known where !wanted.contains(where: { $0.name == name }) {
      if try folder.status(name) != nil { try folder.removeFile(name) }
    }
  }

  private var isThere: Bool {
    get throws(SystemError) {
      guard try root.status(".sitegen") != nil else { return false }
      return try root.directory(".sitegen").status("hosting") != nil
    }
  }
}
