import SiteGenerator

/// Work at a place that nobody else may do there at the same time. A claim is made before it, renewed beside it, and ended
/// after it, whatever becomes of the work.
struct ClaimedWork: Sendable {
  typealias Work = @Sendable () async throws(PublishFault) -> Void

  let place: any ClaimPlace
  /// The same place, for what happens beside the work: no program that is started there is given what another one reads.
  let beside: any ClaimPlace
  let record: ClaimRecord
  let times: ClaimTimes

  /// Does it.
  ///
  /// - Parameter waits: is told when somebody else may be at work, and has to be watched for a while.
  /// - Returns: what a person should know.
  /// - Throws: a fault where somebody else is at work, or the place could not be kept until the end.
  func run(waits: @Sendable () -> Void, _ work: @escaping Work) async throws(PublishFault) -> [String] {
    let kept: PublishFault?
    do throws(PublishFault) {
      let (claim, begin) = try await Claimant(self).make(waits: waits)
      kept = await ClaimKeeper(self, since: begin).keep(claim, while: work)
    } catch {
      kept = error
    }
    let left = await end()
    guard let fault = kept else { return left.map { warning(of: $0) } }
    throw left.isEmpty ? fault : fault.adding(left.map { warning(of: $0) }.joined(separator: "; "))
  }

  private func warning(of claim: RcloneClaim) -> String {
    "The claim of this publication could not be taken away: take '\(place.path(of: claim))' away, or other machines"
      + " wait for \(times.lifetime.components.seconds / 60) minutes before they publish there"
  }

  /// Takes away the claims that earlier work left; returns what a person should know.
  func tidy() async -> [String] { await end().map { warning(of: $0) } }

  /// Gives the place back: takes away every claim of this folder.
  ///
  /// - Returns: those that could not be taken away. They stay in the record, and the next publication tries it again.
  @discardableResult
  func end() async -> [RcloneClaim] {
    // Also where the publication was stopped: a task of its own is not cancelled with it.
    await Task {
      for claim in record.read() { await forget(claim, tries: 3) }
      return record.read()
    }.value
  }

  private func forget(_ claim: RcloneClaim, tries: Int) async {
    for _ in 0..<tries where (try? await place.takeAway(claim)) != nil {
      try? record.remove(claim)
      return
    }
  }

  /// What is thrown where somebody else is at work.
  func busy(_ claim: RcloneClaim) -> PublishFault {
    PublishFault(
      .machine, "somebody else publishes to '\(place.place)', since \(claim.since)",
      hint: "wait for it, and publish again")
  }

  /// Waits; a publication that is stopped waits no longer.
  static func sleep(_ time: Duration) async throws(PublishFault) {
    do { try await Task.sleep(for: time, tolerance: .zero, clock: .continuous) } catch { throw .cancelled }
  }
}
