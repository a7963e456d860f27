import Foundation
import SiteModel
import Testing

@testable import SiteGenerator
@testable import SiteServices

/// Real changes of real files, as editors and tools make them.
@Suite struct SiteWatchTests {
  /// How programs save `$f` with the text `$t`.
  static let saves = [
    ("in place", "printf '%s' \"$t\" > $f"),
    ("vim", "printf x > content/articles/4913; rm content/articles/4913; mv $f $f~; printf '%s' \"$t\" > $f; rm $f~"),
    (
      "vim with a swap file",
      "printf x > content/articles/.ferry.md.swp; cp $f $f~; printf '%s' \"$t\" > $f; rm $f~ content/articles/.ferry.md.swp"
    ),
    (
      "emacs",
      "ln -s someone@here.1 content/articles/.#ferry.md; printf '%s' \"$t\" > $f.new; mv $f $f~; mv $f.new $f; rm content/articles/.#ferry.md"
    ),
    ("VS Code", ": > $f; printf '%s' \"$t\" >> $f"),
    ("by renaming", "printf '%s' \"$t\" > content/articles/.tmp-1; mv content/articles/.tmp-1 $f"),
    (
      "by a link",
      "printf '%s' \"$t\" > content/articles/.tmp-1; rm $f; ln content/articles/.tmp-1 $f; rm content/articles/.tmp-1"
    ),
    ("sed -i", "printf '%s' \"$t\" > $f; sed -i s/SAVED/SAVED/ $f"),
    ("with an old date", "printf '%s' \"$t\" > $f; touch -d 2020-01-01 $f"),
  ]

  @Test(arguments: saves) func seesASave(_ name: String, _ script: String) async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      for number in 1...3 {
        let text = SiteFolder.article("Ferry", body: "SAVED \(number) times.\n")
        try folder.write("text", text)
        try folder.shell("f=content/articles/ferry.md; t=$(cat text); \(script)")
        try await preview.page("/articles/ferry/", has: "SAVED \(number) times.")
      }
      try await preview.hasNoFaults()
    }
  }

  /// The same size, the same time: nothing but the bytes tells it from what was there.
  @Test func seesWhatLooksTheSame() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      for number in 1...9 {
        try folder.write("text", SiteFolder.article("Ferry", body: "Round \(number).\n"))
        try folder.shell("cat text > content/articles/ferry.md; touch -d 2026-01-01 content/articles/ferry.md")
        try await preview.page("/articles/ferry/", has: "Round \(number).")
      }
    }
  }

  /// Ways of putting another folder in the place of the site's, after `$site` was copied to `$site.new`.
  static let replacements = [
    "rm -rf $site; cp -r $site.new $site", "mv $site $site.old; mv $site.new $site",
    "mv $site $site.old; cp -r $site.new $site", "rm -rf $site; mv $site.new $site",
  ]

  @Test(arguments: replacements) func seesAnotherFolderInItsPlace(_ script: String) async throws {
    let outer = try SiteFolder()
    let folder = try SiteFolder(in: outer.url.appendingPathComponent("site"))
    try await RunningPreview.run(folder) { preview in
      try outer.shell(
        "site=site; cp -r site site.new; sed -i 's/is open/was replaced/' site.new/content/articles/harbour.md; \(script)"
      )
      try await preview.page("/articles/harbour/", has: "The harbour was replaced.")
      try await preview.hasNoFaults()
      // It is watched.
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "In the new folder.\n"))
      try await preview.page("/articles/ferry/", has: "In the new folder.")
      #expect(!preview.reports.contains { if case .polling = $0 { true } else { false } })
    }
  }

  @Test func seesNewFolders() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write("content/letters/2026/06/a/first.md", SiteFolder.article("First", body: "One.\n"))
      try await preview.page("/letters/2026/06/a/first/", has: "One.")
      try folder.write("content/letters/2026/06/a/first.md", SiteFolder.article("First", body: "Two.\n"))
      try await preview.page("/letters/2026/06/a/first/", has: "Two.")
      try folder.shell("mkdir -p templates/assets; printf 'body { color: lime }' > templates/assets/style.css")
      let sheet = try await eventually("the style sheet") {
        try await preview.get("/").text.firstMatch(of: /href="(\/assets\/style\.[^"]+\.css)"/).map { String($0.1) }
      }
      #expect(!sheet.isEmpty)
      _ = try await eventually("its bytes") {
        let now = try await preview.get("/").text.firstMatch(of: /href="(\/assets\/style\.[^"]+\.css)"/)?.1
        return try await preview.get(now.map { String($0) } ?? "/").text.contains("lime") ? true : nil
      }
    }
  }

  /// T8, scaled down: a burst ends in the right state, and is looked at a few times only.
  @Test func joinsAStorm() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let before = preview.readings
      let begin = ContinuousClock.now
      for number in 0..<300 {
        try folder.write(
          "content/storm/a\(number % 50).md", SiteFolder.article("A\(number % 50)", body: "State \(number).\n"))
      }
      try await preview.page("/storm/a49/", has: "State 299.")
      try await preview.page("/storm/a0/", has: "State 250.")
      let time = ContinuousClock.now - begin
      // The first change is seen at once, the others join for half a second each time, and some come behind the last.
      let most = 3 + Int(time / .milliseconds(500))
      #expect(preview.readings - before <= most, "\(preview.readings - before) in \(time)")
      try await preview.hasNoFaults()
    }
  }

  /// Where events were lost everything is looked at, and folders that came to be meanwhile are watched.
  @Test func goesOnAfterLostEvents() async throws {
    let folder = try SiteFolder()
    let queue = ChangeQueue()
    let watch = SiteWatch(folder.path, into: queue) { _ in Issue.record("there is no reason to poll") }
    watch.start()
    defer { watch.stop() }
    let batches = Shared<[Set<String>?]>([])
    let draining = Task { await queue.drain { batch in batches.change { $0.append(batch) } } }
    watch.handle([.lost, .settled(file: "content/a.md")])
    _ = try await eventually("a batch of which nobody knows") { batches.value == [nil] ? true : nil }
    // A folder of which nobody says that it came to be: it is made beside the site, and stands in it as a whole.
    try folder.write("other/articles/b.md", "b")
    try folder.move("other", to: "content/other")
    watch.handle([.lost])
    _ = try await eventually("another such batch") { batches.value.count { $0 == nil } > 1 ? true : nil }
    try folder.write("content/other/articles/c.md", "c")
    _ = try await eventually("a file in the new folder") {
      batches.value.contains { $0?.contains("content/other/articles/c.md") == true } ? true : nil
    }
    queue.finish()
    await draining.value
  }

  /// Nobody saves anything, and the site is another all the same.
  @Test func seesThatAnEmbargoEnds() async throws {
    let folder = try SiteFolder()
    let end = try #require(Timestamp(instant: Machine.now + 4)).rfc3339(in: .utc)
    try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", keys: "embargo: \(end)"))
    try await RunningPreview.run(folder, asOf: nil) { preview in
      try await preview.page("/articles/ferry/", has: "The text.")
      try await preview.hasNoFaults()
    }
  }

  @Test func looksWhereNobodyTells() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder, polls: true) { preview in
      #expect(preview.reports.contains { if case .polling = $0 { true } else { false } })
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Seen by looking.\n"))
      try await preview.page("/articles/ferry/", has: "Seen by looking.")
      try folder.write("content/new/folder/a.md", SiteFolder.article("A", body: "Found.\n"))
      try await preview.page("/new/folder/a/", has: "Found.")
      try folder.remove("content/new")
      try await preview.page("/new/folder/a/", is: 404)
    }
  }

  /// A file that came and went between two looks may have been read in between.
  @Test func seesWhatCameAndWent() async throws {
    let folder = try SiteFolder()
    let folders = SiteFolders(source: folder.path)
    let before = SiteFiles(folders)
    #expect(SiteFiles(folders).changes(since: before).isEmpty)
    try folder.write("content/new/folder/a.md", SiteFolder.article("A"))
    try folder.remove("content/new")
    #expect(SiteFiles(folders).changes(since: before) == ["content"])
  }
}
