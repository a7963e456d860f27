import SiteGenerator
import SiteModel
import Testing

@testable import SiteServices

/// What a publication would do, as values.
@Suite struct PublishPlanTests {
  private static func file(_ path: String, _ digit: Character = "a", size: Int = 10) -> OutputManifest.File {
    let digest = SHA256Digest(hexadecimal: String(repeating: digit, count: 64).utf8) ?? .unknown
    return OutputManifest.File(path: path, size: size, digest: digest, sources: ["content/x.md"])
  }

  private static func list(_ files: [OutputManifest.File]) -> OutputManifest {
    OutputManifest(site: "https://test.example.org/", files: files)
  }

  /// What a target has after it got a list: the same without the sources.
  private static func kept(_ manifest: OutputManifest) -> OutputManifest { PublishPlan(manifest, over: nil).new }

  @Test func comparesByContent() {
    let old = Self.kept(Self.list([Self.file("a.html"), Self.file("b.html"), Self.file("c.html")]))
    let plan = PublishPlan(Self.list([Self.file("a.html"), Self.file("b.html", "b"), Self.file("d.html")]), over: old)
    #expect(plan.added.map(\.path) == ["d.html"])
    #expect(plan.changed.map(\.path) == ["b.html"])
    #expect(plan.removed.map(\.path) == ["c.html"])
    #expect(plan.unchangedCount == 1 && plan.sentCount == 2 && plan.sentBytes == 20 && !plan.isEmpty)
    #expect(PublishPlan(Self.list([Self.file("a.html")]), over: Self.kept(Self.list([Self.file("a.html")]))).isEmpty)
  }

  /// A plan is for what the target had when it was made.
  @Test func isNotCarriedOutOverAnythingElse() throws {
    let old = Self.kept(Self.list([Self.file("a.html"), Self.file("b.html")]))
    let plan = PublishPlan(Self.list([Self.file("a.html", "b")]), over: old)
    try plan.check(old, at: "/srv/www")
    let other = Self.kept(Self.list([Self.file("a.html", "c"), Self.file("c.html")]))
    let release = ReleaseName("20260304T093000Z-6f1c0a2b")
    let fault = #expect(throws: PublishFault.self) { try plan.check(other, at: "/srv/www", release: release) }
    #expect(
      fault?.text == "somebody else published to '/srv/www' meanwhile: 3 of its files are not what they were; "
        + "20260304T093000Z-6f1c0a2b is shown now")
    #expect(throws: PublishFault.self) { try plan.check(nil, at: "/srv/www") }
    #expect(throws: PublishFault.self) { try PublishPlan(other, over: nil).check(other, at: "/srv/www") }
  }

  @Test func knowsWhichFoldersAreEmptied() {
    let paths = ["a/index.html", "a/republish/index.html", "b/index.html", "b/x/y/z.png", "c.html"]
    let old = Self.kept(Self.list(paths.map { Self.file($0) }))
    #expect(
      PublishPlan(Self.list([Self.file("b/index.html")]), over: old).emptiedFolders
        == ["b/x/y", "b/x", "a/republish", "a"])
    #expect(PublishPlan(Self.list(paths.map { Self.file($0) }), over: old).emptiedFolders == [])
  }

  /// The list of a target is public; it does not name the files of the site's folder.
  @Test func doesNotSaySources() {
    let plan = PublishPlan(Self.list([Self.file("a.html")]), over: nil)
    #expect(plan.new.files.allSatisfy { $0.sources.isEmpty })
    #expect(!String(decoding: plan.new.bytes, as: UTF8.self).contains("content/"))
  }

  @Test func sendsPagesAfterWhatTheyNeedAndFeedsLast() {
    let paths = [
      "articles/a/index.html", "articles/feed.xml", "assets/site.css", "credits.json", "feed.json", "index.html",
      "robots.txt", "rss.xml", "sitemap-1.xml", "sitemap.xml", "news-sitemap.xml", "table.json", "map.xml",
    ]
    let plan = PublishPlan(Self.list(paths.map { Self.file($0) }), over: nil)
    #expect(
      plan.sent.map { $0.map(\.path) } == [
        ["assets/site.css", "map.xml", "table.json"], ["articles/a/index.html", "index.html"],
        [
          "articles/feed.xml", "credits.json", "feed.json", "news-sitemap.xml", "robots.txt", "rss.xml",
          "sitemap-1.xml",
          "sitemap.xml",
        ],
      ])
  }

  /// A publication that died between two files leaves a list after which the next one sends or deletes what it must.
  @Test func announcesWhatIsNotSure() {
    let (a, b, c) = (Self.file("a.html"), Self.file("b.html"), Self.file("c.html"))
    let (old, new) = (Self.list([a, b]), Self.list([a, Self.file("b.html", "b"), c]))
    let announced = PublishPlan(new, over: Self.kept(old)).announced
    #expect(announced.files.map(\.path) == ["a.html", "b.html", "c.html"])
    #expect(OutputManifest(reading: announced.bytes) == announced)
    let again = PublishPlan(new, over: announced)
    #expect(again.added.isEmpty && again.changed.map(\.path) == ["b.html", "c.html"] && again.removed.isEmpty)
    let back = PublishPlan(old, over: announced)
    #expect(back.changed.map(\.path) == ["b.html"] && back.removed.map(\.path) == ["c.html"])
  }

  @Test(arguments: [(60, 51, true), (60, 50, false), (1_000, 200, false), (1_000, 201, true)])
  func refusesToDeleteMuch(_ count: Int, _ removed: Int, _ isRefused: Bool) throws {
    let old = Self.list((0..<count).map { Self.file("\($0).html") })
    let plan = PublishPlan(Self.list(Array(old.files.dropLast(removed))), over: Self.kept(old))
    var options = PublishOptions()
    if isRefused {
      let fault = #expect(throws: PublishFault.self) { try plan.check(options, target: "web") }
      #expect(fault?.text.hasPrefix("\(removed) files of 'web' would be deleted, more than ") == true)
    } else {
      try plan.check(options, target: "web")
    }
    options.forcesDeletes = true
    try plan.check(options, target: "web")
  }

  @Test func refusesTheSiteOfSomebodyElse() throws {
    let old = OutputManifest(site: "https://other.example.org/", files: [])
    let plan = PublishPlan(Self.list([]), over: old)
    let fault = #expect(throws: PublishFault.self) { try plan.check(PublishOptions(), target: "web") }
    #expect(fault?.text == "'web' has another site, https://other.example.org/")
    var options = PublishOptions()
    options.adopts = true
    try plan.check(options, target: "web")
  }

  @Test(arguments: [
    ("articles/a/index.html", true, true), ("a\nb", false, false), ("a#b.html", true, false), ("a?b", true, false),
    ("a\\b", true, false), (".sitegen-manifest.json", false, false), ("x/.git/config", true, false),
    (String(repeating: "a", count: 256), false, false), ("日本/index.html", true, true),
  ]) func knowsWhatHostsHold(_ path: String, _ folder: Bool, _ others: Bool) {
    #expect((HostNames.fault(in: path, for: .folder("x")) == nil) == folder)
    #expect((HostNames.fault(in: path, for: .rsync("h:x")) == nil) == folder)
    #expect((HostNames.fault(in: path, for: .rclone("r:x")) == nil) == others)
    #expect((HostNames.fault(in: path, for: .git("x", branch: "b")) == nil) == others)
  }
}
