import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// What stands between the templates of a page is taken from the page as it was, where another template is all that changed.
@Suite struct PageContentTests {
  private let content = PageContent(
    (Array("<p>By A</p>".utf8), Array("<p>From B</p>".utf8)), around: Array("<p>Text</p>".utf8))

  @Test func isFoundAgain() throws {
    for page in [
      "<h1>T</h1><p>By A</p><div><p>Text</p></div><p>From B</p><footer>", "<p>By A</p><p>Text</p><p>From B</p>",
    ] {
      let place = try #require(content.place(in: Array(page.utf8)))
      let found = try #require(PageContent(at: place, of: Array(page.utf8)))
      #expect(found.above == content.above && found.body == content.body && found.below == content.below)
    }
  }

  @Test func canBeEmpty() throws {
    let content = PageContent(([], []), around: Array("<p>Text</p>".utf8))
    let page = Array("<h1>T</h1><p>Text</p>".utf8)
    let place = try #require(content.place(in: page))
    let found = try #require(PageContent(at: place, of: page))
    #expect(found.above.isEmpty && found.body == content.body && found.below.isEmpty)
  }

  @Test(arguments: [
    "", "<p>By A</p><p>From B</p>", "<p>From B</p><p>Text</p><p>By A</p>", "<p>By A</p><p>Text</p><p>From B</p",
  ])
  func isNotFound(in page: String) { #expect(content.place(in: Array(page.utf8)) == nil) }

  /// A record may say anything.
  @Test(arguments: [(-1, 3), (0, -1), (0, 40), (40, 0), (Int.max, Int.max), (Int.max, 1), (1, Int.max)])
  func isNotOutsideOfThePage(_ distance: Int, _ length: Int) {
    let fine = PageContent.Part(distance: 0, length: 1)
    let wrong = PageContent.Part(distance: distance, length: length)
    for place in [
      PageContent.Place(above: wrong, body: fine, below: fine),
      PageContent.Place(above: fine, body: wrong, below: fine),
      PageContent.Place(above: fine, body: fine, below: wrong),
    ] {
      #expect(PageContent(at: place, of: Array(repeating: 0x20, count: 30)) == nil)
    }
  }

  // MARK: In builds

  /// How often credits are made in a build.
  private func build(_ site: EditedSite, usesRecord: Bool = true) async throws -> Int {
    var options = BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)
    options.usesRecord = usesRecord
    let profile = BuildProfile()
    options.profile = profile
    let report = try await Generator(options: options).build()
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    return profile.templates.first { $0.file == "credits/below" }?.renderings ?? 0
  }

  private func change(_ template: String, _ number: Int, of site: EditedSite) throws {
    let file = try #require(BuiltInTheme.files.first { $0.path == template + ".mustache" })
    try site.folder.write(
      "templates/\(template).mustache", String(decoding: file.bytes, as: UTF8.self) + "<!-- \(number) -->\n")
  }

  /// What somebody does to pages of the output; their sizes stay, and their times where that is wanted.
  private func writeIntoPages(of site: EditedSite, keepingTimes: Bool = false) throws {
    for path in try site.folder.tree("public").keys.sorted()
    where path.hasPrefix("news/text-") && path.hasSuffix("index.html") {
      let file = site.folder("public/" + path)
      let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
      let page = site.folder.text("public/" + path) ?? ""
      try site.folder.write("public/" + path, page.replacing("<p>", with: "<q>"))
      guard keepingTimes else { continue }
      try FileManager.default.setAttributes([.modificationDate: try #require(before)], ofItemAtPath: file)
    }
  }

  private func expectClean(_ site: EditedSite) async throws {
    let made = try site.folder.tree("public")
    _ = try await build(site, usesRecord: false)
    #expect(try site.folder.tree("public") == made)
  }

  @Test func isTakenForAnotherTemplate() async throws {
    let site = try EditedSite()
    try site.write()
    let all = try await build(site)
    #expect(all >= 7)
    try change("article", 1, of: site)
    // What is in a feed, or has a kit, is made from its file.
    let some = try await build(site)
    #expect(some < all / 2 + 1)
    try await expectClean(site)
    try change("credits/below", 1, of: site)
    #expect(try await build(site) >= all)
    try await expectClean(site)
  }

  /// A page that somebody wrote into is none to take anything from.
  @Test func isNotTakenFromAForeignPage() async throws {
    let site = try EditedSite()
    try site.write()
    _ = try await build(site)
    try change("article", 1, of: site)
    let usual = try await build(site)
    try writeIntoPages(of: site)
    try change("article", 2, of: site)
    #expect(try await build(site) > usual)
    try await expectClean(site)
  }

  /// Nor is one that looks as if nobody had touched it.
  @Test func isNotTakenFromAPageThatHidesItsChange() async throws {
    let site = try EditedSite()
    try site.write()
    _ = try await build(site)
    try change("article", 1, of: site)
    let usual = try await build(site)
    try writeIntoPages(of: site, keepingTimes: true)
    // A build that takes them for its own, as it goes by their sizes and times.
    _ = try await build(site)
    try change("article", 2, of: site)
    #expect(try await build(site) >= usual)
    let made = try site.folder.tree("public")
    _ = try await build(site, usesRecord: false)
    #expect(
      try site.folder.tree("public").filter { $0.key.hasPrefix("news/text-") }
        == made.filter { $0.key.hasPrefix("news/text-") })
  }
}
