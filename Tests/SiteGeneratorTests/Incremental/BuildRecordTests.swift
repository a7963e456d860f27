import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// What one build leaves for the next is read as it was written, or not at all.
@Suite struct BuildRecordTests {
  @Test func isNoneWhereItIsDamaged() async throws {
    let site = try EditedSite()
    try site.write()
    _ = try await Generator(options: BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)).build()
    let folder = site.folder(".sitegen/builds")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { !$0.contains(".") })
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    let record = try #require(BuildRecord(reading: bytes))
    #expect(record.bytes.flatMap(\.self) == bytes)
    #expect(record.texts.contains { $0.content != nil })
    // The lengths of the pieces, and here and there behind them.
    for number in Array(0..<80) + Array(stride(from: 80, to: bytes.count, by: 61)) {
      var damaged = bytes
      damaged[number] ^= UInt8(1 << (number % 8))
      #expect(BuildRecord(reading: damaged) == nil, "byte \(number)")
    }
    for count in [0, 10, 17, 40, 60, bytes.count - 33, bytes.count - 1] {
      #expect(BuildRecord(reading: Array(bytes.prefix(count))) == nil)
    }
    #expect(BuildRecord(reading: bytes + [0]) == nil)
  }
}
