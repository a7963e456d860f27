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
  let times: ClaimTimes

  init(
    program: ExternalProgram, place: String, adopts: Bool, claims: ClaimRecord, times: ClaimTimes = ClaimTimes()
  ) {
    self.program = program
    self.claims = claims
    self.times = times
    self.place = place.utf8.last == 0x2F ? String(decoding: place.utf8.dropLast(), as: UTF8.self) : place
    self.adopts = adopts
  }

  /// rclone's statuses for a folder and for a file that are not there.
  static let missing: Set<Int32> = [3, 4]

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
    var waiting = PublishProgress(files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    waiting.isWaiting = true
    return try await claimedWork.run(waits: { [waiting] in progress(waiting) }) { () async throws(PublishFault) in
      try plan.check(try await manifest(), at: place)
      try await replace(plan, from: output, progress)
    }
  }

  func tidy() async -> [String] { await claimedWork.tidy() }

  /// What is done there while nobody else may.
  private var claimedWork: ClaimedWork {
    // Two programs that run at once cannot read from one locked file.
    var unlocked = program
    unlocked.lock = nil
    return ClaimedWork(
      place: RcloneClaims(program: program, store: self), beside: RcloneClaims(program: unlocked, store: self),
      record: claims, times: times)
  }

  private func replace(
    _ plan: PublishPlan, from output: BuiltOutput, _ progress: @escaping ProgressHandler
  ) async throws(PublishFault) {
    // Whatever ends this, the next publication must know which files are ours and which are not as they should be.
    if plan.sentCount + plan.removed.count > 0 { try await put(plan.announced) }
    var state = PublishProgress(files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    for files in plan.sent where !files.isEmpty {
      try await copy(files, from: output, state, progress)
      state.files += files.count
      state.bytes += files.reduce(0) { $0 + $1.size }
      progress(state)
    }
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
