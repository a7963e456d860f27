import SiteModel
import Testing

@testable import SiteGenerator

/// The list as files for other programs, byte for byte.
@Suite struct DueFilesTests {
  private static func item(_ title: String, _ date: String = "2026-03-12") throws -> DueItem {
    var article = try DueSamples.article("a")
    article.title = title
    return DueItem(
      .renew, until: try #require(Timestamp(reading: date)), in: .utc, article, outlet: "Post, The",
      task: "the waiver of R022 ends; look again", id: "x")
  }

  @Test func isATable() throws {
    let items = [try Self.item("\"A\" B"), try Self.item("Plain", "2026-03-12T09:00:00+01:00")]
    #expect(
      String(decoding: DueTable.bytes(items), as: UTF8.self)
        == "date,action,article,title,outlet,task\r\n"
        + "2026-03-12,renew,content/articles/a.md,\"\"\"A\"\" B\",\"Post, The\",the waiver of R022 ends; look again\r\n"
        + "2026-03-12T09:00:00+01:00,renew,content/articles/a.md,Plain,\"Post, The\",the waiver of R022 ends; look again\r\n"
    )
    #expect(DueTable.bytes([]) == Array("date,action,article,title,outlet,task\r\n".utf8))
  }

  @Test func isACalendar() throws {
    let report = DueSamples.report([try Self.item("A; B\\C"), try Self.item("D", "2026-03-12T09:00:00+01:00")])
    let uid = "UID:35aa1d95967842b4585f639b90c8d27f@desk.example.org"
    let text = String(decoding: DueCalendar.bytes(report), as: UTF8.self)
    let rest = [
      "DESCRIPTION:the waiver of R022 ends\\; look again\\ncontent/articles/a.md\\nPo", " st\\, The",
      "CATEGORIES:RENEW",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sitegen//due//EN", "BEGIN:VEVENT", uid, "DTSTAMP:20260310T000000Z",
        "DTSTART;VALUE=DATE:20260312", "SUMMARY:Renew: A\\; B\\\\C",
      ] + rest + ["BEGIN:VEVENT", uid, "DTSTAMP:20260310T000000Z", "DTSTART:20260312T080000Z", "SUMMARY:Renew: D"]
      + rest
      + ["END:VCALENDAR"]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  /// Lines have 75 bytes at most and are cut between letters; joined again they are what they were (RFC 5545, 3.1).
  @Test(arguments: [
    String(repeating: "é", count: 200), "a" + String(repeating: "é", count: 200), String(repeating: "春", count: 99),
    String(repeating: "😀 ", count: 60), String(repeating: "x", count: 61), String(repeating: "x", count: 62),
  ])
  func foldsLines(_ title: String) throws {
    let bytes = DueCalendar.bytes(DueSamples.report([try Self.item(title)]))
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let lines = text.utf8.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:Renew: \(title)\r\n"))
  }

  /// An event keeps its id when its date and its title change, and no other has it.
  @Test func keepsIds() throws {
    func uids(_ items: [DueItem]) -> [Substring] {
      String(decoding: DueCalendar.bytes(DueSamples.report(items)), as: UTF8.self).split(separator: "\r\n")
        .filter { $0.hasPrefix("UID:") }
    }
    let (first, later) = (try Self.item("A"), try Self.item("B", "2027-01-01"))
    #expect(uids([first]) == uids([later]))
    var other = try DueSamples.article("b")
    other.expires = Timestamp(reading: "2026-03-12")
    #expect(Set(uids([first] + (try DueSamples.items([other])))).count == 2)
  }

  @Test func hasAComponentWhereNothingIsDue() {
    let text = String(decoding: DueCalendar.bytes(DueSamples.report([])), as: UTF8.self)
    #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:UTC\r\n") && !text.contains("VEVENT"))
  }
}
