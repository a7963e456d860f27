import SiteModel
import Testing

@testable import SiteGenerator

/// The presets say what the outlets' terms say, and nothing else.
@Suite struct OutletPresetTests {
  /// One row of the table of terms: every value in words, in the order of the table's columns; `?` is not stated.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let license: String
    let edits: String
    let headline: String
    let translation: String
    let excerpt: String
    let position: String
    let target: String
    let keepAll: String
    let images: String
    let pixel: String
    let search: String
    let ads: String
    let paywall: String
    let time: String
    let others: String
    var testDescription: String { name }

    init(_ name: String, _ values: String) {
      let cells = values.split(separator: "|").map {
        String(decoding: $0.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
      }
      self.name = name
      (license, edits, headline, translation) = (cells[0], cells[1], cells[2], cells[3])
      (excerpt, position, target, keepAll) = (cells[4], cells[5], cells[6], cells[7])
      (images, pixel, search, ads) = (cells[8], cells[9], cells[10], cells[11])
      (paywall, time, others) = (cells[12], cells[13], cells[14])
    }
  }

  // licence | edits | headline | translation | excerpt | credit at | link to | keep links | images | pixel |
  // canonical, robots | ads, sale | paywall | time | audience and everything else
  static let rows = [
    Row(
      "propublica",
      "LicenseRef-CC-BY-NC-ND-3.0-US|time-place-style|?|no|no|?|article|yes|ask|script required|optional|not-sold-against, no sale|?|?|ads-ok, no bulk"
    ),
    Row(
      "the-conversation",
      "CC-BY-ND-4.0|time-place-style|?|ask|ok|top, affiliation, logo|either|?|not-covered|img required|optional|not-in-article, no sale|yes|?|no bulk"
    ),
    Row("global-voices", "CC-BY-3.0|free|yes|ok|ok|top|article|?|not-covered|?|?|ok|yes|?|notify url"),
    Row("kff", "CC-BY-NC-ND-4.0|verbatim|no|no|ok|?|article, no PDF|?|?|?|?|?|no|?|excludes All Rights Reserved"),
    Row("opendemocracy-2007", "?|verbatim|no|ok|no|foot|article|?|?|?|?|?|?|?|strict, nonprofit"),
    Row("360info", "CC-BY-4.0|free|yes|ok|ok|foot|article|?|but third party|?|?|ok|yes|?|?"),
    Row("inn-on-the-ground", "CC-BY-NC-ND-4.0|verbatim|yes|no|no|byline, outlet|?|?|?|?|?|?|?|?|?"),
    Row(
      "floodlight",
      "CC-BY-NC-ND-4.0|shorten-with-approval|yes|?|?|top, outlet|article|?|where-noted|?|?|?|?|?|?"),
    Row("undark", "?|time-place-style|yes|ok|no|top|article|?|?|?|?|?|?|max P90D|?"),
    Row(
      "city-desk-abq",
      "?|?|?|?|?|top|article|yes|credited-to-source|?|?|not-sold-against|?|max P90D, remove P90D|contact page"),
    Row(
      "montana-free-press",
      "LicenseRef-CC-BY-NC-ND-3.0-US|?|?|no|no|byline, outlet|article|?|but stock|?|?|?|no|next day|accredited, no sublicence, revocable"
    ),
    Row(
      "dialogue-earth",
      "CC-BY-NC-ND-4.0|?|?|?|?|?|article|?|but ©|?|?|?|?|min P2D|commercial no, notify reach"),
    Row(
      "texas-tribune",
      "?|additions-disclosed|?|?|?|byline, outlet|either|yes|with-same-article|?|?|not-sold-against|?|?|?"),
    Row("publicsource", "?|?|?|?|3 paragraphs|?|article|?|none|?|?|?|?|?|?"),
    Row("buffalos-fire", "?|?|?|?|?|byline|article|?|?|?|required, noindex|?|?|?|?"),
    Row("cop30-collaborative", "?|free|yes|?|?|foot, edited|article|?|?|?|required|?|?|?|?"),
    Row("global-research", "?|?|?|?|?|any|article|?|?|?|?|?|?|?|commercial ask, community"),
  ]

  @Test(arguments: rows) func saysWhatTheTableSays(_ row: Row) throws {
    let outlet = try #require(OutletPreset.all.first { $0.name == row.name }?.outlet)
    #expect(outlet.license?.id ?? "?" == row.license)
    #expect(outlet.edits.policy?.rawValue ?? "?" == row.edits)
    #expect(said(outlet.edits.headline) == row.headline)
    #expect(outlet.edits.translation?.rawValue ?? "?" == row.translation)
    #expect(excerpt(outlet) == row.excerpt)
    #expect(credit(outlet) == row.position)
    #expect(links(outlet) == row.target)
    #expect(said(outlet.links.keepAll) == row.keepAll)
    #expect(images(outlet) == row.images)
    #expect(pixel(outlet) == row.pixel)
    #expect(words([outlet.search.canonical?.rawValue, outlet.search.robots?.rawValue]) == row.search)
    #expect(words([outlet.commerce.ads?.rawValue, outlet.commerce.sell == false ? "no sale" : nil]) == row.ads)
    #expect(said(outlet.commerce.paywall) == row.paywall)
    #expect(time(outlet) == row.time)
    #expect(others(outlet) == row.others)
  }

  private func words(_ words: [String?]) -> String {
    let words = words.compactMap(\.self)
    return words.isEmpty ? "?" : words.joined(separator: ", ")
  }

  private func said(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "?" }

  private func excerpt(_ outlet: Outlet) -> String {
    outlet.edits.excerptParagraphs.map { "\($0) paragraphs" } ?? outlet.edits.excerpt?.rawValue ?? "?"
  }

  private func credit(_ outlet: Outlet) -> String {
    let format = outlet.credit.bylineFormat
    return words([
      outlet.credit.position?.rawValue, format?.contains("{affiliation}") == true ? "affiliation" : nil,
      format?.contains("{outlet}") == true ? "outlet" : nil, outlet.credit.logo == .preferred ? "logo" : nil,
      outlet.credit.edited == nil ? nil : "edited",
    ])
  }

  private func links(_ outlet: Outlet) -> String {
    words([outlet.links.target?.rawValue, outlet.links.pdf == false ? "no PDF" : nil])
  }

  private func images(_ outlet: Outlet) -> String {
    words([outlet.images.policy?.rawValue] + outlet.images.excludes.map { "but \($0)" })
  }

  private func pixel(_ outlet: Outlet) -> String {
    outlet.pixel.map { $0.kind.rawValue + ($0.isRequired ? " required" : "") } ?? "?"
  }

  private func time(_ outlet: Outlet) -> String {
    words([
      outlet.time.minDelay.map { "min \($0.iso8601)" }, outlet.time.nextCalendarDay == true ? "next day" : nil,
      outlet.time.maxAge.map { "max \($0.iso8601)" }, outlet.time.removeAfter.map { "remove \($0.iso8601)" },
    ])
  }

  private func others(_ outlet: Outlet) -> String {
    words(
      [outlet.nonCommercialReading?.rawValue, outlet.commerce.commercialUse.map { "commercial \($0.rawValue)" }]
        + outlet.excludes.map { "excludes \($0)" }
        + [
          outlet.bulk == false ? "no bulk" : nil, outlet.audience?.rawValue,
          outlet.sublicense == false ? "no sublicence" : nil, outlet.isRevocable == true ? "revocable" : nil,
          outlet.notify.map { "notify \($0.what?.rawValue ?? "?")" },
          outlet.isContactPageRequired == true ? "contact page" : nil,
        ])
  }

  @Test func areSeventeenInOrder() {
    let names = OutletPreset.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names) == Set(Self.rows.map(\.name)))
    #expect(names.count == 17)
  }

  /// No evidence that nobody has, no files of theirs, and the head does not change what is read.
  @Test(arguments: OutletPreset.all.map(\.name)) func areFactsAlone(_ name: String) throws {
    let preset = try #require(OutletPreset.all.first { $0.name == name })
    let (outlet, faults) = OutletRegistry.read(key: name, file: "preset \(name)", bytes: preset.file)
    #expect(faults.isEmpty, "\(faults.map(\.text))")
    #expect(outlet == preset.outlet)
    #expect(outlet?.policySeen == nil)
    #expect(outlet?.logo == nil)
    #expect(outlet?.credit.tagline == nil)
    let text = String(decoding: preset.file, as: UTF8.self)
    #expect(text.contains("# policySeen: {on: }"))
    #expect(text.contains("policyUrl:"))
    #expect(!text.contains("?:"))
  }

  /// The address of a counter is made of an article's.
  @Test func countsAnArticle() throws {
    let pixel = try #require(OutletPreset.all.first { $0.name == "the-conversation" }?.outlet?.pixel)
    let original = try #require(WebAddress("https://theconversation.com/a-made-up-title-123456"))
    #expect(
      pixel.address(ofOriginal: original)?.hasPrefix("https://counter.theconversation.com/content/123456/count.gif?")
        == true)
    #expect(pixel.referrerPolicy == .noReferrerWhenDowngrade)
  }
}
