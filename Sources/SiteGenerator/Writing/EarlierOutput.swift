/// What the last build wrote, for those who only look at it.
struct EarlierOutput: Sendable {
  let folder: Directory
  let manifest: OutputManifest

  /// The output that stands where the options say; `nil` where there is none, or none of sitegen's.
  init?(_ options: BuildOptions) {
    guard let folder = try? EarlierOutput.folder(options),
      let bytes = try? folder.readFile(OutputManifest.name, limit: 1 << 30),
      let manifest = OutputManifest(reading: bytes)
    else { return nil }
    self.folder = folder
    self.manifest = manifest
  }

  /// The folder, whoever made it.
  static func folder(_ options: BuildOptions) throws(SystemError) -> Directory {
    try Directory(opening: Machine.path(options.output, in: options.source), label: options.output)
  }

  /// A file that sitegen wrote; `nil` where it cannot be read.
  func file(_ path: String) -> [UInt8]? {
    guard manifest.files.contains(where: { $0.path == path }) else { return nil }
    return try? folder.readFile(path, limit: ContentFiles.textLimit)
  }
}
