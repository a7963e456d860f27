import SiteGenerator

/// A release that is being made in a folder that nobody sees yet.
struct ReleaseStage {
  let stage: Directory
  /// The release that readers see.
  let previous: Directory?
  let output: BuiltOutput

  /// Puts all files of a plan into it, the list last: those that did not change are the ones of the release before, under
  /// a second name where the file system allows that.
  func fill(_ plan: PublishPlan, _ progress: ProgressHandler) throws(PublishFault) {
    let sent = Set((plan.added + plan.changed).map(\.path))
    var state = PublishProgress(files: 0, totalFiles: sent.count, bytes: 0, totalBytes: plan.sentBytes)
    for file in plan.new.files {
      if Task.isCancelled { throw .cancelled }
      guard sent.contains(file.path) else {
        if try !isLinked(file) { try copy(file) }
        continue
      }
      try copy(file)
      state.files += 1
      state.bytes += file.size
      progress(state)
    }
    try PublishFault.wrap { () throws(SystemError) in try stage.write(PublishPlan.manifestName, plan.new.bytes) }
  }

  private func isLinked(_ file: OutputManifest.File) throws(PublishFault) -> Bool {
    guard let previous, let status = previous.status(below: file.path), status.kind == .file, status.size == file.size
    else { return false }
    return try PublishFault.wrap { () throws(SystemError) in try stage.link(file.path, from: previous) }
  }

  private func copy(_ file: OutputManifest.File) throws(PublishFault) {
    let isWhole = try PublishFault.wrap { () throws(SystemError) in try output.copy(file, to: stage) }
    guard !isWhole else { return }
    throw PublishFault(
      .site, "'\(output.folder.join(file.path))' is not what was built", hint: "build the site again: sitegen build")
  }
}
