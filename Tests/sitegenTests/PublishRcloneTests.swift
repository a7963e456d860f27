import Foundation
import Testing

/// `sitegen publish` through rclone, to a folder that it takes for a storage system. Skipped where rclone is not there.
@Suite(.enabled(if: Shell.find("rclone") != nil, "rclone is not installed"))
struct PublishRcloneTests {
  /// A program in rclone's place that writes down how it is called, and fails in some calls.
  private struct Wrapper {
    let site: PublishedSite

    /// - Parameter script: shell commands before the real program is run; `$1` is the subcommand.
    init(_ site: PublishedSite, _ script: String) throws {
      self.site = site
      let rclone = try #require(Shell.find("rclone"))
      let text = "#!/bin/sh\necho \"$@\" >> \"\(site.url.path)/calls\"\n\(script)\nexec \(rclone) \"$@\"\n"
      try site.folder.write("wrapper", text)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: site.url.appendingPathComponent("wrapper").path)
    }

    func calls() throws -> [String] {
      guard site.folder.has("calls") else { return [] }
      let calls = try site.folder.read("calls").split(separator: "\n").map { String($0) }
      try site.remove("calls")
      return calls
    }
  }

  private func site(_ articles: Int = 3, wrapped: Bool = false) throws -> PublishedSite {
    let program = wrapped ? ", program: ROOT/wrapper" : ""
    return try PublishedSite(["web: {rclone: \":local:ROOT/store/site\"\(program)}"], articles: articles)
  }

  @Test func publishesAndPublishesAgain() throws {
    let site = try site(wrapped: true)
    let wrapper = try Wrapper(site, "")
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    try site.expectWhole("store/site")
    let calls = try wrapper.calls().map { $0.prefix { $0 != " " } }
    #expect(calls == ["cat", "lsf", "rcat", "copy", "copy", "copy", "rcat"])
    let again = try site.publish()
    #expect(again.exitCode == 0 && again.output.hasSuffix("\nNothing to publish\n"), "\(again.output)")
    #expect(try wrapper.calls().map { $0.prefix { $0 != " " } } == ["cat"])
    try site.write(1, "The text is another one.")
    try site.remove("content/articles/a2.md")
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
    let last = try wrapper.calls().map { $0.prefix { $0 != " " } }
    #expect(last.first == "cat" && Array(last.suffix(2)) == ["delete", "rcat"], "\(last)")
  }

  @Test func touchesNothingThatDidNotChange() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    let store = site.url.appendingPathComponent("store/site")
    for name in try site.tree("store/site").keys {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: store.appendingPathComponent(name).path)
    }
    let before = try site.tree("store/site")
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    let after = try site.tree("store/site")
    for (name, bytes) in after where before[name] == bytes {
      let file = store.appendingPathComponent(name).path
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == old, "\(name)")
    }
  }

  @Test func leavesFilesOfOthersAlone() throws {
    let site = try site()
    try site.folder.write("store/site/notes.txt", "mine")
    let refused = try site.publish()
    #expect(refused.exitCode == 1 && refused.errors.contains("has files that sitegen did not publish"))
    #expect(try site.publish(["web", "--adopt"]).exitCode == 0)
    #expect(try site.folder.read("store/site/notes.txt") == "mine")
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.folder.read("store/site/notes.txt") == "mine")
    let back = try site.publish(["web", "--rollback"])
    #expect(back.exitCode == 1 && back.errors.contains("'web' keeps no earlier releases"))
  }

  /// The list decides what is deleted: one that is not as it was written is not believed.
  @Test func doesNotBelieveADamagedList() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let list = try site.folder.read("store/site/.sitegen-manifest.json")
    try site.folder.write("store/site/.sitegen-manifest.json", list.replacing("articles/a1/", with: "../a1/"))
    let before = try site.tree("store/site")
    let result = try site.publish()
    #expect(result.exitCode == 1 && result.errors.contains("is damaged, so it is not known which files"))
    #expect(try site.tree("store/site") == before)
  }

  /// Where one transfer fails nothing is deleted, the list is not that of the new site, and the next run mends it.
  @Test func deletesNothingBeforeAllIsThere() throws {
    let site = try site(wrapped: true)
    let fine = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    _ = try fine.calls()
    try site.remove("content/articles/a2.md")
    try site.write(1, "The text is another one.")
    let broken = try Wrapper(
      site,
      "if [ $1 = copy ]; then n=$(grep -c ^copy \"\(site.url.path)/calls\"); "
        + "if [ $n = 2 ]; then echo 'the line is down' >&2; exit 5; fi; fi")
    let failed = try site.publish()
    #expect(failed.exitCode == 2)
    #expect(failed.errors.contains("rclone ended with status 5: the line is down"), "\(failed.errors)")
    #expect(site.folder.has("store/site/articles/a2/index.html"))
    #expect(try broken.calls().allSatisfy { !$0.hasPrefix("delete") })
    try site.expectAssets("store/site")
    // Gone back to what it was: the list that was announced says that this must be sent.
    _ = try Wrapper(site, "")
    try site.write(1, "The text of number 1.")
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
  }

  /// Ctrl-C ends the program that is under way, and the command with the code that belongs to it.
  @Test(arguments: [(SIGINT, 130, true), (SIGTERM, 143, false)] as [(Int32, Int32, Bool)])
  func endsWhenItIsAsked(_ signal: Int32, _ code: Int32, _ builds: Bool) throws {
    let site = try site(wrapped: true)
    _ = try Wrapper(site, "[ $1 = copy ] && exec sleep 300")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["publish", "web", "--as-of", "2026-06-01"] + (builds ? [] : ["--no-build"])
    process.currentDirectoryURL = site.url
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    let deadline = Date() + 50
    while Date() < deadline, try !(site.folder.has("calls") && site.folder.read("calls").contains("copy ")) {
      usleep(20_000)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == code)
    #expect(Date() < deadline)
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
  }

  /// Killed or failing at any moment, no page lacks its assets, and runs that are repeated come to an end.
  @Test func convergesWhateverFails() throws {
    let site = try site(12, wrapped: true)
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    // One call in twenty fails, half of them after they did their work.
    let rclone = try #require(Shell.find("rclone"))
    _ = try Wrapper(
      site, "n=$(od -An -N2 -tu2 /dev/urandom); case $((n % 40)) in 0) exit 5;; 1) \(rclone) \"$@\"; exit 5;; esac")
    for round in 0..<6 {
      for number in 0..<12 { try site.write(number, "Round \(round) of \(number).") }
      try site.folder.write(
        "content/articles/b\(round).md",
        TemporaryFolder.article(title: "B", url: "https://post.example.org/b\(round)"))
      if round > 0 { try site.remove("content/articles/b\(round - 1).md") }
      #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
      let before = try site.tree("store/site")
      try KilledCommand.run(["publish", "web", "--no-build"], in: site.url, after: .random(in: 0..<400_000))
      // A transfer that was under way goes on without sitegen; it ends by itself.
      try awaitEnd(of: "store/site", in: site)
      try site.expectAssets("store/site", "round \(round)")
      // What is gone went after all of the new site had come.
      let (seen, new) = (try site.tree("store/site"), try site.built())
      if before.keys.contains(where: { new[$0] == nil && seen[$0] == nil }) {
        #expect(new.allSatisfy { seen[$0] == $1 }, "round \(round)")
      }
      var runs = 0
      while try site.publish(["web", "--no-build"]).exitCode != 0, runs < 20 {
        runs += 1
        try site.expectAssets("store/site", "round \(round)")
      }
      try site.expectWhole("store/site", "round \(round)")
    }
  }

  /// Waits until no rclone works on a folder any more.
  private func awaitEnd(of path: String, in site: PublishedSite) throws {
    let mark = site.url.appendingPathComponent(path).path
    for _ in 0..<200 {
      let list = try Shell.run("/bin/ps", ["-eo", "args"], in: site.url)
      if !list.contains(":local:\(mark)") { return }
      usleep(50_000)
    }
    Issue.record("rclone still works on \(mark)")
  }
}
