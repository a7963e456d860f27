import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// A preview shows what a build would write.
@Suite struct EditionTests {
  private static let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sites").standardizedFileURL
  /// The golden sites that are built.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: sites.path)) ?? [])
    .filter { FileManager.default.fileExists(atPath: sites.appendingPathComponent($0 + "/expected").path) }.sorted()

  private func options(_ folder: URL) -> BuildOptions {
    var options = BuildOptions(source: folder.path, now: 1_780_000_000, width: 2)
    options.asOf = Timestamp(reading: "2026-06-01")
    return options
  }

  /// All files of an edition with their bytes.
  private func files(of edition: SiteEdition) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in edition.paths {
      switch edition.file(at: path) {
      case .page(let page): files[path] = page.bytes
      case .asset(let asset): files[path] = try asset.bytes(from: 0, upTo: asset.status.size)
      case nil: break
      }
    }
    return files
  }

  @Test(arguments: names) func isWhatABuildWrites(_ name: String) async throws {
    let folder = Self.sites.appendingPathComponent(name)
    var maker = EditionMaker(options(folder))
    let outcome = try await maker.make(now: 0, changes: nil)
    let edition = try #require(outcome.edition)
    let made = try files(of: edition)
    let expected = folder.appendingPathComponent("expected")
    let walk = FileManager.default.enumerator(atPath: expected.path)
    var paths: Set<String> = []
    while let path = walk?.nextObject() as? String {
      let file = expected.appendingPathComponent(path)
      guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
      paths.insert(path)
      #expect(made[path] == Array(try Data(contentsOf: file)), "\(path)")
    }
    #expect(Set(made.keys) == paths && !paths.isEmpty)
  }

  @Test func areThere() { #expect(Self.names.count >= 8) }

  /// What is found is what a build finds, pages included.
  @Test(arguments: names) func findsWhatABuildFinds(_ name: String) async throws {
    let folder = Self.sites.appendingPathComponent(name)
    var maker = EditionMaker(options(folder))
    let outcome = try await maker.make(now: 0, changes: nil)
    let edition = try #require(outcome.edition)
    let proof = try await edition.proof(options(folder), width: 2)
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-edition-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for part in ["content", "templates", "sitegen.yaml"] {
      let source = folder.appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: source.path) else { continue }
      try FileManager.default.copyItem(at: source, to: copy.appendingPathComponent(part))
    }
    let built = try await Generator(options: options(copy)).build()
    #expect(Set(outcome.diagnostics + proof.diagnostics).sorted() == Set(built.diagnostics).sorted())
  }
}

/// Each edition, made with the memory of those before it, is the one that would be made without a memory.
@Suite struct EditionMemoryTests {
  private final class Site {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-memory-" + UUID().uuidString)
    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ path: String, _ text: String) throws {
      let file = url.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func article(_ name: String, _ title: String, day: Int = 4, keys: String = "", body: String = "Text.") throws {
      try write(
        "content/news/\(name).md",
        "---\ntitle: \(title)\ndate: 2026-03-0\(day)\nsource: {outlet: post, url: https://post.example.org/\(name), date: 2026-03-01}\n"
          + "authors: [Ann Author]\nrights: {basis: license}\n\(keys)\n---\n\n\(body)\n")
    }
  }

  private func site() throws -> Site {
    let site = Site()
    try site.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    try site.write("content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
    for (number, name) in ["a", "b", "c", "d"].enumerated() { try site.article(name, "Title \(name)", day: number + 1) }
    return site
  }

  private func options(_ site: Site) -> BuildOptions {
    var options = BuildOptions(source: site.url.path, now: 1_780_000_000, width: 2)
    options.asOf = Timestamp(reading: "2026-06-01")
    return options
  }

  private func pages(_ edition: SiteEdition) -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for path in edition.paths { if case .page(let page)? = edition.file(at: path) { pages[path] = page.bytes } }
    return pages
  }

  @Test func changesNothing() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    _ = try await maker.make(now: 0, changes: nil)
    let edits: [(String, () throws -> Void)] = [
      ("text", { try site.article("b", "Title b", day: 2, body: "Another text.") }),
      ("title", { try site.article("b", "Another title", day: 2) }),
      ("date", { try site.article("d", "Title d", day: 1) }),
      ("tags", { try site.article("a", "Title a", day: 1, keys: "tags: [ferry]") }),
      ("new", { try site.article("e", "Title e", day: 5, keys: "tags: [ferry]") }),
      ("gone", { try FileManager.default.removeItem(at: site.url.appendingPathComponent("content/news/c.md")) }),
      (
        "outlet",
        {
          try site.write(
            "content/outlets/post.yaml", "name: The New Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
        }
      ),
      (
        "settings",
        { try site.write("sitegen.yaml", "title: Another\nurl: https://test.example.org/\npagination: {size: 2}\n") }
      ),
      ("section", { try site.write("content/news/_index.md", "---\ntitle: News of the day\n---\n\nHello.\n") }),
      (
        "theme",
        {
          try site.write(
            "templates/partials/pagination.mustache", "{{#list.older}}<a href=\"{{address}}\">on</a>{{/list.older}}\n")
        }
      ),
      ("bundle", { try site.write("content/news/f/index.md", "---\ntitle: Own\ndate: 2026-03-04\n---\n\nText.\n") }),
      ("file of a bundle", { try site.write("content/news/f/notes.txt", "notes") }),
      ("nothing", {}),
    ]
    for (name, edit) in edits {
      try edit()
      let remembered = try #require(try await maker.make(now: 0, changes: nil).edition, "\(name)")
      var fresh = EditionMaker(options(site))
      let again = try #require(try await fresh.make(now: 0, changes: nil).edition)
      #expect(pages(remembered) == pages(again), "\(name)")
      #expect(remembered.paths == again.paths, "\(name)")
    }
  }

  @Test func readsOnlyWhatChanged() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    #expect(try await maker.make(now: 0, changes: nil).changedFiles.count == 4)
    #expect(try await maker.make(now: 0, changes: nil).changedFiles.isEmpty)
    try site.article("b", "Title b", day: 2, body: "Another text.")
    #expect(try await maker.make(now: 0, changes: nil).changedFiles == ["content/news/b.md"])
  }

  /// Files that were left alone for a while come from the memory, but never one that is said to have changed.
  @Test func remembersWhatItRead() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    #expect(try await maker.make(now: 0, changes: nil).readFiles.count == 4)
    let end = ContinuousClock.now + .seconds(60)
    while try await maker.make(now: 0, changes: []).readFiles.count > 0 {
      try #require(ContinuousClock.now < end, "nothing is ever remembered")
      try await Task.sleep(for: .milliseconds(5))
    }
    let named = try await maker.make(now: 0, changes: ["content/news/b.md"])
    #expect(named.readFiles == ["content/news/b.md"] && named.changedArticles == 0)
    // Where nobody knows, what changed within the last seconds is not taken at its word.
    try site.article("c", "Title c", day: 3, body: "Another text.")
    #expect(try await maker.make(now: 0, changes: nil).readFiles.contains("content/news/c.md"))
  }

  /// The settings that are remembered are those that were read, whatever is saved a moment later.
  @Test func remembersTheSettingsThatItRead() throws {
    let site = try site()
    let root = try Directory(opening: site.url.path)
    let reader = SiteReader(root: root, width: 1, memory: ContentMemory())
    var (files, faults) = (ContentFiles(root: root), [Diagnostic]())
    let read = try reader.readSettings(&files, &faults)
    try site.write("sitegen.yaml", "title: Saved in between\nurl: https://test.example.org/\n")
    let tree = try ContentTree(root: root, downloads: read.settings.downloads)
    let context = try reader.context(settings: read.bytes, tree, &files)
    #expect(read.settings.title == "Test" && faults.isEmpty)
    #expect(context.starts(with: Array("title: Test\n".utf8)))
  }

  /// The text of a section is made of the bytes that its title was read from.
  @Test func remembersTheTextsOfSections() async throws {
    let site = try site()
    let text = "---\ntitle: News of the day\n---\n\nHello.\n"
    try site.write("content/news/_index.md", text)
    let stages = try SiteStages(options(site))
    let memory = try await stages.readSite(remembering: ContentMemory()).memory
    try site.write("content/news/_index.md", "---\ntitle: Another, and a longer one\n---\n\nElse.\n")
    var files = ContentFiles(root: stages.root, memory: memory)
    #expect(try files.read("content/news/_index.md") == Array(text.utf8))
    #expect(try await stages.readSite().memory.sectionTexts.isEmpty)
  }

  /// Two articles wait for outlets that are not there: the one whose outlet comes first is shown at once.
  @Test func isNotHeldBackByWhatWasFaultyBefore() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    _ = try await maker.make(now: 0, changes: nil)
    let good = try String(contentsOf: site.url.appendingPathComponent("content/news/a.md"), encoding: .utf8)
    for outlet in ["times", "news"] {
      try site.write("content/news/of-\(outlet).md", good.replacing("outlet: post", with: "outlet: \(outlet)"))
    }
    // One that was good and is faulty now goes on, with other settings too.
    try site.article("b", "Title b", day: 2, keys: "nonsense: 1")
    let before = try #require(try await maker.make(now: 0, changes: nil).edition)
    #expect(!before.has("news/of-times/index.html") && before.has("news/b/index.html"))
    try site.write(
      "content/outlets/times.yaml", "name: The Times\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
    let one = try #require(try await maker.make(now: 0, changes: nil).edition)
    #expect(one.has("news/of-times/index.html") && one.has("news/b/index.html"))
    #expect(!one.has("news/of-news/index.html"))
    try site.write("sitegen.yaml", "title: Another\nurl: https://test.example.org/\n")
    #expect(try await maker.make(now: 0, changes: nil).edition?.settings.title == "Another")
    // What would take away an article that is good is held back.
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("content/outlets/times.yaml"))
    #expect(try await maker.make(now: 0, changes: nil).edition == nil)
  }

  /// A file that changes together with an outlet is at fault itself, and goes on as it was; all others are made anew.
  @Test func goesOnWhereAFileAndAnOutletChangeAtOnce() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    _ = try await maker.make(now: 0, changes: nil)
    try site.article("b", "Title b", day: 2, keys: "nonsense: 1")
    try site.article("c", "Title c", day: 3, body: "Another text.")
    try site.write(
      "content/outlets/post.yaml", "name: The New Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
    let edition = try #require(try await maker.make(now: 0, changes: nil).edition)
    let pages = pages(edition)
    func page(_ name: String) -> String { String(decoding: pages["news/\(name)/index.html"] ?? [], as: UTF8.self) }
    #expect(page("a").contains("The New Post") && page("c").contains("Another text."))
    #expect(page("b").contains(">The New Post</") && page("b").contains("Title b"))
  }

  /// What is sent of a file is of one file, whatever takes its place meanwhile.
  @Test func sendsOneFile() async throws {
    let site = try site()
    try site.write("content/media/sound.mp3", "0123456789")
    var maker = EditionMaker(options(site))
    let edition = try #require(try await maker.make(now: 0, changes: nil).edition)
    guard case .asset(let asset)? = edition.file(at: "media/sound.mp3") else {
      Issue.record("there is no such file")
      return
    }
    #expect(try asset.bytes(from: 0, upTo: 4) == Array("0123".utf8))
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("content/media/sound.mp3"))
    try site.write("content/media/sound.mp3", "abc")
    #expect(try asset.bytes(from: 4, upTo: 100) == Array("456789".utf8) && asset.status.size == 10)
    #expect(try asset.bytes(from: 10, upTo: 1).isEmpty)
  }

  /// What is made of an edition is of its moment, whatever became of the files since.
  @Test func isOfOneMoment() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    let edition = try #require(try await maker.make(now: 0, changes: nil).edition)
    let before = pages(try #require(try await maker.make(now: 0, changes: nil).edition))
    try site.article("b", "A much longer title than before, so that all offsets are others", day: 2, body: "Else.")
    try FileManager.default.removeItem(at: site.url.appendingPathComponent("content/news/c.md"))
    #expect(pages(edition) == before)
  }

  @Test func saysWhenOnlyStylesChanged() async throws {
    let site = try site()
    try site.write("templates/assets/style.css", "a {}\n")
    var maker = EditionMaker(options(site))
    _ = try await maker.make(now: 0, changes: nil)
    try site.write("templates/assets/style.css", "b {}\n")
    #expect(try await maker.make(now: 0, changes: ["templates/assets/style.css"]).change == .styles)
    try site.write("templates/assets/style.css", "c {}\n")
    try site.article("b", "Title b", day: 2, body: "Another text.")
    #expect(try await maker.make(now: 0, changes: ["templates/assets/style.css"]).change == .pages)
    for changes in [[], ["templates/assets/style.css", "content/news/_index.md"]] as [Set<String>] {
      #expect(try await maker.make(now: 0, changes: changes).change == .pages)
    }
    #expect(try await maker.make(now: 0, changes: nil).change == .pages)
  }

  @Test func knowsTheSiteForTheDesk() async throws {
    let site = try site()
    try site.article("d", "Title d", day: 4, keys: "draft: true")
    try site.article("c", "Title c", day: 3, keys: "expires: 2026-06-10")
    var maker = EditionMaker(options(site))
    _ = try await maker.make(now: 0, changes: nil)
    try site.article("b", "Title b", keys: "nonsense: 1")
    let outcome = try await maker.make(now: 0, changes: nil)
    let snapshot = try #require(outcome.edition).snapshot
    #expect(snapshot.articles.map(\.file) == ["a", "b", "c", "d"].map { "content/news/\($0).md" })
    #expect(snapshot.articles.map { snapshot.address(of: $0) } == ["/news/a/", "/news/b/", "/news/c/", nil])
    #expect(snapshot.dues(within: .days(30)).map(\.file) == ["content/news/c.md"])
  }

  /// When time alone changes the site.
  @Test func knowsWhenItIsAnother() async throws {
    let site = try site()
    var maker = EditionMaker(options(site))
    #expect(try await maker.make(now: 0, changes: nil).edition?.snapshot.nextTurn == nil)
    try site.article("b", "Title b", day: 2, keys: "embargo: 2026-06-20T06:00:00Z")
    try site.article("c", "Title c", day: 3, keys: "expires: 2026-06-10T12:00:00Z")
    let snapshot = try #require(try await maker.make(now: 0, changes: nil).edition).snapshot
    // The moment that is named is the last on which it is shown.
    let last = try #require(Timestamp(reading: "2026-06-10T12:00:00Z")).instant(in: .utc)
    #expect(snapshot.nextTurn == last + 1)
    // A finding comes back when its waiver is over, at the end of the day that it names.
    try site.article(
      "d", "Title d", day: 4, keys: "waive: [{rule: R032, because: it is known, by: Ann Author, until: 2026-06-05}]")
    let waived = try #require(try await maker.make(now: 0, changes: nil).edition).snapshot
    #expect(waived.nextTurn == Timestamp(reading: "2026-06-05")?.end(in: .utc))
  }
}
