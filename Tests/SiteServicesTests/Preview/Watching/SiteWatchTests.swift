import Foundation
import SiteGenerator
import Testing

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
      _ = try await eventually("its bytes") {
        let sheet = try await preview.get("/").text.firstMatch(of: /href="(\/assets\/style\.[^"]+\.css)"/).map {
          String($0.1)
        }
        return try await preview.get(sheet ?? "/").text.contains("lime") ? true : nil
      }
      #expect(!sheet.isEmpty)
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
      // One for each half second at the most, and one for what came while the last was at work.
      #expect(
        preview.readings - before <= 4 + Int(time / .milliseconds(500)), "\(preview.readings - before) in \(time)")
      try await preview.hasNoFaults()
    }
  }

  /// Where events were lost everything is looked at, new folders too.
  @Test func goesOnAfterLostEvents() async throws {
    let folder = try SiteFolder()
    let queue = ChangeQueue()
    let watch = SiteWatch(folder.path, into: queue) { _ in Issue.record("there is no reason to poll") }
    watch.start()
    defer { watch.stop() }
    watch.handle([.lost, .settled(file: "content/a.md")])
    queue.finish()
    let batches = Batches()
    await queue.drain { await batches.add($0) }
    #expect(await batches.all == [nil])
  }

  private actor Batches {
    var all: [Set<String>?] = []
    func add(_ batch: Set<String>?) { all.append(batch) }
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
}
