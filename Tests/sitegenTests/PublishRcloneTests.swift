import Foundation
import Testing

/// `sitegen publish` through rclone, to a folder that it takes for a storage system. Skipped where rclone is not there.
@Suite(.onOwnThread, .enabled(if: Shell.find("rclone") != nil, "rclone is not installed"))
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

  /// What rclone was asked for, but for claims: where the machine is slow, they are renewed in between.
  private static func work(_ wrapper: Wrapper) throws -> [Substring] {
    try wrapper.calls().filter { !$0.contains(".sitegen-lock") }.map { $0.prefix { $0 != " " } }
  }

  @Test func publishesAndPublishesAgain() throws {
    let site = try site(wrapped: true)
    let wrapper = try Wrapper(site, "")
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    try site.expectWhole("store/site")
    // What is there, twice, before and behind the claim; then the work, and the list last.
    let calls = try Self.work(wrapper)
    #expect(calls == ["cat", "lsf", "cat", "lsf", "rcat", "copy", "copy", "copy", "rcat"], "\(calls)")
    let again = try site.publish()
    #expect(again.exitCode == 0 && again.output.hasSuffix("\nNothing to publish\n"), "\(again.output)")
    #expect(try Self.work(wrapper) == ["cat"])
    try site.write(1, "The text is another one.")
    try site.remove("content/articles/a2.md")
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
    let last = try Self.work(wrapper)
    #expect(last.first == "cat" && Array(last.suffix(3)) == ["delete", "rmdir", "rcat"], "\(last)")
    #expect(try site.names("store/site").allSatisfy { !$0.hasPrefix(".sitegen-lock") })
  }

  /// A folder that has nothing any more goes, unless somebody put something else into it.
  @Test func takesEmptiedFoldersAway() throws {
    let site = try site(4)
    #expect(try site.publish().exitCode == 0)
    try site.folder.write("store/site/articles/a3/notes.txt", "mine")
    try FileManager.default.createDirectory(
      at: site.url.appendingPathComponent("store/site/theirs"), withIntermediateDirectories: true)
    for name in ["a2", "a3"] { try site.remove("content/articles/\(name).md") }
    #expect(try site.publish().exitCode == 0)
    #expect(!site.folder.has("store/site/articles/a2"))
    #expect(site.folder.has("store/site/theirs"))
    #expect(try site.names("store/site/articles/a3") == ["notes.txt"])
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
    #expect(try broken.calls().allSatisfy { !$0.hasPrefix("delete ") })
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

  /// Where `sitegen` is killed, what it started does not go on for long.
  @Test func rcloneEndsWithSitegen() throws {
    let site = try site()
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
    // At this pace the style sheet alone takes ten seconds.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["publish", "web", "--no-build"]
    process.currentDirectoryURL = site.url
    process.environment = ProcessInfo.processInfo.environment.merging(["RCLONE_BWLIMIT": "2k"]) { $1 }
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    let begin = Date()
    while try !isAtWork(site), Date() < begin + 50 { usleep(20_000) }
    #expect(try isAtWork(site), "what is killed is at work")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let killed = Date()
    while try isAtWork(site), Date() < killed + 50 { usleep(20_000) }
    #expect(Date() < killed + 5)
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
  }

  private func isAtWork(_ site: PublishedSite) throws -> Bool {
    let list = try Shell.run("/bin/ps", ["-eo", "args"], in: site.url)
    return list.split(separator: "\n").contains { $0.contains("rclone copy") && $0.contains(site.url.path) }
  }

  /// What a killed publication left running keeps its lock: the next one begins when that has ended.
  @Test func waitsForWhatIsStillAtWork() throws {
    let site = try site(wrapped: true)
    let fine = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    _ = try fine.calls()
    let rclone = try #require(Shell.find("rclone"))
    let wrapper = try Wrapper(
      site,
      "if [ $1 = copy ]; then sleep 2; \(rclone) \"$@\" 2>/dev/null; echo ended >> '\(site.url.path)/calls'; exit; fi")
    try site.write(1, "The text is another one.")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["publish", "web", "--no-build"]
    process.currentDirectoryURL = site.url
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    let begin = Date()
    while Date() < begin + 50, try !(site.folder.has("calls") && site.folder.read("calls").contains("copy ")) {
      usleep(20_000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try site.publish().exitCode == 0)
    let calls = try wrapper.calls().map { $0.prefix { $0 != " " } }
    let ended = try #require(calls.firstIndex(of: "ended"))
    let next = try #require(calls.firstIndex(of: "deletefile"))
    #expect(ended < next, "the claim of the killed one goes first, and not before it has ended: \(calls)")
    try site.expectWhole("store/site")
  }

  /// Another folder of the same site, which publishes to the same place.
  private func twin(of site: PublishedSite) throws -> PublishedSite {
    let twin = try PublishedSite(["web: {rclone: \":local:\(site.url.path)/store/site\"}"], articles: 4)
    try twin.write(1, "The other machine has another text.")
    return twin
  }

  private static func publishing(_ twin: PublishedSite, from site: PublishedSite) -> String {
    "(cd '\(twin.url.path)' && '\(Command.path)' publish web --as-of 2026-06-01 < /dev/null"
      + " > '\(site.url.path)/other' 2>&1; echo \"exit $?\" >> '\(site.url.path)/other')"
  }

  /// Two machines: one that publishes between the plan and the work of another.
  @Test func refusesWhatWasNotPlanned() throws {
    let site = try site(wrapped: true)
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    let twin = try twin(of: site)
    let mark = "[ $1 = rcat ] && [ ! -e '\(site.url.path)/other' ] && "
    _ = try Wrapper(site, mark + Self.publishing(twin, from: site))
    try site.write(2, "The text is another one.")
    let refused = try site.publish()
    #expect(try site.folder.read("other").hasSuffix("exit 0\n"))
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("somebody else published to ':local:"), "\(refused.errors)")
    #expect(refused.errors.contains("of its files are not what they were"))
    // The place has what the other one published, and no trace of this one.
    let there = try site.tree("store/site")
    #expect(try there == twin.built())
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
  }

  /// Two machines: one that begins while the other is at work.
  @Test func refusesWhileSomebodyElseIsAtWork() throws {
    let site = try site(wrapped: true)
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    let twin = try twin(of: site)
    let mark = "[ $1 = copy ] && [ ! -e '\(site.url.path)/other' ] && "
    _ = try Wrapper(site, mark + Self.publishing(twin, from: site))
    try site.write(2, "The text is another one.")
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    let other = try site.folder.read("other")
    #expect(other.hasSuffix("exit 2\n"))
    #expect(other.contains("somebody else publishes to ':local:") && other.contains(" UTC"), "\(other)")
    #expect(other.contains("Watching whether somebody else publishes there"), "\(other)")
    try site.expectWhole("store/site")
    let again = try twin.publish()
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(try site.tree("store/site") == twin.built())
  }

  /// Where its claim is taken away while a transfer is under way, somebody else took it for dead: it stops, and at once.
  @Test func stopsWhenItsClaimIsGone() throws {
    let site = try site(wrapped: true)
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    _ = try Wrapper(
      site, "if [ $1 = copy ]; then rm '\(site.url.path)'/store/site/.sitegen-lock-20*; exec sleep 300; fi")
    try site.write(1, "The text is another one.")
    let begin = Date()
    let stopped = try site.publish()
    #expect(stopped.exitCode == 2 && stopped.errors.contains("somebody else took over ':local:"), "\(stopped.errors)")
    #expect(Date() < begin + 120)
    #expect(try site.names("store/site").allSatisfy { !$0.hasPrefix(".sitegen-lock") })
    _ = try Wrapper(site, "")
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("store/site")
  }

  /// A file of somebody else whose name looks like a claim is none: it stops nobody, and it stays.
  @Test func leavesFilesThatLookLikeClaims() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    try site.folder.write("store/site/.sitegen-lock-notes.txt", "mine")
    try site.write(1, "The text is another one.")
    try site.remove("content/articles/a2.md")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.folder.read("store/site/.sitegen-lock-notes.txt") == "mine")
    #expect(try site.names("store/site").filter { $0.hasPrefix(".sitegen-lock") } == [".sitegen-lock-notes.txt"])
  }

  /// A claim that cannot be taken away is said, with its path, and the next publication takes it away.
  @Test func saysWhichClaimStaysBehind() throws {
    let site = try site(wrapped: true)
    _ = try Wrapper(site, "[ $1 = deletefile ] && exit 5")
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    let left = try #require(site.names("store/site").first { $0.hasPrefix(".sitegen-lock-") })
    #expect(first.output.contains("take ':local:\(site.url.path)/store/site/\(left)' away"), "\(first.output)")
    _ = try Wrapper(site, "")
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.names("store/site").allSatisfy { !$0.hasPrefix(".sitegen-lock") })
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
