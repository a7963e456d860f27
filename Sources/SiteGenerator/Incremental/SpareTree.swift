/// The tree that the last build took out of the output folder, kept beside the records. What did not change since is in it
/// already, as the very files of the output; so a build writes into it only what is another, and the two change places.
struct SpareTree: Sendable {
  /// What a record says of one.
  struct Description: Sendable {
    let shape: TreeShape
    /// Whether each file that it has of the output is that very file: what is known of one is known of the other.
    let isLinked: Bool
    /// The paths at which it has not the file of the output: another, one more, or none.
    let differing: [Difference]
  }

  /// A path at which the two trees are not the same.
  struct Difference: Sendable, Hashable {
    let path: String
    /// Whether the spare tree has a file there.
    let isInSpare: Bool
  }

  /// The folder in which it stands, and its name there.
  let place: Directory
  let name: String
  let folder: Directory
  private let record: BuildRecord
  private let description: Description
  /// When it was found to be what the record says, in nanoseconds since 1970-01-01T00:00:00Z.
  private let seen: Int

  /// The tree that a record describes; `nil` where there is none, or it is not what the record says in every name.
  init?(of record: BuildRecord, in place: Directory, name: String) {
    seen = Machine.nanoseconds
    guard let description = record.spare, let status = try? place.status(name), status.kind == .directory,
      let folder = try? place.directory(name), description.shape.isIntact(in: folder, files: { record.spareFiles })
    else { return nil }
    (self.place, self.name, self.folder) = (place, name, folder)
    (self.record, self.description) = (record, description)
  }

  /// What has to be done to make it the tree of a manifest.
  struct Work {
    let manifest: OutputManifest
    let written: Set<String>
    let new: Set<String>
    /// The files of the output that go.
    let removed: [String]
    /// Where it has not the file that it should have; in the order of paths.
    let changed: [String]
  }

  /// What has to be done; `nil` where a file that could stay is not the one of the output.
  func work(for manifest: OutputManifest, written: Set<String>) -> Work? {
    let new = Set(manifest.files.map(\.path))
    let removed = record.outputs.map(\.file.path).filter { !new.contains($0) }
    let changed = Set(description.differing.map(\.path)).union(written).union(removed)
    let others = changed
    // Of files that are those of the output it was seen there that nobody changed them.
    let isSame =
      description.isLinked
      || Cores.allSatisfy(record.outputs.count, with: { StatusReader(folder) }) { number, files in
        others.contains(record.outputs[number].file.path)
          || record.outputs[number].isIntact(in: &files, of: folder, since: record.stamped)
      }
    return isSame
      ? Work(
        manifest: manifest, written: written, new: new, removed: removed, changed: changed.sorted { $0.precedes($1) })
      : nil
  }

  /// Its shape when that is done.
  func shape(after work: Work) -> TreeShape {
    description.shape.updated(for: work.changed, in: folder, intactAt: seen)
  }

  /// Does it: what was written comes from the stage, the rest is linked from the output.
  func align(_ work: Work, stage: OutputStage, output: Directory) throws(SystemError) {
    let (new, written) = (work.new, work.written)
    var open = OpenFolder(root: folder)
    for path in work.changed where !new.contains(path) { try open.remove(path) }
    let (folder, changed) = (folder, work.changed.filter { new.contains($0) })
    try Cores.forEach(changed.count) { (number) throws(SystemError) in
      if written.contains(changed[number]) {
        try stage.move(changed[number], into: folder)
      } else {
        try folder.replace(changed[number], linkedFrom: output)
      }
    }
    try stage.folder.write(OutputManifest.name, work.manifest.bytes)
    try stage.folder.rename(below: OutputManifest.name, into: folder, OutputManifest.name)
  }
}

extension BuildRecord {
  /// Whether the output has a file, as `outputs` are in the order of their paths.
  func has(_ path: String) -> Bool { outputs.element(at: path, by: \.file.path) != nil }

  /// The paths of the output, and of its list.
  var files: [String] { outputs.map(\.file.path) + [OutputManifest.name] }

  /// Those of the spare tree.
  fileprivate var spareFiles: [String] {
    guard let spare else { return [] }
    let differing = Dictionary(spare.differing.map { ($0.path, $0.isInSpare) }) { first, _ in first }
    return files.filter { differing[$0] == nil } + spare.differing.filter(\.isInSpare).map(\.path)
  }
}
