import Synchronization

/// A tree that was taken out of the output folder and kept, and in what it differs from the one that took its place.
struct RetiredTree: Sendable {
  /// What is known of its names.
  enum Names: Sendable {
    /// Its files.
    case files([String])
    /// Its shape, when it changed places with another tree.
    case shape(TreeShape)
  }

  let folder: Directory
  let names: Names
  let differing: [SpareTree.Difference]
}

/// What is known of the output after it changed places with the spare tree.
struct TreeExchange: Sendable {
  /// The paths at which a file was put into it, or taken away.
  let changed: Set<String>
  /// Absent where somebody's file came into it at the last moment.
  let shape: TreeShape?
}

extension OutputTree {
  /// Publishes through the spare tree: what is new is put into it, and it takes the output's place.
  ///
  /// - Returns: whether that was possible; where it was not, nothing was changed.
  func exchangeWithSpare(_ manifest: OutputManifest, forgetting gone: Set<String>) throws(BuildFault) -> Bool {
    guard location.way == .exchange, let record, let place = store?.place(), let output = location.existing,
      let name = store?.spareName
    else { return false }
    let written = writtenPaths
    guard let spare = SpareTree(of: record, in: place, name: name), isOnlyOurs(output, record),
      let work = spare.work(for: manifest, written: written)
    else {
      store?.removeSpare()
      return false
    }
    let files = manifest.files.filter { written.contains($0.path) }
    if let missing = firstMissing(of: files) { throw .output(.incomplete(location.path + "/" + missing)) }
    try BuildFault.wrap { () throws(SystemError) in
      // Whatever becomes of this, the record is no longer that of the tree.
      store?.remove()
      try spare.align(work, stage: stage, output: output)
      try stage.folder.syncFileSystem()
      try place.exchange(name, with: location.name, of: location.parent)
      try location.parent.sync()
    }
    let isOurs = keepOrEmpty(output, work, in: place, name, new: spare.folder)
    if holds(gone, written.union(work.removed)) { forget(in: place, name) }
    discard()
    // Last, as stamps can be relied on when some time has passed.
    let shape = isOurs ? spare.shape(after: work) : nil
    exchanged.withLock { $0 = TreeExchange(changed: Set(work.changed), shape: shape) }
    return true
  }

  /// Whether the output has the names that the last build gave it, and no others.
  private func isOnlyOurs(_ output: Directory, _ record: BuildRecord) -> Bool {
    record.shape?.isIntact(in: output, files: { record.files }) == true
  }

  /// Keeps the old tree, unless somebody put a file into it at the last moment: that goes into the new one.
  ///
  /// - Returns: whether nobody did.
  private func keepOrEmpty(
    _ old: Directory, _ work: SpareTree.Work, in place: Directory, _ name: String, new: Directory
  ) -> Bool {
    let seen = Machine.nanoseconds
    if let record, let shape = record.shape, isOnlyOurs(old, record) {
      keep(
        old, .shape(TreeShape(folders: shape.folders, stamped: seen)),
        changed: work.written.union(work.removed)
      ) { path in record.has(path) }
      return true
    }
    guard let foreign = try? ForeignFiles(in: location, new: work.manifest, adopts: true),
      (try? foreign.empty(old, into: new)) != nil
    else { return false }
    try? place.removeDirectory(name)
    return false
  }

  /// Takes the old tree of an exchange to the records, where the next build may have a use for it.
  func retire(_ oldName: String, _ manifest: OutputManifest, forgetting gone: Set<String>) -> Bool {
    store?.removeSpare()
    // In the order of their paths, so that what is near is looked at together.
    let files = (location.manifest?.files ?? []).map(\.path)
    let before = Set(files)
    let changed = writtenPaths.union(before.subtracting(manifest.files.map(\.path)))
    // Where the two trees did not change places at once, they cannot do so the next time.
    guard oldName == stage.name, !holds(gone, changed), let place = store?.place(), let name = store?.spareName,
      let old = location.existing,
      let foreign = try? ForeignFiles(in: location, new: manifest, adopts: true), foreign.isNone, foreign.isWhole,
      (try? location.parent.rename(oldName, to: place, name)) != nil
    else { return false }
    keep(old, .files(files + [OutputManifest.name]), changed: changed) { before.contains($0) }
    return true
  }

  /// Whether the old output shows texts that this one no longer shows, and so must not be kept.
  private func holds(_ gone: Set<String>, _ changed: Set<String>) -> Bool {
    !gone.isEmpty
      && location.manifest?.files.contains { !gone.isDisjoint(with: $0.sources) && changed.contains($0.path) } == true
  }

  private func forget(in place: Directory, _ name: String) {
    retired.withLock { $0 = nil }
    try? place.removeTree(name)
  }

  private func keep(
    _ old: Directory, _ names: RetiredTree.Names, changed: Set<String>, isInOld: (String) -> Bool
  ) {
    let differing = changed.sorted { $0.precedes($1) }.map { SpareTree.Difference(path: $0, isInSpare: isInOld($0)) }
    retired.withLock { $0 = RetiredTree(folder: old, names: names, differing: differing) }
  }

  /// What the next build may know of the tree that was kept.
  var spare: SpareTree.Description? {
    guard let tree = retired.withLock({ $0 }) else {
      // Nothing changed places: what was there is still there.
      return isUnchanged && exchange == nil ? record?.spare : nil
    }
    switch tree.names {
    case .files(let files):
      return TreeShape(of: files, in: tree.folder).map {
        SpareTree.Description(shape: $0, isLinked: false, differing: tree.differing)
      }
    case .shape(let shape): return SpareTree.Description(shape: shape, isLinked: true, differing: tree.differing)
    }
  }
}
