import Foundation
import Testing

/// `sitegen publish` to a folder, with the real command.
@Suite(.onOwnThread) struct PublishFolderTests {
  private func site() throws -> PublishedSite { try PublishedSite(["web: {folder: ROOT/www}"]) }

  private func inode(_ site: PublishedSite, _ path: String) throws -> Int {
    let file = site.url.appendingPathComponent(path).resolvingSymlinksInPath().path
    return try #require(FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int)
  }

  @Test func publishesAndPublishesAgain() throws {
    let site = try site()
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    let count = try site.built().count
    #expect(first.output.contains("web: + \(count) ("), "\(first.output)")
    #expect(first.output.contains("\nPublished to web: \(count) files ("), "\(first.output)")
    try site.expectWhole("www/current")
    #expect(try site.names("www") == [".sitegen-lock", "current", "releases"])
    #expect(try site.names("www/releases").count == 1)
    #expect(!(try site.folder.read("www/current/.sitegen-manifest.json").contains("content/")))
    // Nothing changed: nothing is touched.
    let before = try Tree.read(site.url.appendingPathComponent("www"))
    let again = try site.publish([])
    #expect(
      again.exitCode == 0 && again.output.hasSuffix("unchanged \(count)\nNothing to publish\n"), "\(again.output)")
    #expect(try Tree.read(site.url.appendingPathComponent("www")) == before)
  }

  @Test(arguments: [
    ("content/www", "is in the site's folder content/, and the next build would read it"),
    ("templates", "is the site's folder templates/"), ("./templates//www/", "is in the site's folder templates/"),
    (".sitegen/www", "is in the site's folder .sitegen/, and nothing there is for readers"),
    ("ROOT/public/live", "is in the output folder 'public', and whoever is shown that"),
    ("public/", "is the output folder 'public'"), ("www/../public/live", "is in the output folder 'public'"),
    ("new/./../content/www", "is in the site's folder content/"),
  ]) func refusesAPlaceInTheSite(_ place: String, _ objection: String) throws {
    let site = try PublishedSite(["web: {folder: \(place)}"])
    let result = try site.publish()
    #expect(result.exitCode == 1 && result.errors.contains(objection), "\(result.errors)")
    #expect(!site.folder.has("public"), "nothing was built")
    let check = try Command.run(["check"], in: site.url)
    #expect(check.exitCode == 1, "\(check.errors)")
    #expect(check.errors.contains("error: '") && check.errors.contains(objection), "\(check.errors)")
    #expect(check.errors.contains("[publish-folder]") && check.errors.contains("sitegen.yaml:"), "\(check.errors)")
    #expect(!site.folder.has("content/www") && !site.folder.has("templates"))
  }

  /// However the output folder is written.
  @Test func refusesAPlaceInAnyOutput() throws {
    let site = try PublishedSite(["web: {folder: out/live}"])
    let result = try site.publish(["web", "-o", "out/"])
    #expect(result.exitCode == 1 && result.errors.contains("is in the output folder 'out/'"), "\(result.errors)")
    #expect(try site.publish(["web", "-o", "outer"]).exitCode == 0)
  }

  @Test func takesNoFolderOver() throws {
    let site = try site()
    try site.folder.write("www/other.txt", "Of somebody else")
    let plain = try site.publish()
    #expect(plain.exitCode == 1 && plain.errors.contains("files that sitegen did not publish"), "\(plain.errors)")
    let adopting = try site.publish(["web", "--adopt"])
    #expect(
      adopting.exitCode == 1 && adopting.errors.contains("only a bucket or a branch can be taken over"),
      "\(adopting.errors)")
  }

  /// What a server includes comes along, beside what it shows, and by itself where nothing else changed.
  @Test func bringsWhatServersInclude() throws {
    let site = try site()
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx, caddy]\n")
    let first = try site.publish()
    #expect(first.exitCode == 0 && first.output.contains("nginx.conf"), "\(first.output)\(first.errors)")
    for name in ["nginx.conf", "sitegen.caddy"] {
      #expect(try site.folder.read("www/hosting/" + name) == site.folder.read(".sitegen/hosting/" + name))
    }
    #expect(!site.folder.has("www/current/nginx.conf"))
    let again = try site.publish()
    #expect(again.exitCode == 0 && !again.output.contains("nginx.conf"), "\(again.output)")
    try site.folder.write(
      "sitegen.yaml", settings + "hosting: {hosts: [nginx, caddy], headers: {X-Frame-Options: DENY}}\n")
    let third = try site.publish()
    #expect(third.exitCode == 0 && third.output.contains("have the server read it again"), "\(third.output)")
    #expect(try site.folder.read("www/hosting/nginx.conf").contains("X-Frame-Options"))
    #expect(try site.names("www/releases").count == 1, "no release for it alone")
  }

  /// What servers include is in the plan like every file, and goes when the site names the server no more.
  @Test func takesAwayWhatServersIncludeNoMore() throws {
    let site = try site()
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx, caddy]\n")
    let plan = try site.publish(["web", "--dry-run"])
    #expect(plan.output.contains("\n+ hosting/nginx.conf\n+ hosting/sitegen.caddy\n"), "\(plan.output)\(plan.errors)")
    #expect(try site.publish().exitCode == 0)
    try site.folder.write("www/hosting/mine.conf", "mine")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx]\n")
    let fewer = try site.publish()
    #expect(
      fewer.exitCode == 0 && fewer.output.contains("\n- hosting/sitegen.caddy\n"), "\(fewer.output)\(fewer.errors)")
    #expect(fewer.output.contains("hosting/ has no sitegen.caddy any more"))
    #expect(try site.names("www/hosting") == [".sitegen-manifest.json", "mine.conf", "nginx.conf"])
    try site.folder.write("sitegen.yaml", settings)
    #expect(try site.publish().exitCode == 0)
    #expect(try site.names("www/hosting") == [".sitegen-manifest.json", "mine.conf"])
    #expect(try site.names("www/releases").count == 1, "no release for it alone")
    #expect(try site.publish().output.hasSuffix("\nNothing to publish\n"))
  }

  /// What is for servers is that of the build whose pages are published, or nothing is.
  @Test func bringsServersTheirFilesOfTheSameBuild() throws {
    let site = try site()
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx]\n")
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
    try site.folder.write(
      "sitegen.yaml", settings + "hosting: {hosts: [nginx], headers: {X-Frame-Options: DENY}}\n")
    #expect(try Command.run(["build", "--output", "other", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
    let mixed = try site.publish(["web", "--no-build"])
    #expect(mixed.exitCode == 1, "\(mixed.output)")
    #expect(
      mixed.errors.contains("'.sitegen/hosting/nginx.conf' is not what was built with 'public'"), "\(mixed.errors)")
    #expect(!site.folder.has("www/current") && !site.folder.has("www/hosting"))
    #expect(try site.publish(["web", "--no-build", "--output", "other"]).exitCode == 0)
    #expect(try site.folder.read("www/hosting/nginx.conf").contains("X-Frame-Options"))
  }

  /// The list there decides what is deleted: one that sitegen did not write is not believed.
  @Test(arguments: ["a/b", "*", "..", "x y"]) func doesNotBelieveADamagedServerList(_ name: String) throws {
    let site = try site()
    let settings = try site.folder.read("sitegen.yaml")
    try site.folder.write("sitegen.yaml", settings + "hosting: [nginx]\n")
    #expect(try site.publish().exitCode == 0)
    let list = try site.folder.read("www/hosting/.sitegen-manifest.json")
    try site.folder.write("www/hosting/.sitegen-manifest.json", list.replacing("nginx.conf", with: name))
    let result = try site.publish()
    #expect(result.exitCode == 1 && result.errors.contains("is damaged, so it is not known which"), "\(result.errors)")
  }

  @Test func sendsWhatChangedAndNothingElse() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let (page, other) = ("www/current/articles/a1/index.html", "www/current/articles/a2/index.html")
    let before = (try inode(site, page), try inode(site, other))
    try site.write(1, "The text is another one.")
    let plan = try site.publish(["web", "--dry-run"])
    #expect(plan.exitCode == 0 && plan.output.contains("\n~ articles/a1/index.html\n"), "\(plan.output)\(plan.errors)")
    #expect(!plan.output.contains("a2/index.html") && plan.output.contains("web: + 0 (0 B)  ~ "))
    #expect(try site.names("www/releases").count == 1)
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("www/current")
    #expect(try site.names("www/releases").count == 2)
    #expect(try inode(site, page) != before.0)
    #expect(try inode(site, other) == before.1, "a file that did not change is the same file")
  }

  @Test func goesBackToTheReleaseBefore() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let first = try site.tree("www/current")
    let none = try site.publish(["web", "--rollback"])
    #expect(none.exitCode == 1 && none.errors.contains("'web' has no release before "))
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.tree("www/current") != first)
    let back = try site.publish(["web", "--rollback"])
    #expect(back.exitCode == 0 && back.output.hasPrefix("Readers of web see "), "\(back.output)\(back.errors)")
    #expect(try site.tree("www/current") == first)
    #expect(try site.publish().exitCode == 0)
    try site.expectWhole("www/current")
  }

  /// A place that is older than the mark keeps its history, and one can go back in it.
  @Test func knowsReleasesFromBeforeTheMark() throws {
    let site = try site()
    for number in 0..<3 {
      try site.write(1, "Text \(number).")
      #expect(try site.publish().exitCode == 0)
    }
    let names = try site.names("www/releases")
    for name in names { try? site.remove("www/releases/\(name)/.sitegen-shown") }
    try site.write(1, "Text 3.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.names("www/releases").count == 4)
    for name in names { #expect(site.folder.has("www/releases/\(name)/.sitegen-shown"), "\(name)") }
    #expect(try site.publish(["web", "--rollback"]).exitCode == 0)
    #expect(try site.publish(["web", "--rollback"]).exitCode == 0)
    #expect(try site.folder.read("www/current/articles/a1/index.html").contains("Text 1."))
  }

  /// What is damaged is not taken for missing, neither by a plan nor by a way back.
  @Test func tellsADamagedListFromNone() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    let list = "www/current/.sitegen-manifest.json"
    let whole = try site.folder.read(list)
    try site.folder.write(list, String(whole.dropLast(20)))
    for arguments in [["web"], ["web", "--rollback"]] {
      let result = try site.publish(arguments)
      #expect(result.exitCode == 1 && result.errors.contains("is damaged"), "\(result.output)\(result.errors)")
    }
    try site.remove(list)
    let lost = try site.publish(["web", "--rollback"])
    #expect(lost.exitCode == 1 && lost.errors.contains("nobody knows what was taken down"), "\(lost.errors)")
  }

  /// A release that was made and never shown, as its publication was killed, is none to go back to.
  @Test func goesBackToWhatReadersSaw() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let first = try site.tree("www/current")
    let name = try #require(site.names("www/releases").first)
    let never = site.url.appendingPathComponent("www/releases/\(name.prefix(17))ffffffff")
    try FileManager.default.copyItem(at: site.url.appendingPathComponent("www/releases/" + name), to: never)
    try Data("half".utf8).write(to: never.appendingPathComponent("index.html"))
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.publish(["web", "--rollback"]).exitCode == 0)
    #expect(try site.tree("www/current") == first)
  }

  /// A permission that ended, or a takedown, does not come back with an old release.
  @Test func doesNotBringBackWhatWasTakenDown() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let withdraw = try Command.run(
      ["withdraw", "a1", "--reason", "The Post asked for it.", "--as-of", "2026-06-01"], in: site.url)
    #expect(withdraw.exitCode == 0, "\(withdraw.errors)")
    #expect(try site.publish().exitCode == 0)
    let before = try site.tree("www/current")
    let back = try site.publish(["web", "--rollback"])
    #expect(back.exitCode == 1)
    #expect(back.errors.contains("the release before would bring back 'articles/a1/index.html'"), "\(back.errors)")
    #expect(try site.tree("www/current") == before)
  }

  @Test func keepsAsManyReleasesAsItIsTold() throws {
    let site = try PublishedSite(["web: {folder: ROOT/www, keep: 2}"])
    for number in 0..<4 {
      try site.write(1, "Text \(number).")
      #expect(try site.publish().exitCode == 0)
    }
    #expect(try site.names("www/releases").count == 2)
    try site.expectWhole("www/current")
  }

  @Test func deletesFewFilesWithoutBeingAsked() throws {
    let site = try PublishedSite(["web: {folder: ROOT/www}"], articles: 90)
    #expect(try site.publish().exitCode == 0)
    for number in 5..<90 { try site.remove("content/articles/a\(number).md") }
    let refused = try site.publish()
    #expect(refused.exitCode == 1 && refused.errors.contains(" files of 'web' would be deleted, more than "))
    #expect(refused.errors.contains("--force-deletes deletes them"))
    #expect(site.folder.has("www/current/articles/a80/index.html"))
    #expect(try site.publish(["web", "--dry-run"]).exitCode == 1)
    #expect(try site.publish(["web", "--force-deletes"]).exitCode == 0)
    try site.expectWhole("www/current")
  }

  /// A build with errors is not published, and neither is an output that somebody changed.
  @Test func publishesVerifiedBuildsOnly() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let before = try site.tree("www/current")
    try site.folder.write(
      "content/articles/broken.md", TemporaryFolder.article(title: "B", url: "ftp://x", body: "x"))
    let failed = try site.publish()
    #expect(failed.exitCode == 1 && failed.errors.contains("nothing was written"))
    try site.remove("content/articles/broken.md")
    try site.folder.write("public/articles/a1/index.html", "<p>Mine</p>")
    let altered = try site.publish(["web", "--no-build"])
    #expect(altered.exitCode == 1)
    #expect(altered.errors.contains("'public/articles/a1/index.html' is not what was built"), "\(altered.errors)")
    #expect(try site.tree("www/current") == before)
    try site.remove("public")
    let absent = try site.publish(["web", "--no-build"])
    #expect(absent.exitCode == 2 && absent.errors.contains("'public' is not a site that sitegen built"))
    #expect(try site.publish().exitCode == 0)
    #expect(try site.publish(["web", "--no-build"]).exitCode == 0)
  }

  @Test func leavesFoldersOfOthersAlone() throws {
    let site = try PublishedSite(["web: {folder: ROOT/www}", "site: {folder: .}"])
    try site.folder.write("www/notes.txt", "mine")
    for name in ["web", "site"] {
      let result = try site.publish([name])
      #expect(
        result.exitCode == 1 && result.errors.contains("has files that sitegen did not publish"), "\(result.errors)")
    }
    #expect(try site.names("www") == ["notes.txt"])
  }

  /// A page of both sites answers at every moment, as the old one or as the new one.
  @Test func pagesAnswerAllTheTime() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    let page = "www/current/articles/a1/index.html"
    for number in 0..<3 {
      let old = try site.folder.read(page)
      try site.write(1, "Text \(number).")
      let seen = try site.publish(watching: page)
      let new = try site.folder.read(page)
      #expect(old != new && seen.isSubset(of: [Data(old.utf8), Data(new.utf8)]))
    }
  }

  @Test func saysWhichTargetsThereAre() throws {
    let site = try PublishedSite(["web: {folder: ROOT/www}", "live: {folder: ROOT/live}"])
    let unknown = try site.publish(["wob"])
    #expect(unknown.exitCode == 64 && unknown.errors.contains("sitegen.yaml has no target 'wob'"))
    #expect(unknown.errors.contains("hint: known here: live, web"))
    #expect(try site.publish([]).exitCode == 64)
    #expect(try site.publish(["web", "--rollback", "--dry-run"]).exitCode == 64)
    let anew = try site.publish(["web", "--force-push"])
    #expect(anew.exitCode == 1 && anew.errors.contains("'web' has no history to begin anew"))
    let wrong = try PublishedSite(["web: {folder: ROOT/www, branch: x}"])
    let result = try wrong.publish()
    #expect(result.exitCode == 1 && result.errors.contains("sitegen.yaml:4:8: error: 'branch' means nothing here"))
  }

  /// Killed at any moment, readers see the old site or the new one, and the next publication brings the new one.
  @Test func aKilledPublicationIsFinishedByTheNext() throws {
    let site = try PublishedSite(["web: {folder: ROOT/www}"], articles: 20)
    #expect(try site.publish().exitCode == 0)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<12 {
      for number in 0..<20 { try site.write(number, "Round \(round) of \(number).") }
      #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
      let (old, new) = (try site.tree("www/current"), try site.built())
      try KilledCommand.run(
        ["publish", "web", "--no-build"], in: site.url, after: UInt32.random(in: 0..<150_000, using: &generator))
      let seen = try site.tree("www/current")
      #expect(seen == old || seen == new, "round \(round)")
      #expect(try site.publish(["web", "--no-build"]).exitCode == 0)
      try site.expectWhole("www/current", "round \(round)")
      #expect(try site.names("www/releases").allSatisfy { !$0.hasPrefix(".") }, "round \(round)")
    }
  }
}

/// A command that is killed, as a machine that loses its power does it.
enum KilledCommand {
  static func run(
    _ arguments: [String], in folder: URL, after microseconds: UInt32, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
