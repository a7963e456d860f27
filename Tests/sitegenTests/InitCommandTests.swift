import Foundation
import Testing

/// `sitegen init --ci`, `--container` and `--pre-commit`: what they make is in `Tests/Scaffolds/NAME/`, byte for byte.
///
/// `SITEGEN_RECORD=1 swift test --filter InitCommandTests` writes what came of it.
@Suite(.onOwnThread) struct InitCommandTests {
  /// A golden folder, the settings of the site, and what is asked for.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let target: String
    let arguments: [String]
    var testDescription: String { name }
  }

  static let checksum = String(repeating: "0123456789abcdef", count: 4)
  static let cases = [
    Case(
      name: "github", target: "git: \"git@git.example.org:desk/site.git\"",
      arguments: ["--ci", "github", "--releases", "https://example.org/sitegen/", "--sha256", checksum]),
    Case(name: "gitlab", target: "rsync: \"desk@www.example.org:/srv/www\"", arguments: ["--ci", "gitlab"]),
    Case(name: "forgejo", target: "rclone: \"cloud:bucket/site\"", arguments: ["--ci", "forgejo", "--target", "web"]),
    Case(name: "woodpecker", target: "folder: /srv/www", arguments: ["--ci", "woodpecker"]),
    Case(name: "container", target: "folder: /srv/www", arguments: ["--container"]),
    Case(name: "pre-commit", target: "folder: /srv/www", arguments: ["--pre-commit"]),
  ]
  static let folder = GoldenSiteTests.sites.appendingPathComponent("../Scaffolds").standardizedFileURL

  @Test(arguments: cases) func makes(_ sample: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", "title: T\nurl: https://t.example.org/\npublish: {web: {\(sample.target)}}\n")
    let result = try Command.run(["init"] + sample.arguments, in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    let golden = Self.folder.appendingPathComponent(sample.name)
    let made = try Tree.read(folder.url, leavingOut: ["sitegen.yaml"])
    if GoldenSiteTests.isRecording { return try record(made, into: golden) }
    let expected = try Tree.read(golden)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected {
      #expect(
        made[path].map { String(decoding: $0, as: UTF8.self) } == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
    // The second time everything is there.
    let second = try Command.run(["init"] + sample.arguments, in: folder.url)
    #expect(second.exitCode == 0 && !second.output.contains("made "))
  }

  private func record(_ made: [String: Data], into golden: URL) throws {
    try? FileManager.default.removeItem(at: golden)
    for (path, bytes) in made {
      let file = golden.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    Issue.record("recorded: run again without SITEGEN_RECORD")
  }

  /// A new folder becomes a site first; one that is a site gets no example articles.
  @Test func makesASiteOnlyWhereThereIsNone() throws {
    let folder = try TemporaryFolder()
    let new = try Command.run(["init", "x", "--ci", "gitlab"], in: folder.url)
    #expect(new.exitCode == 0, "\(new.errors)")
    #expect(folder.has("x/content/_index.md") && folder.has("x/.gitlab-ci.yml"))
    #expect(new.output.contains("until then the site is only built"))
    #expect(try Command.run(["check", "--strict"], in: folder.url.appendingPathComponent("x")).exitCode == 0)
    try folder.makeSite()
    #expect(try Command.run(["init", "--ci", "gitlab"], in: folder.url).exitCode == 0)
    #expect(folder.has(".gitlab-ci.yml") && !folder.has("content/about.md"))
  }

  @Test func keepsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("ci/install-sitegen.sh", "mine\n")
    let result = try Command.run(["init", "--ci", "github"], in: folder.url)
    #expect(result.exitCode == 0 && result.output.contains("kept ci/install-sitegen.sh"))
    #expect(try folder.read("ci/install-sitegen.sh") == "mine\n")
  }

  @Test(arguments: [
    (
      ["--ci", "github"],
      "it is not said which target the workflow publishes to\n  hint: name one with --target; known here: a, b"
    ),
    (
      ["--ci", "github", "--target", "c"],
      "sitegen.yaml has no target 'c'\n  hint: name one with --target; known here: a, b"
    ),
    (
      ["--container", "--releases", "http://example.org/"],
      "'http://example.org/' is not an address that begins with https://"
    ),
    (
      ["nowhere", "--ci", "github", "--releases", "http://example.org/"],
      "'http://example.org/' is not an address that begins with https://"
    ),
    (["nowhere", "--ci", "github", "--target", "a"], "a new site has no target 'a'"),
    (["--pre-commit", "--target", "a"], "--target, --releases and --sha256 go with --ci or --container"),
    (["nowhere", "--target", "a"], "--target, --releases and --sha256 go with --ci or --container"),
    (["--ci", "jenkins"], "'jenkins'"), (["--container", "--sha256", "0a"], "'0a' is not a SHA-256"),
  ]) func saysWhatIsWrong(_ arguments: [String], _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "sitegen.yaml", "title: T\nurl: https://t.example.org/\npublish: {a: {folder: /srv/a}, b: {folder: /srv/b}}\n")
    let result = try Command.run(["init"] + arguments, in: folder.url)
    #expect(result.exitCode != 0 && result.errors.contains(text), "\(result.errors)")
    #expect(!folder.has("ci") && !folder.has(".github") && !folder.has("nowhere"))
  }

  /// What is left to do is said, and what ends by itself.
  @Test func saysWhatIsLeftToDo() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let bare = try Command.run(["init", "--ci", "github"], in: folder.url)
    #expect(bare.output.contains("put the checksum of the release into ci/install-sitegen.sh"))
    #expect(bare.output.contains("after 60 days without activity") && !bare.output.contains("to the root"))
    try folder.write(".git/HEAD", "ref: refs/heads/main\n")
    try folder.write("sub/sitegen.yaml", "title: T\nurl: https://t.example.org/\n")
    let below = try Command.run(
      ["init", "sub", "--ci", "gitlab", "--releases", "https://example.org/", "--sha256", Self.checksum], in: folder.url
    )
    #expect(below.output.contains("move the site to the root of its repository (sub/..)"), "\(below.output)")
    #expect(!below.output.contains("checksum") && !below.output.contains("60 days"))
  }

  @Test func needsAName() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(["init", "site", "--title", " "], in: folder.url)
    #expect(result.exitCode == 1 && result.errors.contains("a site has a name"), "\(result.errors)")
    #expect(!folder.has("site"))
  }

  @Test func needsASite() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(["init", "--ci", "github"], in: folder.url)
    #expect(result.exitCode == 1 && result.errors.contains("there is no sitegen.yaml"), "\(result.errors)")
  }
}
