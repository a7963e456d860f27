import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// What a build keeps of its articles for the next one is all of it.
@Suite struct RecordedArticlesTests {
  private static let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sites")
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: sites.path)) ?? [])
    .filter { FileManager.default.fileExists(atPath: sites.appendingPathComponent($0 + "/content").path) }.sorted()

  /// A text with every key that front matter has.
  private static let whole = """
    ---
    title: Der Hafen ist wieder offen
    slug: hafen
    date: 2026-03-06T09:30:00+02:00
    updated: 2026-03-07T09:30:00
    aliases: [/old/hafen/, /old.html]
    toc: true
    description: What came of the storm.
    language: de
    translationKey: harbour
    authors: [Isla Renwick, {name: The Post, type: organization, url: "https://post.example.org/", affiliation: Quay}]
    topics: [sea, storms]
    tags: [b, a]
    image: {src: boat.png, alt: A boat, creator: I. R., creditText: I. R., license: CC-BY-4.0, cleared: true}
    images: [{src: quay.png, alt: Quay, caption: The quay, creator: J., license: CC-BY-SA-4.0, cleared: false}]
    source:
      outlet: post
      url: "https://post.example.org/harbour?a=1"
      title: Harbour reopens
      date: 2026-03-04
      language: en
      archived: "https://archive.example.org/20260304/harbour"
      label: News
      notified: 2026-03-08
      sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    via: [{outlet: tide, url: "https://tide.example.org/harbour", date: 2026-03-05, notified: 2026-03-08}]
    alsoFrom:
      - {outlet: tide, url: "https://tide.example.org/storm", title: Storm, authors: [A. B.], date: 2026-03-02,
         notified: 2026-03-08, license: CC-BY-4.0, notice: "© 2026 Tide"}
    rights:
      basis: permission
      mode: translation
      license: CC-BY-4.0
      versionLicense: CC-BY-SA-4.0
      holder: A. Holder
      year: 2019-2026
      notice: "© A. Holder"
      changes: [Shortened]
      additions: [A note]
      editor: E. D.
      translator: T. R.
      permission: {from: A. Editor, date: 2026-03-01, reference: mail 1, scope: [edit, translation], until: 2027-01-01}
    embargo: 2026-03-05T06:00:00Z
    expires: 2027-03-05
    onExpiry: stub
    waive: [{rule: R020, because: asked, by: Editor, until: 2026-12-31}]
    extra: {a: null, b: true, c: 1.50, d: text, e: [1, [x]], f: {g: h}}
    ---
    Text.
    """

  /// Reads a site, keeps what was read, and reads it again from what was kept.
  private func check(_ folder: TemporaryFolder) async throws -> (count: Int, isWhole: Bool) {
    let root = try Directory.site(at: folder.path)
    var reader = SiteReader(root: root, width: 2)
    reader.keepsReadings = true
    let first = try await reader.read()
    guard let readings = first.readings else { return (0, false) }
    let place = try TemporaryFolder()
    let (digest, isNew) = try readings.write("articles", in: try Directory(opening: place.path))
    #expect(isNew)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: place.path + "/articles")))
    var recorded = try #require(RecordedArticles(reading: bytes, digest: digest))
    recorded.unchanged = Set(readings.list.map { ExactText($0.entry.file) })
    reader.recorded = recorded
    let second = try await reader.read()
    for (a, b) in zip(first.articles, second.articles) { #expect(Self.text(of: a) == Self.text(of: b)) }
    #expect(first.articles.count == second.articles.count)
    #expect(first.diagnostics == second.diagnostics)
    let again = try #require(second.readings)
    for reading in again.list { #expect(reading.isKnown == (reading.article != nil)) }
    let kept = try again.write("again", in: try Directory(opening: place.path))
    #expect(!kept.isNew && kept.digest == digest)
    #expect(again.unread.count == recorded.count)
    return (recorded.count, true)
  }

  /// All that an article has in it, whatever that is by now.
  private static func text(of article: Article) -> String {
    var text = ""
    dump(article, to: &text)
    // The order of taxonomies is nobody's.
    return text.split(separator: "\n").sorted().joined(separator: "\n")
  }

  @Test(arguments: names) func areWholeOf(_ name: String) async throws {
    let folder = try TemporaryFolder()
    for part in ["content", "templates", "sitegen.yaml"] {
      let source = Self.sites.appendingPathComponent("\(name)/\(part)")
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      try FileManager.default.copyItem(at: source, to: URL(fileURLWithPath: folder.path + "/" + part))
    }
    _ = try await check(folder)
  }

  @Test func haveEveryKey() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "sitegen.yaml", "title: The Quay\nurl: https://quay.example.org/\ntaxonomies: [authors, topics, tags]\n")
    for key in ["post", "tide"] {
      try folder.write("content/outlets/\(key).yaml", "name: The \(key)\nurl: https://\(key).example.org/\n")
    }
    try folder.write("content/news/a/index.md", Self.whole)
    try folder.write("content/news/a/boat.png", "x")
    try folder.write("content/news/a/original.md", "Text.")
    try folder.write(
      "content/news/b.md",
      """
      ---
      title: B
      date: 2026-03-06
      draft: true
      withdrawn: {date: 2026-03-07, reason: asked, status: 451, shown: true}
      source: {outlet: post, url: "https://post.example.org/b"}
      rights: {basis: fair-use, mode: excerpt, year: 2026, paragraphs: 2, license: InC,
        fairUse: {purpose: comment, nature: news, amount: little, market: none}}
      ---
      """)
    let read = try await SiteReader(root: try Directory.site(at: folder.path), width: 1).read()
    #expect(read.diagnostics.map(\.text) == [])
    let (count, isWhole) = try await check(folder)
    #expect(count == 2 && isWhole)
  }

  /// Types whose parts are written one by one: whoever adds a part must write it too.
  @Test func knowAllParts() throws {
    let post = SharedOutlet(Outlet())
    let url = try #require(WebAddress("https://post.example.org/"))
    let path = try SitePath(page: ["a"])
    let day = try #require(CivilDate(year: 2026, month: 3, day: 4))
    let article = Article(file: "a", kind: .page, section: "", path: path, title: "a", date: Timestamp(day))
    func parts(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    func fields(_ value: Any) throws -> Int {
      let fields = try #require(Mirror(reflecting: value).children.first?.value as? [Any])
      return parts(try #require(fields.first))
    }
    #expect(try fields(article) == 31)
    #expect(try fields(Source(outlet: post, url: url)) == 10)
    #expect(try fields(Rights(basis: .own)) == 16)
    #expect(parts(Hop(outlet: post, url: url)) == 4)
    #expect(parts(IncludedWork(outlet: post, url: url, title: "")) == 8)
    #expect(parts(Permission()) == 6)
    #expect(parts(FairUse()) == 4)
    #expect(parts(Waiver()) == 4)
    #expect(parts(Withdrawal()) == 4)
    #expect(parts(Author(name: "")) == 4)
    #expect(parts(ImageReference()) == 7)
    #expect(parts(Timestamp(day)) == 2)
    #expect(try fields(try #require(LicenseCatalog.all.first)) == 7)
  }

  /// Whatever stands in the file costs time and nothing else.
  @Test func areNotTrustedWhereDamaged() async throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", "title: The Quay\nurl: https://quay.example.org/\n")
    try folder.write("content/a.md", "---\ntitle: A\ndate: 2026-03-06\nlanguage: de\n---\n")
    var reader = SiteReader(root: try Directory.site(at: folder.path), width: 1)
    reader.keepsReadings = true
    let result = try await reader.read()
    let readings = try #require(result.readings)
    let place = try TemporaryFolder()
    let (digest, _) = try readings.write("articles", in: try Directory(opening: place.path))
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: place.path + "/articles")))
    var files = ContentFiles(root: try Directory.site(at: folder.path))
    let outlets = try OutletRegistry(names: [], files: &files)
    for number in bytes.indices {
      var damaged = bytes
      damaged[number] ^= 1
      #expect(RecordedArticles(reading: damaged, digest: digest) == nil)
      // With a digest that fits, as of another version of the program.
      let other = RecordedArticles(reading: damaged, digest: SHA256.hash(data: damaged))
      for reading in readings.list { _ = other?.article(of: reading.entry, outlets: outlets) }
      let short = Array(bytes[..<number])
      _ = RecordedArticles(reading: short, digest: SHA256.hash(data: short))
    }
  }
}
