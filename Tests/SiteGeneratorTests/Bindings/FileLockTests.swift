import Foundation
import Testing

@testable import SiteGenerator

@Suite struct FileLockTests {
  @Test func isHeldByOneAtATime() throws {
    let folder = try TemporaryFolder()
    let directory = try folder.directory
    var lock = try FileLock.acquire("lock", in: directory, timeout: 0)
    #expect(lock != nil)
    #expect(try FileLock.acquire("lock", in: directory, timeout: 0.1) == nil)
    #expect(FileLock.holder(of: "lock", in: directory) == "\(getpid())")
    lock = nil
    // A test that starts a program lends it this process's locks for a moment.
    #expect(try FileLock.acquire("lock", in: directory, timeout: 10) != nil)
  }

  @Test func waitsForWhoeverHasIt() async throws {
    let folder = try TemporaryFolder()
    let directory = try folder.directory
    var lock = try FileLock.acquire("lock", in: directory, timeout: 0)
    #expect(lock != nil)
    let waiting = Task { try FileLock.acquire("lock", in: directory, timeout: 60) != nil }
    lock = nil
    #expect(try await waiting.value)
  }

  @Test func stopsWaitingWhenCancelled() async throws {
    let folder = try TemporaryFolder()
    let directory = try folder.directory
    let lock = try #require(try FileLock.acquire("lock", in: directory, timeout: 0))
    let waiting = Task { try FileLock.acquire("lock", in: directory, timeout: 600) != nil }
    waiting.cancel()
    #expect(try await waiting.value == false)
    withExtendedLifetime(lock) {}
  }

  @Test func isNoFileThatALinkLeadsTo() throws {
    let folder = try TemporaryFolder()
    try folder.write("other", "text")
    try folder.makeLink("lock", to: "other")
    #expect(error { try FileLock.acquire("lock", in: folder.directory, timeout: 0) }?.code == ELOOP)
    #expect(folder.text("other") == "text")
  }
}
