import Foundation
import Synchronization
import Testing

@testable import SiteGenerator

@Suite struct FolderWatchTests {
  private final class Seen: Sendable {
    private let events = Mutex<[FolderWatch.Event]>([])
    func add(_ new: [FolderWatch.Event]) { events.withLock { $0 += new } }
    var all: [FolderWatch.Event] { events.withLock { $0 } }

    func has(_ event: FolderWatch.Event) async throws -> Bool {
      let end = ContinuousClock.now + .seconds(120)
      while ContinuousClock.now < end {
        if all.contains(event) { return true }
        try await Task.sleep(for: .milliseconds(2))
      }
      return false
    }
  }

  @Test func saysWhatHappens() async throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-watch-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let seen = Seen()
    let watch = try FolderWatch { seen.add($0) }
    let folder = try Directory(opening: url.path)
    try watch.watch(folder, as: "content")
    // Twice is once.
    try watch.watch(folder, as: "content")
    #expect(watch.count == 1)
    try Data("a".utf8).write(to: url.appendingPathComponent("a"))
    #expect(try await seen.has(.begun(file: "content/a")))
    #expect(try await seen.has(.writing(file: "content/a")))
    #expect(try await seen.has(.settled(file: "content/a")))
    try FileManager.default.createDirectory(at: url.appendingPathComponent("b"), withIntermediateDirectories: false)
    #expect(try await seen.has(.folder("content/b")))
    try FileManager.default.moveItem(at: url.appendingPathComponent("a"), to: url.appendingPathComponent("c"))
    #expect(try await seen.has(.settled(file: "content/c")))
    try FileManager.default.removeItem(at: url)
    _ = try await seen.has(.settled(file: "content/c"))
    withExtendedLifetime(watch) {}
  }

  /// Of the topmost folder it is said that it went away, of the others the folder above says so.
  @Test func saysThatTheTopIsGone() async throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-watch-" + UUID().uuidString)
    let other = url.appendingPathExtension("old")
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent("content"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: other) }
    let seen = Seen()
    let watch = try FolderWatch { seen.add($0) }
    try watch.watch(try Directory(opening: url.path), as: "")
    try watch.watch(try Directory(opening: url.appendingPathComponent("content").path), as: "content")
    try FileManager.default.moveItem(
      at: url.appendingPathComponent("content"), to: url.appendingPathComponent("away"))
    #expect(try await seen.has(.folder("away")))
    #expect(!seen.all.contains(.gone))
    try FileManager.default.moveItem(at: url, to: other)
    #expect(try await seen.has(.gone))
    withExtendedLifetime(watch) {}
  }

  /// What the kernel says when its queue is full (inotify(7)): watch -1, IN_Q_OVERFLOW, no cookie, no name.
  @Test func saysThatEventsWereLost() throws {
    let watch = try FolderWatch { _ in }
    let lost: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    #expect(watch.events(in: (lost + lost)[...]) == [.lost, .lost])
    // A watch that is not ours, and an end in the middle.
    let strange: [UInt8] = [9, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0] + Array("name".utf8)
    #expect(watch.events(in: strange[...]) == [])
    #expect(watch.events(in: lost.dropLast()) == [])
  }
}
