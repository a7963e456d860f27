import Foundation
import Testing

/// What `sitegen build` says of the build before, with the real command.
@Suite(.onOwnThread) struct BuildRecordCommandTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for number in 1...4 {
      try folder.write(
        "content/articles/a\(number).md",
        TemporaryFolder.article(title: "Article \(number)", url: "https://post.example.org/\(number)"))
    }
    return folder
  }

  private func build(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> Command.Result {
    try Command.run(["build", "--as-of", "2026-06-01"] + arguments, in: folder.url)
  }

  @Test func saysHowMuchStayed() throws {
    let folder = try site()
    #expect(try !build(folder).output.contains("stayed"))
    let page = try folder.read("public/articles/a2/index.html")
    try folder.write(
      "content/articles/a1.md",
      TemporaryFolder.article(title: "Article 1", url: "https://post.example.org/1", body: "Another text.\n"))
    let second = try build(folder)
    #expect(second.exitCode == 0 && second.output.contains(" of its pages and lists stayed as they were"), "\(second)")
    #expect(try folder.read("public/articles/a1/index.html").contains("Another text."))
    #expect(try folder.read("public/articles/a2/index.html") == page)
    #expect(try !build(folder, ["--full"]).output.contains("stayed"))
  }

  /// What machines read is the whole report, also where nothing changed.
  @Test func reportsForMachinesAreWhole() throws {
    let folder = try site()
    let first = try build(folder, ["--format", "json"])
    #expect(try build(folder).exitCode == 0)
    #expect(try build(folder, ["--format", "json"]).output == first.output)
  }

  @Test func provesTheOutput() throws {
    let folder = try site()
    let result = try build(folder, ["--verify"])
    #expect(result.exitCode == 0 && result.output.contains("\nVerified: all "), "\(result)")
  }

  @Test func saysWhereTheTimeWent() throws {
    let folder = try site()
    let result = try build(folder, ["--profile", "--profile-trace", "trace.json"])
    #expect(result.errors.contains("  articles ") && result.errors.contains(" ms\n"), "\(result)")
    #expect(result.errors.contains("  built-in templates/article.mustache ") && result.errors.contains(" times, "))
    let trace = try JSONSerialization.jsonObject(with: Data(folder.read("trace.json").utf8)) as? [String: Any]
    let events = try #require(trace?["traceEvents"] as? [[String: Any]])
    #expect(events.contains { $0["name"] as? String == "articles" && ($0["dur"] as? Int ?? 0) > 0 })
    #expect(events.allSatisfy { $0["ph"] as? String == "X" && $0["ts"] is Int && $0["tid"] is Int })
    #expect(try build(folder, ["--profile-trace", "none/trace.json"]).exitCode == 2)
  }
}
