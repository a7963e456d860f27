import SiteGenerator

/// A folder of this machine with a folder for each release, and a link `current` to the one that readers see. A new
/// release is made beside the others; readers see nothing of it until the link is replaced, which is one system call.
struct ReleaseFolder: ReleaseHistory {
  let path: String
  /// How many releases stay.
  let keep: Int

  static let releases = "releases"
  static let current = "current"
  /// What servers include, beside what they show.
  static let hosting = "hosting"
  private static let lock = ".sitegen-lock"

  // MARK: What is there

  func manifest() async throws(PublishFault) -> OutputManifest? {
    guard let current = try await current() else { return nil }
    return try await manifest(of: current)
  }

  func current() async throws(PublishFault) -> ReleaseName? {
    guard let place = try open() else { return nil }
    return try current(in: place)
  }

  func releases() async throws(PublishFault) -> [ReleaseName] {
    guard let place = try open() else { return [] }
    let current = try current(in: place)
    return try listed(in: place).filter { $0.wasShown || $0.name == current }.map(\.name)
  }

  func manifest(of release: ReleaseName) async throws(PublishFault) -> OutputManifest? {
    guard let place = try open() else { return nil }
    let bytes = try PublishFault.wrap { () throws(SystemError) -> [UInt8]? in
      let folder = try place.directory(ReleaseFolder.releases).directory(release.description)
      guard try folder.status(PublishPlan.manifestName) != nil else { return nil }
      return try folder.readFile(PublishPlan.manifestName, limit: 1 << 30)
    }
    // What is damaged is not what is missing: a plan that took the one for the other would delete what it likes.
    return try bytes.map { (bytes) throws(PublishFault) in
      guard let manifest = OutputManifest(reading: bytes) else {
        throw .damagedList(place.join("\(ReleaseFolder.releases)/\(release)/\(PublishPlan.manifestName)"))
      }
      return manifest
    }
  }

  /// The folder, if it is there. It has to be empty or one of ours: what else has a `releases/` of its own is not known.
  func open() throws(PublishFault) -> Directory? {
    let (place, names): (Directory, [String])
    do throws(SystemError) {
      place = try Directory(opening: path)
      names = try place.entries().map(\.name)
    } catch {
      if error.isAbsence { return nil }
      throw PublishFault(.machine, "\(error)", hint: error.hint)
    }
    let isOurs = names.isEmpty || names.contains(ReleaseFolder.releases) || names == [ReleaseFolder.lock]
    let isSite = names.contains { [OutputManifest.name, "sitegen.yaml"].contains($0) }
    guard isOurs, !isSite else {
      throw PublishFault(
        .site, "'\(path)' has files that sitegen did not publish",
        hint: "name an empty folder, or one that is not there")
    }
    return place
  }

  private func current(in place: Directory) throws(PublishFault) -> ReleaseName? {
    let status = try PublishFault.wrap { () throws(SystemError) in try place.status(ReleaseFolder.current) }
    guard status != nil else { return nil }
    let target = try PublishFault.wrap { () throws(SystemError) in try place.target(ofLink: ReleaseFolder.current) }
    guard let name = target.flatMap(ReleaseFolder.release(of:)) else {
      throw PublishFault(
        .site, "'\(place.join(ReleaseFolder.current))' does not lead to a release", hint: "take it away")
    }
    return name
  }

  /// The release that a link leads to.
  static func release(of target: String) -> ReleaseName? {
    let parts = target.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].elementsEqual(releases.utf8) else { return nil }
    return ReleaseName(String(decoding: parts[1], as: UTF8.self))
  }

  /// Every release that was begun, oldest first.
  private func listed(in place: Directory) throws(PublishFault) -> [ListedRelease] {
    let current = try current(in: place)
    return try PublishFault.wrap { () throws(SystemError) in
      guard try place.status(ReleaseFolder.releases) != nil else { return [] }
      let folder = try place.directory(ReleaseFolder.releases)
      return ListedRelease.known(
        try folder.entries().compactMap { ReleaseName($0.name) }.sorted().map {
          ListedRelease(
            name: $0, isWhole: folder.status(below: "\($0)/\(PublishPlan.manifestName)") != nil,
            wasShown: folder.status(below: "\($0)/\(ListedRelease.mark)") != nil)
        }, current: current)
    }
  }

  // MARK: What is done

  func send(
    _ plan: PublishPlan, with servers: ServerFiles?, from output: BuiltOutput, progress: @escaping ProgressHandler
  ) async throws(PublishFault) -> [String] {
    _ = try open()
    let (place, lock) = try prepare()
    defer { withExtendedLifetime(lock) {} }
    let old = try current(in: place)
    try plan.check(try await manifest(), at: path, release: old)
    try servers?.plan.check(try await serverList(), at: place.join(ReleaseFolder.hosting))
    let notes = plan.isEmpty ? [] : try makeRelease(plan, insteadOf: old, in: place, from: output, progress)
    if let servers { try put(servers, in: place) }
    return notes + (servers?.notes ?? [])
  }

  /// Makes a release, and shows it; returns what a person should know.
  private func makeRelease(
    _ plan: PublishPlan, insteadOf old: ReleaseName?, in place: Directory, from output: BuiltOutput,
    _ progress: @escaping ProgressHandler
  ) throws(PublishFault) -> [String] {
    let all = try listed(in: place)
    let name = ReleaseName(at: Machine.now, after: all.last?.name, suffix: plan.new.shortDigest)
    let releases = try PublishFault.wrap { () throws(SystemError) in try place.directory(ReleaseFolder.releases) }
    let stage = try PublishFault.wrap { () throws(SystemError) -> LockedStage in
      LockedStage.removeDead(in: releases)
      return try LockedStage.make(in: releases, label: releases.join(name.description))
    }
    do throws(PublishFault) {
      let previous = old.flatMap { try? releases.directory($0.description) }
      try ReleaseStage(stage: stage.directory, previous: previous, output: output).fill(plan, progress)
      try PublishFault.wrap { () throws(SystemError) in
        try stage.directory.publishMode()
        try stage.directory.syncFileSystem()
        try releases.rename(stage.name, to: releases, name.description)
      }
    } catch {
      try? releases.removeTree(stage.name)
      throw error
    }
    try show(name, insteadOf: old, in: place)
    return try prune(listed(in: place).filter { $0.name != name }, in: releases)
  }

  /// Makes what is missing of the place, and keeps others from publishing to it.
  fileprivate func prepare() throws(PublishFault) -> (Directory, FileLock) {
    let (place, lock) = try PublishFault.wrap { () throws(SystemError) -> (Directory, FileLock?) in
      let place = try Directory.making(path)
      try place.makeDirectoryIfAbsent(ReleaseFolder.releases)
      return (place, try FileLock.acquire(ReleaseFolder.lock, in: place, timeout: 10))
    }
    guard let lock else {
      throw Task.isCancelled
        ? .cancelled : PublishFault(.machine, "somebody else publishes to '\(path)'", hint: "wait for it, or stop it")
    }
    return (place, lock)
  }

  func show(_ release: ReleaseName, insteadOf old: ReleaseName) async throws(PublishFault) {
    let (place, lock) = try prepare()
    defer { withExtendedLifetime(lock) {} }
    guard try current(in: place) == old else { throw .overtaken(path) }
    try show(release, insteadOf: old, in: place)
  }

  private func show(
    _ release: ReleaseName, insteadOf old: ReleaseName?, in place: Directory
  ) throws(PublishFault) {
    // All that were shown, as a place that is older than the mark has none yet.
    let shown = try listed(in: place).filter { $0.wasShown && $0.name != release }.map(\.name)
    try PublishFault.wrap { () throws(SystemError) in
      for name in Set(shown + [old].compactMap(\.self)) { try mark(name, in: place) }
      let fresh = ".sitegen-current-" + Directory.randomDigits()
      try place.makeLink(fresh, to: ReleaseFolder.releases + "/" + release.description)
      do throws(SystemError) {
        try place.rename(fresh, to: place, ReleaseFolder.current)
      } catch {
        try? place.removeFile(fresh)
        throw error
      }
      try place.sync()
    }
  }

  /// Notes that readers saw a release.
  private func mark(_ release: ReleaseName, in place: Directory) throws(SystemError) {
    let releases = try place.directory(ReleaseFolder.releases)
    // A link that leads nowhere is no reason to show nothing.
    guard try releases.status(release.description) != nil else { return }
    let folder = try releases.directory(release.description)
    if try folder.status(ListedRelease.mark) == nil { try folder.writeNewFile(ListedRelease.mark, []) }
  }

  /// Takes superfluous releases away; one that cannot be removed is no reason to fail, as the new one is shown.
  private func prune(_ all: [ListedRelease], in releases: Directory) -> [String] {
    ListedRelease.superfluous(of: all, keep: keep, now: Machine.now).compactMap { name in
      (try? releases.removeTree(name.description)) == nil
        ? "The old release \(name) could not be removed" : nil
    }
  }
}
