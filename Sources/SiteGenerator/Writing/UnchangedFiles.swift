/// The files of the old output that are still as this build would write them: they keep their place on the disk and
/// their time, so that nothing is written twice and nothing is uploaded twice.
struct UnchangedFiles: Sendable {
  private let output: Directory?
  /// In the order of their paths.
  private let files: [OutputManifest.File]
  /// When the manifest was written, after all files that it lists: what changed later was changed by somebody else.
  private let listed: Int
  private let owner: UInt32

  init(_ location: OutputLocation, adopts: Bool) {
    output = adopts ? nil : location.existing
    let files = location.manifest?.files ?? []
    let isInOrder = zip(files, files.dropFirst()).allSatisfy { $0.path.precedes($1.path) }
    self.files = isInOrder ? files : files.sorted { $0.path.precedes($1.path) }
    let manifest = output?.status(below: OutputManifest.name)
    listed = manifest?.modified ?? .min
    owner = manifest?.owner ?? 0
  }

  /// Whether a file of the old output is the one described.
  func hold(_ file: OutputManifest.File) -> Bool {
    guard let output, let old = earlier(at: file.path), old.size == file.size, old.digest == file.digest,
      let status = output.status(below: file.path)
    else { return false }
    return status.kind == .file && status.size == file.size && status.mode == 0o644 && status.modified <= listed
      && status.owner == owner
  }

  /// Whether a file of the old output had this size when it was written.
  func mayHold(_ path: String, size: Int) -> Bool { output != nil && earlier(at: path)?.size == size }

  private func earlier(at path: String) -> OutputManifest.File? { files.element(at: path, by: \.path) }

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
