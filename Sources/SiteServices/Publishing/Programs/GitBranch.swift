import SiteGenerator

/// A branch that a Git host shows as a site. It gets one commit for each publication; nothing is checked out, and the
/// commits are made in a repository of their own below `.sitegen/`. A push brings a whole commit or none of it.
struct GitBranch: PublishDestination {
  let repository: GitRepository
  let branch: String
  /// Of the commits.
  let message: String
  /// Whether the branch loses its history.
  let startsAnew: Bool
  /// Whether a branch may be taken over that has something in it already.
  let adopts: Bool

  func manifest() async throws(PublishFault) -> OutputManifest? {
    try await manifest(at: repository.fetch(branch))
  }

  /// The list of a commit; `nil` where there is no commit, or one that sitegen did not make and may take over.
  private func manifest(at tip: String?) async throws(PublishFault) -> OutputManifest? {
    guard let tip else { return nil }
    let list = tip + ":" + PublishPlan.manifestName
    if let bytes = try await repository.blob(list) {
      guard let manifest = OutputManifest(reading: bytes) else {
        throw .damagedList(branch + ":" + PublishPlan.manifestName)
      }
      return manifest
    }
    guard adopts else {
      throw PublishFault(
        .site, "the branch '\(branch)' has files that sitegen did not publish",
        hint: "name another branch, or take it over with --adopt: its other files stay, files in the way are replaced")
    }
    return nil
  }

  func send(
    _ plan: PublishPlan, from output: BuiltOutput, progress: @escaping @Sendable (PublishProgress) -> Void
  ) async throws(PublishFault) -> [String] {
    // What was checked is what is built upon: asked twice, somebody else might have published in between.
    let tip = try await repository.fetch(branch)
    try plan.check(try await manifest(at: tip), at: branch)
    let workspace = try Workspace()
    let index = workspace.path + "/index"
    if let tip { _ = try await repository.run(["read-tree", tip], index: index) }
    let files = plan.sent.flatMap { $0 }
    let ids = try await repository.store(files.map(\.path), of: output.path)
    var state = PublishProgress(
      files: 0, totalFiles: plan.sentCount, bytes: 0, totalBytes: plan.sentBytes)
    progress(state)
    let list = try await repository.store(plan.new.bytes)
    try await repository.update(
      index, removing: plan.removed.map(\.path),
      adding: zip(files.map(\.path), ids).map { ($0, $1) } + [(PublishPlan.manifestName, list)])
    let tree = try await repository.word(["write-tree"], index: index)
    let parents = startsAnew ? [] : tip.map { ["-p", $0] } ?? []
    let commit = try await repository.commit(["commit-tree", tree] + parents + ["-m", message])
    try await repository.push(commit, to: branch, over: tip, forces: startsAnew)
    (state.files, state.bytes) = (state.totalFiles, state.totalBytes)
    progress(state)
    return []
  }
}
