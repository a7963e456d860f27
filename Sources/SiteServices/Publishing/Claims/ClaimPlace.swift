/// A place where claims stand.
protocol ClaimPlace: Sendable {
  /// All that stand there.
  func claims() async throws(PublishFault) -> [RcloneClaim]
  /// Puts one there.
  func put(_ claim: RcloneClaim) async throws(PublishFault)
  /// Takes one away; one that is not there is gone already.
  func takeAway(_ claim: RcloneClaim) async throws(PublishFault)
  /// The place, for a person.
  var place: String { get }
  /// Where a claim stands, for a person.
  func path(of claim: RcloneClaim) -> String
}

/// Claims through rclone.
struct RcloneClaims: ClaimPlace {
  let program: ExternalProgram
  let store: RcloneStore

  var place: String { store.place }

  func path(of claim: RcloneClaim) -> String { store.path(of: claim.name) }

  func claims() async throws(PublishFault) -> [RcloneClaim] {
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    let outcome = try await program.run(
      ["lsf", "--max-depth", "1", "--files-only", "--include", "/" + RcloneClaim.prefix + "*", "--", place], setting)
    return outcome.output.split(separator: 0x0A).compactMap { RcloneClaim(found: String(decoding: $0, as: UTF8.self)) }
  }

  func put(_ claim: RcloneClaim) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.input = Array("sitegen publishes here\n".utf8)
    _ = try await program.run(["rcat", "--", path(of: claim)], setting)
  }

  func takeAway(_ claim: RcloneClaim) async throws(PublishFault) {
    var setting = ExternalProgram.Setting()
    setting.accepted = RcloneStore.missing.union([0])
    _ = try await program.run(["deletefile", "--", path(of: claim)], setting)
  }
}
