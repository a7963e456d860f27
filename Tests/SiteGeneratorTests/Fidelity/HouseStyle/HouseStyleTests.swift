import Testing

@testable import SiteGenerator

@Suite struct HouseStyleTests {
  private func kinds(_ original: String, _ ours: String, language: String = "en") -> HouseStyleKinds? {
    func words(_ text: String) -> [ArraySlice<UInt8>] { Array(text.utf8).split(separator: 0x20) }
    return HouseStyle(language: language).kinds(of: words(original), words(ours))
  }

  @Test(
    arguments: [
      ("Tuesday", "March 3", .time), ("on Tuesday", "yesterday", .time), ("today", "Wednesday, March 4", .time),
      ("last week", "in March", nil), ("last week", "last year", nil), ("this month", "this week", nil),
      ("last week", "last month", nil), ("last summer", "last year", nil), ("last spring", "last winter", nil),
      ("last autumn", "last fall", .time), ("this morning", "this evening", nil), ("last year", "on Tuesday", nil),
      ("last month", "on March 3", nil), ("last month", "in March", .time), ("this weekend", "on Sunday", .time),
      ("this weekend", "this week", .time), ("this morning", "this weekend", nil), ("last week", "on 4 March", .time),
      ("March 3", "3 March", .time), ("Mar. 3", "March 3rd, 2026", .time),
      ("Tues.", "Tuesday", .time), ("this morning", "on Monday 16 March", .time), ("tonight", "Tuesday", .time),
      ("Tuesday", "Wednesday", nil), ("March 3", "April 3", nil), ("3 March 2025", "3 March 2026", nil),
      ("5", "6", nil), ("on", "in", nil), ("may", "March 3", nil), ("in March", "on March 3", nil),
      ("week", "Tuesday", nil), ("last", "next", nil), ("March", "Mar.", .time),
      ("Portland, Ore.", "Portland", .place), ("Portland, Oregon", "Portland, Ore.", .place),
      ("Albany, N.Y.,", "Albany,", .place), ("Concord, New Hampshire", "Concord", .place),
      ("Portland, Ore.", "Portland, Maine", nil), ("Portland, Ore.", "Salem", nil), ("in Washington", "in", nil),
      ("Sydney, New South Wales", "Sydney", .place), ("5%", "5 percent", .style), ("5 per cent", "5%", .style),
      ("5.5 %", "5.5%", .style), ("5%", "50%", nil), ("colour", "color", .style), ("Organised", "Organized", .style),
      ("neighbouring", "neighboring", .style), ("defence,", "defense,", .style), ("travelled", "traveled", .style),
      ("colour", "colouring", nil), ("inquiry", "enquiry", .style), ("Colour", "color", nil), ("colour", "honor", nil),
      ("Mr. Smith", "Smith", .style), ("Dr Ruth Mabey", "Ruth Mabey", .style), ("miss it", "it", nil),
      ("Dr. Smith", "Mr. Jones", nil),
      ("Dr. Smith", "Mr. Smith", nil), ("Professor Smith", "Prof. Smith", .style), ("Prof. Dr. Ohl", "Dr. Ohl", .style),
      ("said,", "said", nil), ("a b", "a c", nil),
    ] as [(String, String, HouseStyleKinds?)])
  func knowsEnglish(original: String, ours: String, expected: HouseStyleKinds?) {
    #expect(kinds(original, ours) == expected)
    #expect(kinds(ours, original) == expected)
  }

  /// A text is read later than it was written: time goes on, and never back.
  @Test(
    arguments: [
      ("yesterday", "tomorrow", nil), ("tomorrow", "yesterday", nil), ("yesterday", "today", nil),
      ("today", "yesterday", .time), ("tomorrow", "today", .time), ("tomorrow", "next week", .time),
      ("today", "tomorrow", nil), ("next week", "last week", nil), ("last week", "next week", nil),
      ("yesterday", "last week", .time), ("last Tuesday", "next Tuesday", nil), ("this week", "last week", .time),
      ("tomorrow", "Tuesday", .time), ("Tuesday", "yesterday", .time), ("today", "on Tuesday", .time),
      ("yesterday", "on 4 March", .time), ("yesterday", "last year", nil), ("this month", "last month", .time),
      ("yesterday", "on Tuesday last year", nil), ("this morning", "Tuesday last month", nil),
      ("last month", "on Tuesday last month", nil), ("yesterday", "on Tuesday last week", .time),
      ("this week", "last month", nil), ("this year", "last year", .time), ("this morning", "last week", .time),
    ] as [(String, String, HouseStyleKinds?)])
  func letsTimeGoOn(original: String, ours: String, expected: HouseStyleKinds?) {
    #expect(kinds(original, ours) == expected)
  }

  @Test func leavesOtherLanguagesTheirNumbers() {
    #expect(kinds("5 %", "5%", language: "de") == .style)
    #expect(kinds("Tuesday", "March 3", language: "de") == nil)
    #expect(kinds("colour", "color", language: "fr-CA") == nil)
    #expect(kinds("colour", "color", language: "en-GB") == .style)
  }
}
