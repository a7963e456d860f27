package import SiteGenerator

/// What a publication does: the files of a built site held against those that its target says it has.
package struct PublishPlan: Sendable {
  /// The list of what stands at a target, there (SECURITY.md S69).
  package static let manifestName = ".sitegen-manifest.json"

  /// What the target is to have. It does not say from which files of the site it was made.
  package let new: OutputManifest
  /// What it has, as far as is known.
  package let old: OutputManifest?
  package let added: [OutputManifest.File]
  package let changed: [OutputManifest.File]
  package let removed: [OutputManifest.File]

  /// Compares what was built with what a target has.
  package init(_ built: OutputManifest, over old: OutputManifest?) {
    let files = built.files.map {
      OutputManifest.File(path: $0.path, size: $0.size, digest: $0.digest, sources: [], status: $0.status)
    }
    new = OutputManifest(site: built.site, files: files)
    self.old = old
    var before: [String: OutputManifest.File] = [:]
    for file in old?.files ?? [] { before[file.path] = file }
    var (added, changed): ([OutputManifest.File], [OutputManifest.File]) = ([], [])
    for file in new.files {
      guard let known = before.removeValue(forKey: file.path) else {
        added.append(file)
        continue
      }
      if known.digest != file.digest || known.size != file.size { changed.append(file) }
    }
    self.added = added
    self.changed = changed
    removed = (old?.files ?? []).filter { before[$0.path] != nil }
  }

  /// The files that are sent, phase by phase.
  package var sent: [[OutputManifest.File]] {
    let files = (added + changed).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return PublishPhase.allCases.map { phase in files.filter { PublishPhase($0.path) == phase } }
  }

  /// The folders that have a file of the old site and none of the new one, the inner ones first.
  package var emptiedFolders: [String] {
    var kept: Set<String> = []
    for file in new.files { kept.formUnion(PublishPlan.folders(of: file.path)) }
    let gone = Set(removed.flatMap { PublishPlan.folders(of: $0.path) }).subtracting(kept)
    return gone.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
  }

  /// Every folder that a file is in, from the outermost.
  private static func folders(of path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == 0x2F }.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// How many files are sent.
  package var sentCount: Int { added.count + changed.count }

  /// How many bytes are sent, the list aside.
  package var sentBytes: Int { (added + changed).reduce(0) { $0 + $1.size } }

  /// How many files stay as they are.
  package var unchangedCount: Int { new.files.count - sentCount }

  /// Whether the target has it all, and nothing else of ours.
  package var isEmpty: Bool { old == new }

  /// What stands at the target while files are sent to it, under whatever circumstances that ends: old and new ones are
  /// ours, and of those that are not the same in both nothing is known.
  package var announced: OutputManifest {
    let sent = Set((added + changed).map(\.path))
    return OutputManifest(
      site: new.site, files: new.files.map { sent.contains($0.path) ? $0.withUnknownBytes : $0 } + removed)
  }

  /// The most deletions that need no second thought (S69).
  package var deletionLimit: Int { max(50, (old?.files.count ?? 0) / 5) }

  /// Refuses to go on where the place is not any more what the plan was made for.
  ///
  /// - Parameter release: what is shown there now, where places have releases.
  func check(
    _ now: OutputManifest?, at place: String, release: ReleaseName? = nil
  ) throws(PublishFault) {
    guard now != old else { return }
    let empty = OutputManifest(site: new.site, files: [])
    let between = PublishPlan(now ?? empty, over: old)
    let count = between.sentCount + between.removed.count
    let shown = release.map { "; \($0) is shown now" } ?? ""
    throw PublishFault(
      .machine,
      "somebody else published to '\(place)' meanwhile: \(count) of its files are not what they were\(shown)",
      hint: "nothing was mixed; publish again, and the site is held against what is there now")
  }

  /// Refuses what a second thought should be given to.
  func check(_ options: PublishOptions, target: String) throws(PublishFault) {
    if let old, old.site != new.site, !options.adopts {
      throw PublishFault(
        .site, "'\(target)' has another site, \(old.site)", hint: "name another place, or replace the site with --adopt"
      )
    }
    guard removed.count > deletionLimit, !options.forcesDeletes else { return }
    throw PublishFault(
      .site, "\(removed.count) files of '\(target)' would be deleted, more than \(deletionLimit)",
      hint: "look at the plan with --dry-run; --force-deletes deletes them")
  }
}
