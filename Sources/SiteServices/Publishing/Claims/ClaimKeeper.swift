import SiteGenerator
import Synchronization

/// Keeps a claim beside the work that it is for. Where that cannot be done the work is stopped, so that it has ended before
/// anybody else takes the place.
final class ClaimKeeper: Sendable {
  private let work: ClaimedWork
  /// Since when the claim that stands there holds: before it was put there.
  private let since: Mutex<ContinuousClock.Instant>

  init(_ work: ClaimedWork, since: ContinuousClock.Instant) {
    self.work = work
    self.since = Mutex(since)
  }

  /// Does the work.
  ///
  /// - Returns: why it did not come to its end; `nil` where it did.
  func keep(_ claim: RcloneClaim, while task: @escaping ClaimedWork.Work) async -> PublishFault? {
    await withTaskGroup(of: PublishFault?.self) { group in
      group.addTask { await ClaimKeeper.fault(of: task) }
      group.addTask { await ClaimKeeper.fault { () async throws(PublishFault) in try await self.renew(claim) } }
      group.addTask { await ClaimKeeper.fault { () async throws(PublishFault) in try await self.expire() } }
      let first = await group.next() ?? nil
      group.cancelAll()
      await group.waitForAll()
      return first
    }
  }

  private static func fault(of task: ClaimedWork.Work) async -> PublishFault? {
    do throws(PublishFault) {
      try await task()
      return nil
    } catch {
      return error
    }
  }

  /// Renews the claim again and again.
  ///
  /// - Throws: a fault where somebody else took this publication for dead, and went on in its place.
  private func renew(_ first: RcloneClaim) async throws(PublishFault) {
    var (held, latest) = (first, first)
    while true {
      try await ClaimedWork.sleep(work.times.renewal)
      // A number that was there already would be no news to whoever watches, also where nobody knows whether it arrived.
      latest = latest.renewed
      let begin = ContinuousClock.now
      guard let found = await put(latest) else { continue }
      guard found.contains(held), found.contains(latest) else { throw lost(held) }
      since.withLock { $0 = begin }
      held = latest
      for old in work.record.read() where old != held {
        if (try? await work.beside.takeAway(old)) != nil { try? work.record.remove(old) }
      }
    }
  }

  /// Puts a claim there, and reads back what stands there; `nil` where that could not be done this time.
  private func put(_ claim: RcloneClaim) async -> [RcloneClaim]? {
    do throws(PublishFault) {
      try work.record.add(claim)
      try await work.beside.put(claim)
      return try await work.beside.claims()
    } catch {
      return nil
    }
  }

  /// Ends when the claim could not be renewed for too long.
  private func expire() async throws(PublishFault) {
    while true {
      let left = since.withLock { $0 } + work.times.patience - .now
      guard left > .zero else {
        throw PublishFault(
          .machine, "the claim on '\(work.place.place)' could not be renewed, and somebody else may take the place now",
          hint: "look at whether the place can be reached; publish again to go on")
      }
      try await ClaimedWork.sleep(left)
    }
  }

  private func lost(_ claim: RcloneClaim) -> PublishFault {
    PublishFault(
      .machine,
      "somebody else took over '\(work.place.place)', which this publication had since \(claim.since):"
        + " its claim '\(claim.name)' is gone", hint: "publish again once that is done")
  }
}
