import Foundation
import SiteGenerator
import Testing

@testable import SiteServices

/// Releases in a folder of this machine.
@Suite struct ReleaseFolderTests {
  private func name(_ moment: Int) -> ReleaseName { ReleaseName(at: moment, after: nil, suffix: "0a0b0c0d") }

  /// Two releases, of which the later one is shown.
  private func place() throws -> (URL, ReleaseFolder) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-releases-\(UUID().uuidString)")
    for moment in [1_000_000, 2_000_000] {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent("releases/\(name(moment))"), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: url.path + "/current", withDestinationPath: "releases/\(name(2_000_000))")
    return (url, ReleaseFolder(path: url.path, keep: 5))
  }

  /// Whoever goes back goes back from what was read, and from nothing else.
  @Test func showsAReleaseInsteadOfTheOneThatWasRead() async throws {
    let (url, folder) = try place()
    defer { try? FileManager.default.removeItem(at: url) }
    await #expect(throws: PublishFault.self) {
      try await folder.show(name(1_000_000), insteadOf: name(1_000_000))
    }
    #expect(try await folder.current() == name(2_000_000))
    try await folder.show(name(1_000_000), insteadOf: name(2_000_000))
    #expect(try await folder.current() == name(1_000_000))
  }

  @Test func takesWhatIsWholeAsShownWhereNothingIsMarked() {
    let all = [(1, true), (2, false), (3, true)].map {
      ListedRelease(name: name($0.0 * 1_000_000), isWhole: $0.1, wasShown: false)
    }
    #expect(ListedRelease.known(all, current: name(3_000_000)).map(\.wasShown) == [true, false, true])
    #expect(ListedRelease.known(all, current: name(1_000_000)).map(\.wasShown) == [true, false, false])
    var marked = all
    marked[2].wasShown = true
    #expect(ListedRelease.known(marked, current: name(3_000_000)) == marked)
  }
}
