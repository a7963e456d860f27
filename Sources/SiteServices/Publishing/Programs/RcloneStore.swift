import SiteGenerator

/// A path on one of the storage systems that rclone knows: S3 and those like it, SFTP, WebDAV, Azure, and others. Files are
/// replaced one by one there, so their order matters, and so does what stands there if it all ends half-way.
struct RcloneStore: PublishDestination {
  let program: ExternalProgram
  /// `remote:path`, without a slash at its end.
  let place: String
  /// Whether a place may be taken over that has something in it already.
  let adopts: Bool

  init(program: ExternalProgram, place: String, adopts: Bool) {
    self.program = program
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
    guard !outcome.output.isEmpty else { return }
    throw PublishFault(
      .site, "'\(place)' has files that sitegen did not publish",
      hint: "name an empty path, or take it over with --adopt: its other files stay, files in the way are replaced")
  }

  func send(
    _ plan: PublishPlan, from output: BuiltOutput, progress: @escaping ProgressHandler
  ) async throws(PublishFault) -> [String] {
    // Whatever ends this, the next publication must know which files are ours and which are not as they should be.
    if plan.sentCount + plan.removed.count > 0 { try await put(plan.announced) }
    var state = PublishProgress(files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    for files in plan.sent where !files.isEmpty {
      try await copy(files, from: output, state, progress)
      state.files += files.count
      state.bytes += files.reduce(0) { $0 + $1.size }
      progress(state)
    }
    if !plan.removed.isEmpty { try await delete(plan.removed) }
    try await put(plan.new)
    return []
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
      "--use-json-log", "--stats", "500ms", "--stats-log-level", "NOTICE", "--", output.path, place,
    ]
    _ = try await program.run(arguments, setting) { line in
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
    _ = try await program.run(["delete", "--files-from-raw", "-", "--no-traverse", "--", place], setting)
  }

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
