/// Puts a finished stage in the place of an output folder, at once.
struct TreeSwap {
  let location: OutputLocation
  let stage: OutputStage
  /// The site's own folder `.sitegen`.
  let state: Directory
  /// Exchanges two names in a folder; a parameter, because not every file system can.
  var exchange: Exchange = { (parent, one, other) throws(SystemError) in try parent.exchange(one, with: other) }

  typealias Exchange = @Sendable (Directory, String, String) throws(SystemError) -> Void

  /// What became of it.
  enum Outcome {
    /// The new tree stands. What is left of the old one, if anything, could not be removed.
    case swapped(leftover: SystemError?)
    /// This file system can neither exchange nor rename the old tree; nothing was changed.
    case impossible
  }

  /// Carries over what is not ours, writes the manifest, brings all of it to the disk, and swaps.
  ///
  /// - Parameter retire: takes the old tree, whose name is given, out of its place, where somebody has a use for it.
  func run(
    _ manifest: OutputManifest, keeping foreign: ForeignFiles, retire: (String) -> Bool = { _ in false }
  ) throws(SystemError) -> Outcome {
    // Nobody may take the old tree for a dead stage while it has a stage's name.
    let lock = location.existing.flatMap { FileLock.tryAcquire($0) }
    defer { withExtendedLifetime(lock) {} }
    if let old = location.existing { try foreign.carry(from: old, to: stage.folder) }
    try stage.folder.write(OutputManifest.name, manifest.bytes)
    try stage.folder.publishMode()
    try stage.folder.syncFileSystem()
    let oldName = try swap()
    guard let oldName else { return .impossible }
    try location.parent.sync()
    guard let old = location.existing else { return .swapped(leftover: nil) }
    do throws(SystemError) {
      if !retire(oldName) {
        try foreign.empty(old, into: stage.folder)
        try location.parent.removeDirectory(oldName)
      }
      try SwapJournal.remove(from: state)
    } catch {
      // The new site stands; the next build tries again.
      return .swapped(leftover: error)
    }
    return .swapped(leftover: nil)
  }

  /// The name that the old tree has now; `nil` where it cannot be moved.
  private func swap() throws(SystemError) -> String? {
    guard location.existing != nil else {
      try location.parent.rename(stage.name, to: location.parent, location.name)
      return stage.name
    }
    do throws(SystemError) {
      try exchange(location.parent, stage.name, location.name)
      return stage.name
    } catch {
      if error.isUnsupported { return try renameTwice() }
      guard error.isOfOtherDevice else { throw error }
      return nil
    }
  }

  /// Some network file systems cannot exchange two names; a journal says what stands where between two renames.
  private func renameTwice() throws(SystemError) -> String? {
    let journal = SwapJournal(oldName: SwapJournal.oldPrefix + Directory.randomDigits(), output: location.path)
    try journal.write(to: state)
    do throws(SystemError) {
      try location.parent.rename(location.name, to: location.parent, journal.oldName)
    } catch {
      guard error.isOfOtherDevice else { throw error }
      try SwapJournal.remove(from: state)
      return nil
    }
    do throws(SystemError) {
      try location.parent.rename(stage.name, to: location.parent, location.name)
    } catch {
      try location.parent.rename(journal.oldName, to: location.parent, location.name)
      throw error
    }
    return journal.oldName
  }
}
