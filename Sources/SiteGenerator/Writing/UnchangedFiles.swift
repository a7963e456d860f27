/// The files of the old output that are still as this build would write them: they keep their place on the disk and
/// their time, so that nothing is written twice and nothing is uploaded twice.
struct UnchangedFiles: Sendable {
  private let output: Directory?
  private let files: [String: OutputManifest.File]
  /// When the manifest was written, after all files that it lists: what changed later was changed by somebody else.
  private let listed: Int
  private let owner: UInt32

  init(_ location: OutputLocation, adopts: Bool) {
    output = adopts ? nil : location.existing
    var files: [String: OutputManifest.File] = [:]
    for file in location.manifest?.files ?? [] { files[file.path] = file }
    self.files = files
    let manifest = output?.status(below: OutputManifest.name)
    listed = manifest?.modified ?? .min
    owner = manifest?.owner ?? 0
  }

  /// Whether a file of the old output is the one described.
  func hold(_ file: OutputManifest.File) -> Bool {
    guard let output, let old = files[file.path], old.size == file.size, old.digest == file.digest,
      let status = output.status(below: file.path)
    else { return false }
    return status.kind == .file && status.size == file.size && status.mode == 0o644 && status.modified <= listed
      && status.owner == owner
  }

  /// Whether a file of the old output had this size when it was written.
  func mayHold(_ path: String, size: Int) -> Bool { output != nil && files[path]?.size == size }

  /// Gives a file that is held a place in the stage.
  ///
  /// A folder of the old output may have been replaced with a link meanwhile. The search for foreign files finds that
  /// link in the way of this very file, and stops the build before it is published.
  func place(_ path: String, in stage: Directory) throws(SystemError) {
    guard let output, try !stage.link(path, from: output) else { return }
    // Not every file system gives a file two names.
    let (folder, name) = ContentFiles.split(path)
    var source = ContentFiles(root: output)
    _ = try source.folder(folder).copyFile(name, to: stage, path) { _ in }
  }
}
