/// `.sitegen/hosting/` of a site's folder: what servers include. It is not in the output, because a server that does not
/// know the file would show it to visitors, and because a configuration that is written by whoever may write pages is
/// a way from the one to the other.
struct HostingFolder: Sendable {
  private static let known = [NginxInclude.fileName, CaddySnippet.fileName]

  let root: Directory

  /// What a build has for servers, as its list names it.
  static func list(of files: [HostFile]) -> [OutputManifest.File] {
    wanted(of: files).map { name, bytes in
      OutputManifest.File(path: name, size: bytes.count, digest: SHA256.hash(data: bytes), sources: [])
    }
  }

  private static func wanted(of files: [HostFile]) -> [(name: String, bytes: [UInt8])] {
    files.compactMap { file in
      if case .hostingFolder(let name) = file.place { (name, file.bytes) } else { nil }
    }
  }

  /// The bytes of a file that a list names; `nil` where they are not those of the list.
  func bytes(of file: OutputManifest.File) throws(SystemError) -> [UInt8]? {
    guard try isThere else { return nil }
    let folder = try root.directory(".sitegen").directory("hosting")
    guard try folder.status(file.path)?.size == file.size else { return nil }
    let bytes = try folder.readFile(file.path, limit: file.size)
    return SHA256.hash(data: bytes) == file.digest ? bytes : nil
  }

  /// Writes the files that are for servers, each at once and only where it is another than before, and removes those of
  /// hosts that are not named any more. Called when the output has taken its place.
  func write(_ files: [HostFile]) throws(SystemError) {
    let wanted = HostingFolder.wanted(of: files)
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
