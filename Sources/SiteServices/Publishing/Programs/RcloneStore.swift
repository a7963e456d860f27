import SiteGenerator

/// A path on one of the storage systems that rclone knows: S3 and those like it, SFTP, WebDAV, Azure, and others. Files are
/// replaced one by one there, so their order matters, and so does what stands there if it all ends half-way.
struct RcloneStore: PublishDestination {
  let program: ExternalProgram
  /// `remote:path`, without a slash at its end.
  let place: String
  /// Whether a place may be taken over that has something in it already.
  let adopts: Bool
  /// Where the claims of this folder are noted.
  let claims: ClaimRecord

  init(program: ExternalProgram, place: String, adopts: Bool, claims: ClaimRecord) {
    self.program = program
    self.claims = claims
    self.place = place.utf8.last == 0x2F ? String(decoding: place.utf8.dropLast(), as: UTF8.self) : place
    self.adopts = adopts
  }

  /// rclone's statuses for a folder and for a file that are not there.
  private static let missing: Set<Int32> = [3, 4]

  private var list: String { path(of: PublishPlan.manifestName) }

  func path(of file: String) -> String { place.utf8.last == 0x3A ? place + file : place + "/" + file }

  func manifest() async throws(PublishFault) -> OutputManifest? {
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    let outcome = try await program.run(["cat", "--", list], setting)
    if outcome.status == 0, !outcome.output.isEmpty {
      guard let manifest = OutputManifest(reading: outcome.output) else { throw .damagedList(list) }
      return manifest
    }
    try await checkEmpty()
    return nil
  }

  /// Without a list nobody knows whose the files of a place are; ours are announced before the first is sent.
  private func checkEmpty() async throws(PublishFault) {
    guard !adopts else { return }
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    let outcome = try await program.run(["lsf", "--max-depth", "1", "--", place], setting)
    let names = outcome.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard names.contains(where: { RcloneClaim(found: $0) == nil }) else { return }
    throw PublishFault(
      .site, "'\(place)' has files that sitegen did not publish",
      hint: "name an empty path, or take it over with --adopt: its other files stay, files in the way are replaced")
  }

  func send(
    _ plan: PublishPlan, from output: BuiltOutput, progress: @escaping ProgressHandler
  ) async throws(PublishFault) -> [String] {
    var claim = try await RcloneClaim.make(at: self)
    do throws(PublishFault) {
      try plan.check(try await manifest(), at: place)
      try await send(plan, from: output, &claim, progress)
    } catch {
      await end(claim)
      throw error
    }
    await end(claim)
    return []
  }

  private func send(
    _ plan: PublishPlan, from output: BuiltOutput, _ claim: inout RcloneClaim, _ progress: @escaping ProgressHandler
  ) async throws(PublishFault) {
    // Whatever ends this, the next publication must know which files are ours and which are not as they should be.
    if plan.sentCount + plan.removed.count > 0 { try await put(plan.announced) }
    var state = PublishProgress(files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    for files in plan.sent where !files.isEmpty {
      try await renew(&claim)
      try await copy(files, from: output, state, progress)
      state.files += files.count
      state.bytes += files.reduce(0) { $0 + $1.size }
      progress(state)
    }
    try await renew(&claim)
    if !plan.removed.isEmpty {
      try await delete(plan.removed)
      await removeFolders(plan.emptiedFolders)
    }
    try await put(plan.new)
  }

  private func put(_ manifest: OutputManifest) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = manifest.bytes
    _ = try await program.run(["rcat", "--", list], setting)
  }

  /// Sends files, each whether or not the place says it has it: what is to be sent is known already.
  private func copy(
    _ files: [OutputManifest.File], from output: BuiltOutput, _ state: PublishProgress,
    _ progress: @escaping ProgressHandler
  ) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = RcloneStore.lines(files)
    let arguments = [
      "copy", "--files-from-raw", "-", "--no-check-dest", "--no-traverse", "--retries", "3", "--retries-sleep", "2s",
    ]
    _ = try await program.run(arguments + RcloneStore.stats + ["--", output.path, place], setting) { line in
      guard let report = RcloneReport(line) else { return true }
      var now = state
      now.files += report.files
      now.bytes += report.bytes
      progress(now)
      return false
    }
  }

  private func delete(_ files: [OutputManifest.File]) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = RcloneStore.lines(files)
    setting.accepted = RcloneStore.missing.union([0])
    _ = try await program.run(
      ["delete", "--files-from-raw", "-", "--no-traverse"] + RcloneStore.stats + ["--", place], setting
    ) { RcloneReport($0) == nil }
  }

  /// Takes away the folders that have nothing of ours any more, the inner ones first. One that has something else in it
  /// stays, by rclone's own rule; and storage systems without folders have nothing to take away.
  private func removeFolders(_ folders: [String]) async {
    for folder in folders.prefix(RcloneStore.mostFolders) {
      if Task.isCancelled { return }
      _ = try? await program.run(["rmdir", "--", path(of: folder)])
    }
  }

  /// A call for each takes its time; what is left shows nobody anything.
  private static let mostFolders = 200

  /// What rclone says twice a second. Where nobody listens any more, as `sitegen` was killed, that ends it (SIGPIPE).
  private static let stats = ["--use-json-log", "--stats", "500ms", "--stats-log-level", "NOTICE"]

  private static func lines(_ files: [OutputManifest.File]) -> [UInt8] {
    files.flatMap { Array($0.path.utf8) + [0x0A] }
  }
}

extension PublishFault {
  static func damagedList(_ path: String) -> PublishFault {
    PublishFault(
      .site, "'\(path)' is damaged, so it is not known which files are sitegen's",
      hint: "take the file away, and publish with --adopt")
  }
}

// MARK: Claims

extension RcloneClaim {
  /// Claims a place, where nobody else does.
  ///
  /// - Throws: a fault where somebody does, or may.
  static func make(at store: RcloneStore) async throws(PublishFault) -> RcloneClaim {
    if let dead = store.claims.read() {
      await store.end(dead)
    }
    let claim = RcloneClaim(at: Machine.now)
    try store.claims.write(claim)
    let others: [RcloneClaim]
    do throws(PublishFault) {
      try await store.put(claim)
      others = try await store.found().filter { $0 != claim }
    } catch {
      // It may have arrived all the same, and would keep everybody else out for hours.
      await store.end(claim)
      throw error
    }
    guard let other = others.first(where: { $0.isAlive(at: Machine.now) }) else {
      for dead in others { await store.take(away: dead) }
      return claim
    }
    await store.end(claim)
    throw PublishFault(
      .machine, "somebody else publishes to '\(store.place)', since \(other.since)",
      hint: "wait for it; where it was killed on another machine, take '\(store.path(of: other.name))' away")
  }
}

extension RcloneStore {
  /// All claims that stand at the place.
  fileprivate func found() async throws(PublishFault) -> [RcloneClaim] {
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    let outcome = try await program.run(
      ["lsf", "--max-depth", "1", "--files-only", "--include", "/" + RcloneClaim.prefix + "*", "--", place], setting)
    return outcome.output.split(separator: 0x0A).compactMap { RcloneClaim(found: String(decoding: $0, as: UTF8.self)) }
  }

  fileprivate func put(_ claim: RcloneClaim) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = Array("sitegen publishes here\n".utf8)
    _ = try await program.run(["rcat", "--", path(of: claim.name)], setting)
  }

  /// Says again, after a while, that somebody is at work.
  ///
  /// - Throws: a fault where somebody else took this publication for dead, and went on in its place.
  fileprivate func renew(_ claim: inout RcloneClaim) async throws(PublishFault) {
    guard Machine.now - (claim.moment ?? 0) > RcloneClaim.renewal else { return }
    guard try await found().contains(claim) else {
      throw PublishFault(
        .machine, "somebody else took over '\(place)', which this publication had since \(claim.since)",
        hint: "publish again once that is done")
    }
    let fresh = RcloneClaim(at: Machine.now)
    try await put(fresh)
    await take(away: claim)
    claim = fresh
    try claims.write(fresh)
  }

  /// Gives the place back. Where that fails the next publication of this folder does it.
  fileprivate func end(_ claim: RcloneClaim) async {
    // Also where the publication was stopped: a task of its own is not cancelled with it.
    let isGone = await Task {
      for _ in 0..<3 where await take(away: claim) { return true }
      return false
    }.value
    if isGone { try? claims.write(nil) }
  }

  @discardableResult
  fileprivate func take(away claim: RcloneClaim) async -> Bool {
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    return (try? await program.run(["deletefile", "--", path(of: claim.name)], setting)) != nil
  }
}
