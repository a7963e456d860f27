import Foundation
import SiteGenerator
import Synchronization
import Testing

@testable import SiteServices

/// Claims at a place in memory, with times that are short.
@Suite struct ClaimedWorkTests {
  /// What several machines see.
  private final class Place: ClaimPlace {
    struct Down: Sendable { var (puts, lists, removals) = (false, false, false) }

    let place = "cloud:site"
    let names = Mutex<Set<String>>([])
    let down = Mutex(Down())

    init(_ names: Set<String> = []) { self.names.withLock { $0 = names } }

    func path(of claim: RcloneClaim) -> String { place + "/" + claim.name }

    private func answer(_ isDown: Bool) throws(PublishFault) {
      if isDown { throw PublishFault(.machine, "the line is down") }
    }

    func claims() async throws(PublishFault) -> [RcloneClaim] {
      try answer(down.withLock { $0.lists })
      return names.withLock { $0 }.compactMap { RcloneClaim(found: $0) }
    }

    func put(_ claim: RcloneClaim) async throws(PublishFault) {
      try answer(down.withLock { $0.puts })
      names.withLock { _ = $0.insert(claim.name) }
    }

    func takeAway(_ claim: RcloneClaim) async throws(PublishFault) {
      try answer(down.withLock { $0.removals })
      names.withLock { _ = $0.remove(claim.name) }
    }

    var all: Set<String> { names.withLock { $0 } }
  }

  /// A machine that publishes: its folder is its own.
  private final class Site: Sendable {
    let url: URL
    let work: ClaimedWork

    init(_ place: any ClaimPlace, attempts: Int = 3) throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-claims-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let times = ClaimTimes(
        renewal: .milliseconds(100), lifetime: .milliseconds(4_000), look: .milliseconds(50), attempts: attempts)
      work = ClaimedWork(
        place: place, beside: place, record: ClaimRecord(folder: try Directory(opening: url.path), name: "a.claim"),
        times: times)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func run(_ task: @escaping ClaimedWork.Work) async throws(PublishFault) -> [String] {
      try await work.run(waits: {}, task)
    }

    /// Work of a length, as a program that is under way.
    func run(for time: Duration) async throws(PublishFault) -> [String] {
      try await run { () async throws(PublishFault) in try await ClaimedWork.sleep(time) }
    }
  }

  private static func foreign(_ stamp: String, renewal: Int = 0) -> String {
    ".sitegen-lock-\(stamp)-00000000" + (renewal == 0 ? "" : "-\(renewal)")
  }

  @Test(
    arguments: [
      (".sitegen-lock-20260304T093045Z-6f1c0a2b", 0), (".sitegen-lock-20260304T093045Z-6f1c0a2b-12", 12),
      (".sitegen-lock-20260304T093045Z-6f1c0a2b-0", nil), (".sitegen-lock-20260304T093045Z-6f1c0a2b-01", nil),
      (".sitegen-lock-20260304T093045Z-6f1c0a2b_1", nil), (".sitegen-lock-20260304T093045Z-6f1c0a2b-", nil),
      (".sitegen-lock-notes.txt", nil), (".sitegen-lock-", nil),
      (".sitegen-lock-20260304T093045Z-6f1c0a2b-99999999999999999999", nil),
    ] as [(String, Int?)]) func knowsClaimsFromOtherFiles(_ name: String, _ renewal: Int?)
  {
    #expect(RcloneClaim(found: name)?.renewal == renewal)
    #expect(RcloneClaim(found: name)?.name == (renewal == nil ? nil : name))
  }

  /// Work that takes longer than a claim holds is not taken over, as the claim is renewed beside it.
  @Test func keepsAPlaceAsLongAsTheWorkTakes() async throws {
    let place = Place()
    let (one, two) = (try Site(place), try Site(place))
    async let long = one.run(for: .milliseconds(6_000))
    try await Task.sleep(for: .milliseconds(150))
    let fault = await #expect(throws: PublishFault.self) { try await two.run(for: .zero) }
    #expect(fault?.text.hasPrefix("somebody else publishes to 'cloud:site', since ") == true, "\(fault?.text ?? "")")
    #expect(try await long == [])
    #expect(place.all.isEmpty && one.work.record.read().isEmpty && two.work.record.read().isEmpty)
  }

  /// What a name says of the time decides nothing: a claim from hours ago or hence that nobody renews ends.
  @Test(arguments: ["20200101T000000Z", "20990101T000000Z"]) func outlastsTheDead(_ stamp: String) async throws {
    let place = Place([Self.foreign(stamp), ".sitegen-lock-notes.txt"])
    let site = try Site(place)
    let begin = ContinuousClock.now
    let isThere = Mutex(true)
    let notes = try await site.run { isThere.withLock { $0 = place.all.contains(Self.foreign(stamp)) } }
    #expect(notes == [] && !isThere.withLock { $0 })
    #expect(ContinuousClock.now - begin >= .milliseconds(4_000))
    #expect(place.all == [".sitegen-lock-notes.txt"])
  }

  /// One that is renewed is alive, however wrong its clock is.
  @Test(arguments: ["20200101T000000Z", "20990101T000000Z"]) func seesWhoIsAtWork(_ stamp: String) async throws {
    let place = Place([Self.foreign(stamp)])
    let other = Task {
      try await Task.sleep(for: .milliseconds(200))
      place.names.withLock { $0 = $0.subtracting([Self.foreign(stamp)]).union([Self.foreign(stamp, renewal: 1)]) }
    }
    let site = try Site(place)
    let fault = await #expect(throws: PublishFault.self) { try await site.run { Issue.record("both are at work") } }
    try await other.value
    #expect(fault?.text.hasPrefix("somebody else publishes to 'cloud:site', since 20") == true)
    #expect(place.all == [Self.foreign(stamp, renewal: 1)])
  }

  /// Where somebody else took it for dead it ends, and at once.
  @Test func stopsWhenItsClaimIsGone() async throws {
    let place = Place()
    let site = try Site(place)
    let begin = ContinuousClock.now
    let fault = await #expect(throws: PublishFault.self) {
      try await site.run { () async throws(PublishFault) in
        place.names.withLock { $0 = [Self.foreign("20260304T093045Z")] }
        try await ClaimedWork.sleep(.seconds(60))
      }
    }
    #expect(fault?.text.hasPrefix("somebody else took over 'cloud:site'") == true)
    #expect(ContinuousClock.now - begin < .seconds(30))
    #expect(place.all == [Self.foreign("20260304T093045Z")])
  }

  /// Where it cannot say that it is at work it stops before anybody may take it for dead.
  @Test(arguments: [true, false]) func stopsWhenItCannotRenew(_ seesOthers: Bool) async throws {
    let place = Place()
    let site = try Site(place)
    let begin = Mutex(ContinuousClock.now)
    let fault = await #expect(throws: PublishFault.self) {
      try await site.run { () async throws(PublishFault) in
        begin.withLock { $0 = .now }
        place.down.withLock { ($0.puts, $0.lists) = (seesOthers, !seesOthers) }
        try await ClaimedWork.sleep(.seconds(60))
      }
    }
    #expect(fault?.text == "the claim on 'cloud:site' could not be renewed, and somebody else may take the place now")
    #expect(ContinuousClock.now - begin.withLock { $0 } < .seconds(30))
    #expect(place.all.isEmpty)
  }

  /// A renewal that fails now and then is no reason to stop, nor to look dead.
  @Test func goesOnAfterAFailedRenewal() async throws {
    let place = Place()
    let site = try Site(place)
    let done = try await site.run { () async throws(PublishFault) in
      for _ in 0..<10 {
        place.down.withLock { $0.lists.toggle() }
        try await ClaimedWork.sleep(.milliseconds(500))
      }
    }
    #expect(done == [] && place.all.isEmpty)
  }

  /// A claim that stays behind is said, with what to take away, and is not forgotten by the next one of the folder.
  @Test func saysWhichClaimStaysBehind() async throws {
    let place = Place()
    let site = try Site(place)
    let notes = try await site.run { place.down.withLock { $0.removals = true } }
    let left = try #require(place.all.first)
    #expect(notes.count == 1 && notes[0].contains("take 'cloud:site/\(left)' away"), "\(notes)")
    let fault = await #expect(throws: PublishFault.self) {
      try await site.run { () async throws(PublishFault) in throw PublishFault(.machine, "no", hint: "mend it") }
    }
    #expect(fault?.text == "no" && fault?.hint?.hasPrefix("mend it; ") == true && place.all.count == 2)
    #expect(site.work.record.read().count == 2)
    #expect(fault?.hint?.contains(left) == true)
    place.down.withLock { $0.removals = false }
    let standing = Mutex(0)
    #expect(try await site.run { standing.withLock { $0 = place.all.count } } == [])
    #expect(standing.withLock { $0 } == 1)
    #expect(place.all.isEmpty && site.work.record.read().isEmpty)
  }

  /// A place that does not show what was put there says nothing about others either.
  @Test func readsBackWhatItPut() async throws {
    final class Blind: ClaimPlace {
      let place = "cloud:site"
      func path(of claim: RcloneClaim) -> String { claim.name }
      func claims() async throws(PublishFault) -> [RcloneClaim] { [] }
      func put(_ claim: RcloneClaim) async throws(PublishFault) {}
      func takeAway(_ claim: RcloneClaim) async throws(PublishFault) {}
    }
    let site = try Site(Blind())
    let fault = await #expect(throws: PublishFault.self) { try await site.run { Issue.record("nobody knows") } }
    #expect(fault?.text.hasPrefix("'cloud:site' does not show '.sitegen-lock-") == true)
  }

  /// How many are at work.
  private final class Count: Sendable {
    private let numbers = Mutex((inside: 0, most: 0, done: 0))
    var most: Int { numbers.withLock { $0.most } }
    var done: Int { numbers.withLock { $0.done } }
    func enter() { numbers.withLock { ($0.inside, $0.most) = ($0.inside + 1, max($0.most, $0.inside + 1)) } }
    func leave() { numbers.withLock { ($0.inside, $0.done) = ($0.inside - 1, $0.done + 1) } }
  }

  /// However many begin at once, no two are at work at the same time.
  @Test func letsOneAtATime() async throws {
    let place = Place()
    let count = Count()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        let site = try Site(place, attempts: 40)
        group.addTask {
          do {
            _ = try await site.run { () async throws(PublishFault) in
              count.enter()
              try await ClaimedWork.sleep(.milliseconds(30))
              count.leave()
            }
          } catch let fault as PublishFault {
            #expect(fault.text.hasPrefix("somebody else publishes"))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(count.most == 1 && count.done > 0)
    #expect(place.all.isEmpty)
  }

  @Test func recordsAllOfItsClaims() throws {
    let site = try Site(Place())
    let (one, two) = (RcloneClaim(at: 0), RcloneClaim(at: 0).renewed)
    for claim in [one, two, one] { try site.work.record.add(claim) }
    #expect(site.work.record.read() == [two, one])
    try site.work.record.remove(two)
    #expect(site.work.record.read() == [one])
    try Data("../x\n\(two.name)\nhalf".utf8).write(to: site.url.appendingPathComponent("a.claim"))
    #expect(site.work.record.read() == [two])
    try site.work.record.remove(two)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.url.path).isEmpty)
  }
}
