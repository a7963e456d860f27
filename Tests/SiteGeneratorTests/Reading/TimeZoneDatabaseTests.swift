import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct TimeZoneDatabaseTests {
  @Test(
    .enabled(if: TimeZoneDatabase.rules(named: "Europe/Berlin") != nil, "the package tzdata is not on this machine"))
  func readsTheMachinesZones() throws {
    let zone = try #require(TimeZoneDatabase.rules(named: "Europe/Berlin"))
    #expect(try #require(Timestamp(reading: "2026-01-01")).rfc3339DateTime(in: zone) == "2026-01-01T00:00:00+01:00")
    #expect(try #require(Timestamp(reading: "2026-07-01 12:00")).rfc3339(in: zone) == "2026-07-01T12:00:00+02:00")
  }

  @Test(arguments: [
    "", "..", "../../etc/passwd", "/etc/passwd", "Europe/../../passwd", "Europe", "Mars/Olympus", "a\u{0}b",
  ])
  func knowsNothingElse(_ name: String) {
    #expect(TimeZoneDatabase.rules(named: name) == nil)
  }

  @Test func refusesFilesThatAreNotZones() {
    for bytes in [
      [], Array("TZif2".utf8), [UInt8](repeating: 0xFF, count: 200),
      Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: 95),
    ] {
      #expect(TimeZoneDatabase.rules(named: "x", from: bytes) == nil)
    }
  }
}

@Suite struct FrontMatterSplitTests {
  @Test(arguments: [
    ("---\ntitle: x\n---\nText", "title: x\n", 17, 4),
    ("\u{FEFF}---\r\ntitle: x\r\n---\r\nText\r\n", "title: x\r\n", 23, 4),
    ("---\n---\n", "", 8, 3), ("--- \ta\n", nil, 0, 0), ("---  \na: b\n---\t\n\nText", "a: b\n", 16, 4),
    ("---\na: b\n---", "a: b\n", 12, 4), ("---\na: b\n----\n", nil, 0, 0), ("title: x\n", nil, 0, 0), ("", nil, 0, 0),
  ])
  func cuts(_ text: String, _ frontMatter: String?, _ offset: Int, _ line: Int) {
    let split = try? FrontMatterSplit(Array(text.utf8))
    #expect(split.map { String(decoding: $0.frontMatter, as: UTF8.self) } == frontMatter)
    if frontMatter != nil {
      #expect(split?.bodyOffset == offset)
      #expect(split?.bodyLine == line)
    }
  }
}
