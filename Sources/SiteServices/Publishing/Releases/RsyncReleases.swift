import SiteGenerator
import Synchronization

/// Releases in a folder of another machine, brought there by rsync alone: no other command is run on it, so a key that
/// allows rsync and nothing else will do. It looks as `ReleaseFolder` leaves it.
struct RsyncReleases: ReleaseHistory {
  let program: ExternalProgram
  /// `user@host:/path`, without a slash at its end.
  let place: String
  /// How many releases stay.
  let keep: Int

  init(program: ExternalProgram, place: String, keep: Int) {
    self.program = program
    self.place = place.utf8.last == 0x2F ? String(decoding: place.utf8.dropLast(), as: UTF8.self) : place
    self.keep = keep
  }

  private var releasesPath: String { place + "/" + ReleaseFolder.releases + "/" }

  // MARK: What is there

  func manifest() async throws(PublishFault) -> OutputManifest? { try await manifest(of: try await current()) }

  private func manifest(of release: ReleaseName?) async throws(PublishFault) -> OutputManifest? {
    guard let release else { return nil }
    return try await manifest(of: release)
  }

  func current() async throws(PublishFault) -> ReleaseName? {
    let workspace = try Workspace()
    _ = try await ask(["--links", "--", place + "/" + ReleaseFolder.current, workspace.path + "/"])
    let (status, target) = try PublishFault.wrap { () throws(SystemError) in
      (
        try workspace.directory.status(ReleaseFolder.current),
        try workspace.directory.target(ofLink: ReleaseFolder.current)
      )
    }
    guard status != nil else { return nil }
    guard let name = target.flatMap(ReleaseFolder.release(of:)) else {
      throw PublishFault(
        .site, "'\(place)/\(ReleaseFolder.current)' does not lead to a release", hint: "take it away")
    }
    return name
  }

  func manifest(of release: ReleaseName) async throws(PublishFault) -> OutputManifest? {
    let list = releasesPath + release.description + "/" + PublishPlan.manifestName
    guard let bytes = try await file(list, PublishPlan.manifestName) else { return nil }
    guard let manifest = OutputManifest(reading: bytes) else { throw .damagedList(list) }
    return manifest
  }

  /// The bytes of a file there; `nil` where it is missing.
  func file(_ path: String, _ name: String) async throws(PublishFault) -> [UInt8]? {
    let workspace = try Workspace()
    _ = try await ask(["--", path, workspace.path + "/"])
    return try PublishFault.wrap { () throws(SystemError) in
      guard try workspace.directory.status(name) != nil else { return nil }
      return try workspace.directory.readFile(name, limit: 1 << 30)
    }
  }

  /// Runs rsync for something that may be missing there; it then prints nothing. A file that is missing can be let pass by
  /// an option, a folder only by its words: `change_dir "/srv/www" failed: No such file or directory (2)`.
  private func ask(_ arguments: [String]) async throws(PublishFault) -> [UInt8] {
    var setting = ExternalProgram.Setting()
    setting.accepted = [0, RsyncReleases.partial]
    let outcome = try await program.run(["--ignore-missing-args"] + arguments, setting)
    if outcome.status == 0 { return outcome.output }
    let isMissing = outcome.words.contains { line in
      Array(line.utf8).firstRange(of: Array("change_dir ".utf8)) != nil && line.utf8.suffix(3).elementsEqual("(2)".utf8)
    }
    guard isMissing else { throw .ended(program, outcome) }
    return []
  }

  /// The status for "some files were not transferred".
  private static let partial: Int32 = 23

  func releases() async throws(PublishFault) -> [ReleaseName] {
    let current = try await current()
    return try await listed(current).filter { $0.wasShown || $0.name == current }.map(\.name)
  }

  /// Every release that was begun, oldest first.
  private func listed(_ current: ReleaseName?) async throws(PublishFault) -> [ListedRelease] {
    let output = try await ask([
      "--recursive", "--list-only", "--include=/*/", "--include=/*/" + ListedRelease.mark,
      "--include=/*/" + PublishPlan.manifestName, "--exclude=*", "--", releasesPath,
    ])
    let paths = output.split(separator: 0x0A).compactMap { line in
      line.split(separator: 0x20).last.map { $0.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) } }
    }
    func having(_ file: String) -> Set<String> { Set(paths.filter { $0.count == 2 && $0[1] == file }.map { $0[0] }) }
    let (shown, whole) = (having(ListedRelease.mark), having(PublishPlan.manifestName))
    return ListedRelease.known(
      Set(paths.compactMap(\.first)).compactMap { ReleaseName($0) }.sorted().map {
        ListedRelease(
          name: $0, isWhole: whole.contains($0.description), wasShown: shown.contains($0.description))
      }, current: current)
  }

  // MARK: What is done

  func send(
    _ plan: PublishPlan, with servers: ServerFiles?, from output: BuiltOutput, progress: @escaping ProgressHandler
  ) async throws(PublishFault) -> [String] {
    let old = try await current()
    let before = try await listed(old)
    try plan.check(try await manifest(of: old), at: place, release: old)
    if let servers { try servers.plan.check(try await serverList(), at: hostingPath) }
    let notes = plan.isEmpty ? [] : try await makeRelease(plan, insteadOf: old, before, from: output, progress)
    if let servers { try await put(servers) }
    return notes + (servers?.notes ?? [])
  }

  /// Makes a release, and shows it; returns what a person should know.
  private func makeRelease(
    _ plan: PublishPlan, insteadOf old: ReleaseName?, _ before: [ListedRelease], from output: BuiltOutput,
    _ progress: @escaping ProgressHandler
  ) async throws(PublishFault) -> [String] {
    let name = ReleaseName(at: Machine.now, after: before.last?.name, suffix: plan.new.shortDigest)
    try await upload(plan, to: name, like: old, from: output, progress)
    // A link that leads nowhere makes no release of what is not there.
    let shownBefore = before.filter { $0.wasShown || $0.name == old }
    try await complete(name, plan.new, after: shownBefore.map(\.name))
    let shown = try await current()
    if shown != old {
      do throws(PublishFault) {
        try plan.check(try await manifest(of: shown), at: place, release: shown)
      } catch {
        // Nobody ever sees this one, nor goes back to it.
        try? await remove([name])
        throw error
      }
    }
    try await link(to: name)
    return await prune(before, shown: Set(shownBefore.map(\.name)))
  }

  /// Sends the list of a release, and notes that readers saw those before.
  private func complete(
    _ name: ReleaseName, _ list: OutputManifest, after shown: [ReleaseName]
  ) async throws(PublishFault) {
    let workspace = try Workspace()
    try PublishFault.wrap { () throws(SystemError) in
      try workspace.directory.write("\(name)/" + PublishPlan.manifestName, list.bytes)
      for old in shown { try workspace.directory.write("\(old)/" + ListedRelease.mark, []) }
    }
    // By name, so that the folder of all releases stays as whoever runs the server has made it.
    var setting = ExternalProgram.Setting()
    setting.input =
      Array("\(name)/\(PublishPlan.manifestName)\0".utf8)
      + shown.flatMap { Array("\($0)/\(ListedRelease.mark)\0".utf8) }
    _ = try await program.run(
      ["--perms", "--chmod=D755,F644", "--files-from=-", "--from0", "--", workspace.path + "/", releasesPath], setting)
  }

  /// Sends what the release before does not have; the rest gets a second name there.
  private func upload(
    _ plan: PublishPlan, to name: ReleaseName, like old: ReleaseName?, from output: BuiltOutput,
    _ progress: @escaping ProgressHandler
  ) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = plan.new.files.flatMap { Array($0.path.utf8) + [0] }
    // Compared by content, so that a site that was built anew elsewhere is not sent anew. Owners and times stay those of
    // the place: what differed in them would be a file of its own.
    let options = [
      "--checksum", "--perms", "--chmod=D755,F644", "--mkpath", "--files-from=-", "--from0", "--stderr=all",
      "--out-format=%i %l",
    ]
    let links = old.map { ["--link-dest=../" + $0.description + "/"] } ?? []
    let begin = PublishProgress(files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    let state = Mutex(begin)
    _ = try await program.run(
      options + links + ["--", output.path + "/", releasesPath + name.description + "/"], setting
    ) { line in
      guard let item = RsyncItem(line) else { return true }
      guard item.isSentFile else { return false }
      progress(
        state.withLock { state in
          state.files += 1
          state.bytes += item.size
          return state
        })
      return false
    }
  }

  func show(_ release: ReleaseName, insteadOf old: ReleaseName) async throws(PublishFault) {
    guard try await current() == old else { throw .overtaken(place) }
    let workspace = try Workspace()
    try PublishFault.wrap { () throws(SystemError) in try workspace.directory.write(ListedRelease.mark, []) }
    for name in try await listed(old) where name.name == old || name.wasShown && name.name != release {
      _ = try await program.run([
        "--chmod=F644", "--perms", "--", workspace.path + "/" + ListedRelease.mark, releasesPath + "\(name.name)/",
      ])
    }
    // Nothing can be locked there: it is looked at as late as it can be.
    guard try await current() == old else { throw .overtaken(place) }
    try await link(to: release)
  }

  /// Replaces the link; rsync makes the new one under another name first, so that there is one at every moment.
  private func link(to release: ReleaseName) async throws(PublishFault) {
    let workspace = try Workspace()
    try PublishFault.wrap { () throws(SystemError) in
      try workspace.directory.makeLink(
        ReleaseFolder.current, to: ReleaseFolder.releases + "/" + release.description)
    }
    _ = try await program.run(["--links", "--", workspace.path + "/" + ReleaseFolder.current, place + "/"])
  }

  /// Takes superfluous releases away. That they could not be removed is no reason to fail, as the new one is shown.
  ///
  /// - Parameters:
  ///   - all: those before the new one, oldest first.
  ///   - shown: those that readers saw.
  private func prune(_ all: [ListedRelease], shown: Set<ReleaseName>) async -> [String] {
    let all = all.map { ListedRelease(name: $0.name, isWhole: $0.isWhole, wasShown: shown.contains($0.name)) }
    let names = ListedRelease.superfluous(of: all, keep: keep, now: Machine.now)
    do throws(PublishFault) {
      try await remove(names)
      return []
    } catch {
      return ["\(names.count) old release\(names.count == 1 ? "" : "s") could not be removed: \(error.text)"]
    }
  }

  private func remove(_ names: [ReleaseName]) async throws(PublishFault) {
    guard !names.isEmpty else { return }
    let empty = try Workspace()
    let rules = names.flatMap { ["--include=/\($0)/", "--include=/\($0)/**"] }
    _ = try await program.run(
      ["--recursive", "--delete"] + rules + ["--exclude=*", "--", empty.path + "/", releasesPath])
  }
}
