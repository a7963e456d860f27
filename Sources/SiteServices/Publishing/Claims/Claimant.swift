import SiteGenerator

/// Whoever wants to be the only one at a place. Everybody puts a claim there first and then looks for others, so that of two
/// at least one sees the other; who sees another one takes its own away again before it waits.
struct Claimant: Sendable {
  private let work: ClaimedWork

  init(_ work: ClaimedWork) { self.work = work }

  private var place: any ClaimPlace { work.place }

  /// Claims the place, where nobody else does.
  ///
  /// - Returns: the claim, and since when it holds.
  /// - Throws: a fault where somebody else is at work.
  func make(
    waits: @Sendable () -> Void
  ) async throws(PublishFault) -> (RcloneClaim, ContinuousClock.Instant) {
    // Those of a publication of this folder that was killed.
    await work.end()
    var last: RcloneClaim?
    for _ in 0..<work.times.attempts {
      let claim = RcloneClaim(at: Machine.now)
      let begin = ContinuousClock.now
      let others = try await others(besides: claim)
      guard let first = others.first else { return (claim, begin) }
      last = first
      // Whoever waits is not at work, and nobody may have to wait for it.
      await work.end()
      waits()
      try await outlast(others)
      try await ClaimedWork.sleep(work.times.look * Double.random(in: 0..<1))
    }
    throw last.map { work.busy($0) } ?? .cancelled
  }

  /// Puts a claim there, and reads back what stands there.
  private func others(besides claim: RcloneClaim) async throws(PublishFault) -> [RcloneClaim] {
    try work.record.add(claim)
    try await place.put(claim)
    let found = try await place.claims()
    guard found.contains(claim) else {
      throw PublishFault(
        .machine, "'\(place.place)' does not show '\(claim.name)', which was put there just now",
        hint: "a place where files are not seen at once cannot be published to safely; try it again")
    }
    let own = Set(work.record.read())
    return found.filter { !own.contains($0) }
  }

  /// Watches claims until they are gone, or have not changed for so long that nobody can be at work; those are taken away.
  ///
  /// - Throws: a fault where somebody is at work: a claim was renewed.
  private func outlast(_ claims: [RcloneClaim]) async throws(PublishFault) {
    let begin = ContinuousClock.now
    var seen = Set(claims)
    while ContinuousClock.now - begin < work.times.lifetime {
      try await ClaimedWork.sleep(work.times.look)
      let now = try await place.claims()
      let owners = Set(seen.map(\.owner))
      if let renewed = now.first(where: { owners.contains($0.owner) && !seen.contains($0) }) {
        throw work.busy(renewed)
      }
      seen.formIntersection(now)
      if seen.isEmpty { return }
    }
    for dead in seen { try await place.takeAway(dead) }
  }
}
