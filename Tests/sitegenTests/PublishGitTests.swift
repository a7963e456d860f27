import Foundation
import Testing

/// `sitegen publish` to a branch of a bare repository on this machine. Skipped where Git is not there.
@Suite(.onOwnThread, .enabled(if: Shell.find("git") != nil, "git is not installed"))
struct PublishGitTests {
  private func site() throws -> PublishedSite {
    let site = try PublishedSite(["web: {git: ROOT/site.git, branch: pages}"])
    try git(site, ["init", "--quiet", "--bare", "site.git"])
    return site
  }

  @discardableResult
  private func git(_ site: PublishedSite, _ arguments: [String]) throws -> String {
    let git = try #require(Shell.find("git"))
    return try Shell.run(git, arguments, in: site.url)
  }

  /// Checks the branch out into a folder, and expects the built site there.
  private func expectBranch(_ site: PublishedSite, commits: Int, _ comment: Comment? = nil) throws {
    if site.folder.has("copy") { try site.remove("copy") }
    try git(site, ["clone", "--quiet", "--branch", "pages", "site.git", "copy"])
    #expect(try git(site, ["-C", "copy", "rev-list", "--count", "HEAD"]) == "\(commits)\n", comment)
    try site.remove("copy/.git")
    try site.expectWhole("copy", comment)
  }

  @Test func commitsOnceForEachPublication() throws {
    let site = try site()
    let first = try site.publish()
    #expect(first.exitCode == 0, "\(first.errors)")
    try expectBranch(site, commits: 1)
    let again = try site.publish()
    #expect(again.exitCode == 0 && again.output.hasSuffix("\nNothing to publish\n"))
    try site.write(1, "The text is another one.")
    try site.remove("content/articles/a2.md")
    #expect(try site.publish().exitCode == 0)
    try expectBranch(site, commits: 2)
    let log = try git(site, ["-C", "site.git", "log", "--format=%s", "--name-status", "-1", "pages"])
    #expect(log.hasPrefix("Publish Test\n") && log.contains("D\tarticles/a2/index.html\n"), "\(log)")
    #expect(log.contains("M\tarticles/a1/index.html\n") && !log.contains("assets/"), "\(log)")
    // Another checkout of the site has no memory of the branch.
    try site.remove(".sitegen")
    try site.write(1, "A third text.")
    #expect(try site.publish().exitCode == 0)
    try expectBranch(site, commits: 3)
  }

  /// What others put on the branch stays, and is not overwritten unasked.
  @Test func leavesFilesOfOthersAlone() throws {
    let site = try site()
    try git(site, ["clone", "--quiet", "site.git", "other"])
    try site.folder.write("other/CNAME", "www.example.org\n")
    let name = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    try git(site, ["-C", "other", "checkout", "--quiet", "-b", "pages"])
    try git(site, ["-C", "other", "add", "CNAME"])
    try git(site, ["-C", "other"] + name + ["commit", "--quiet", "-m", "Name"])
    try git(site, ["-C", "other", "push", "--quiet", "origin", "pages"])
    let refused = try site.publish()
    #expect(refused.exitCode == 1 && refused.errors.contains("the branch 'pages' has files that sitegen did not"))
    #expect(try site.publish(["web", "--adopt"]).exitCode == 0)
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try git(site, ["-C", "site.git", "show", "pages:CNAME"]) == "www.example.org\n")
    #expect(try git(site, ["-C", "site.git", "rev-list", "--count", "pages"]) == "3\n")
  }

  /// A text that was taken down is in no earlier commit either, where somebody asks for that.
  @Test func losesItsHistoryWhenAsked() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    #expect(try site.publish(["web", "--force-push"]).exitCode == 0)
    try expectBranch(site, commits: 1)
    #expect(try site.publish().output.hasSuffix("\nNothing to publish\n"))
  }

  @Test func saysWhatGitSays() throws {
    let site = try PublishedSite(["web: {git: ROOT/nowhere.git}"])
    let result = try site.publish()
    #expect(result.exitCode == 2 && result.errors.contains("git ended with status 128: "), "\(result.errors)")
    #expect(result.errors.contains("nowhere.git"))
  }

  @Test func aKilledPublicationIsFinishedByTheNext() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    for round in 0..<6 {
      for number in 0..<3 { try site.write(number, "Round \(round) of \(number).") }
      #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: site.url).exitCode == 0)
      try KilledCommand.run(["publish", "web", "--no-build"], in: site.url, after: .random(in: 0..<200_000))
      let next = try site.publish(["web", "--no-build"])
      #expect(next.exitCode == 0, "round \(round): \(next.errors)")
      let count = try git(site, ["-C", "site.git", "rev-list", "--count", "pages"])
      try expectBranch(site, commits: try #require(Int(count.dropLast())), "round \(round)")
    }
  }

  /// Two machines: one that pushes between the plan and the commit of another.
  @Test func refusesWhatWasNotPlanned() throws {
    let git = try #require(Shell.find("git"))
    let site = try PublishedSite(["web: {git: ROOT/site.git, branch: pages, program: ROOT/wrapper}"])
    try self.git(site, ["init", "--quiet", "--bare", "site.git"])
    try site.wrap(git, "")
    #expect(try site.publish().exitCode == 0)
    let twin = try PublishedSite(["web: {git: \"\(site.url.path)/site.git\", branch: pages}"])
    try twin.write(1, "The other machine has another text.")
    // The tip is asked for once for the plan, and again before the work.
    try site.wrap(
      git,
      """
      if [ $1 = ls-remote ]; then
        echo x >> '\(site.url.path)/asked'
        if [ $(wc -l < '\(site.url.path)/asked') = 2 ]; then
          (cd '\(twin.url.path)' && env -u GIT_DIR -u GIT_INDEX_FILE '\(Command.path)' publish --as-of 2026-06-01 \
            < /dev/null > '\(site.url.path)/other' 2>&1)
        fi
      fi
      """)
    try site.write(2, "The text is another one.")
    let refused = try site.publish()
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("somebody else published to 'pages' meanwhile"), "\(refused.errors)")
    try self.git(site, ["clone", "--quiet", "--branch", "pages", "site.git", "copy"])
    try site.remove("copy/.git")
    #expect(try site.tree("copy") == twin.built())
    try site.wrap(git, "")
    #expect(try site.publish().exitCode == 0)
    try expectBranch(site, commits: 3)
  }

  /// One that pushes after the other one asked for the last time what is there, and before its own push.
  @Test(arguments: [[], ["--force-push"]] as [[String]]) func pushesOverNothingItDidNotSee(_ options: [String]) throws {
    let git = try #require(Shell.find("git"))
    let site = try PublishedSite(["web: {git: ROOT/site.git, branch: pages, program: ROOT/wrapper}"])
    try self.git(site, ["init", "--quiet", "--bare", "site.git"])
    try site.wrap(git, "")
    #expect(try site.publish().exitCode == 0)
    let twin = try PublishedSite(["web: {git: \"\(site.url.path)/site.git\", branch: pages}"])
    try twin.write(1, "The other machine has another text.")
    try site.wrap(
      git,
      """
      asked='\(site.url.path)/asked'
      if [ $1 = ls-remote ]; then
        echo x >> "$asked"
      elif [ -e "$asked" ] && [ $(wc -l < "$asked") = 2 ] && [ ! -e '\(site.url.path)/other' ]; then
        (cd '\(twin.url.path)' && env -u GIT_DIR -u GIT_INDEX_FILE '\(Command.path)' publish --as-of 2026-06-01 \
          < /dev/null > '\(site.url.path)/other' 2>&1)
      fi
      """)
    try site.write(2, "The text is another one.")
    let refused = try site.publish(["web"] + options)
    #expect(refused.exitCode == 2 && refused.errors.contains("git ended with status 1: "), "\(refused.errors)")
    #expect(try site.folder.read("other").contains("Published to web"))
    try self.git(site, ["clone", "--quiet", "--branch", "pages", "site.git", "copy"])
    try site.remove("copy/.git")
    #expect(try site.tree("copy") == twin.built())
    try site.wrap(git, "")
    #expect(try site.publish().exitCode == 0)
    try expectBranch(site, commits: 3)
  }
}
