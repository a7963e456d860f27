import Foundation
import Testing

@Suite(.onOwnThread) struct AuditCommandTests {
  private static let site = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../Ledgers/small").standardizedFileURL

  private func run(_ arguments: [String], in folder: URL = site) throws -> Command.Result {
    try Command.run(["audit", "--as-of", "2026-06-01"] + arguments, in: folder)
  }

  @Test(arguments: ["text", "csv", "html", "json"])
  func isAsExpected(_ format: String) throws {
    let result = try run(["--format", format])
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    let file = Self.site.appendingPathComponent("expected/ledger." + (format == "text" ? "txt" : format))
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(result.output.utf8).write(to: file)
    }
    #expect(result.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// What is withdrawn, over or waived is said, and the numbers add up.
  @Test func saysEverythingToPrograms() throws {
    let output = try run(["--format", "json"]).output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let articles = try #require(json["articles"] as? [[String: Any]])
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(articles.count == 7 && totals["articles"] as? Int == 7 && totals["republished"] as? Int == 6)
    for name in ["outlets", "bases", "licenses", "modes", "states"] {
      let counts = try #require(totals[name] as? [[String: Any]])
      #expect(counts.compactMap { $0["count"] as? Int }.reduce(0, +) == 7, "\(name)")
    }
    func article(_ name: String) throws -> [String: Any] {
      try #require(articles.first { $0["file"] as? String == "content/articles/\(name).md" })
    }
    #expect((try article("taken")["state"] as? [String: Any])?["status"] as? Int == 451)
    #expect((try article("over")["state"] as? [String: Any])?["kind"] as? String == "expired")
    // A version under another licence than its original has both.
    let abridged = try article("abridged")
    #expect((abridged["license"] as? [String: String])?["id"] == "CC-BY-SA-4.0")
    let original = try #require(abridged["source"] as? [String: Any])["license"] as? [String: String]
    #expect(original?["id"] == "CC-BY-4.0")
    let ferry = try article("ferry")
    #expect(try #require(ferry["source"] as? [String: Any])["license"] == nil)
    let waiver = try #require((ferry["waivers"] as? [[String: Any]])?.first)
    #expect(waiver["until"] as? String == "2026-12-31" && waiver["effect"] as? String == "in-force")
    #expect((ferry["findings"] as? [Any])?.isEmpty == true)
    #expect((ferry["fidelity"] as? [String: Any])?["class"] as? String == "cut")
    #expect((try article("lent")["end"] as? [String: Any])?["until"] as? String == "2026-09-30")
  }

  /// A waiver that is over silences nothing.
  @Test func saysWhatIsNotWaivedAnyMore() throws {
    let result = try Command.run(["audit", "--as-of", "2027-01-01", "--format", "csv"], in: Self.site)
    let row = result.output.split(separator: "\r\n").first { $0.hasPrefix("content/articles/ferry.md,") }
    #expect(row?.hasSuffix(",R007,R007 by Cleo Editor until 2026-12-31 (ended): The outlet prints no dates") == true)
  }

  /// Other people's text is text, for browsers and for spreadsheets.
  @Test func isNotLedAstray() throws {
    let page = try run(["--format", "html"]).output
    #expect(!page.contains("<img") && page.components(separatedBy: "</script>").count == 2)
    #expect(page.contains("The &lt;Commons&gt; Desk") && !page.contains("<Commons>"))
    // Nothing is loaded from anywhere, and no attribute is a script or a style.
    #expect(page.firstMatch(of: /\s(src|style|on[a-z]+)="/) == nil && !page.contains("<link"))
    let table = try run(["--format", "csv"]).output
    #expect(table.contains(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\") </script>"))
    #expect(table.contains(",'@ann,") && table.contains(",'-1; +2,"))
  }

  @Test func writesAFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let arguments = ["--format", "csv", "-o", "ledger.csv"]
    #expect(try run(arguments, in: folder.url).output == "wrote ledger.csv\n")
    let first = try folder.read("ledger.csv")
    #expect(first == (try run(["--format", "csv"], in: folder.url).output))
    try folder.write("ledger.csv", "")
    #expect(try run(arguments, in: folder.url).exitCode == 0)
    #expect(try folder.read("ledger.csv") == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 3)
  }

  /// A ledger takes the place of an older one, in whatever format that was, and of nothing else.
  @Test func replacesNothingButLedgers() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for old in ["text", "csv", "html", "json"] {
      #expect(try run(["--format", old, "-o", "ledger"], in: folder.url).exitCode == 0)
      #expect(try run(["--format", "json", "-o", "ledger"], in: folder.url).exitCode == 0, "\(old)")
    }
    try folder.write("notes.csv", "what,when\n")
    for path in ["sitegen.yaml", "notes.csv"] {
      let before = try folder.read(path)
      let result = try run(["--format", "csv", "-o", path], in: folder.url)
      #expect(result.exitCode == 2 && result.output.isEmpty)
      #expect(
        result.errors.contains("'\(path)' is there already, and is no ledger: it was left as it is\n  hint: name"))
      #expect(try folder.read(path) == before)
    }
    #expect(try run(["--format", "csv", "-o", "notes.csv", "--force"], in: folder.url).exitCode == 0)
    #expect(try folder.read("notes.csv").hasPrefix("file,address,"))
  }

  /// Where a ledger would be published or taken for a template, and where there is no folder, nothing is written.
  @Test(arguments: ["content/ledger.html", "content/articles/../articles/x.html", "alias/x.html", "nowhere/x.html"])
  func refusesPlaces(_ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("alias"),
      withDestinationURL: folder.url.appendingPathComponent("content/articles"))
    let result = try run(["--format", "html", "-o", path], in: folder.url)
    #expect(result.exitCode == 2 && result.output.isEmpty)
    #expect(!folder.has(path))
  }

  /// Nor in a built site: it tells where permissions are written down.
  @Test func refusesTheOutput() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    #expect(try Command.run(["build", "-o", "out", "--as-of", "2026-06-01"], in: folder.url).exitCode == 0)
    for path in ["out/ledger.html", "out/articles/ledger.html", "out/articles/harbour/../ledger.html"] {
      for more in [[], ["--force"]] {
        let result = try run(["--format", "html", "-o", path] + more, in: folder.url)
        #expect(result.exitCode == 2 && result.errors.contains("would be published"))
        #expect(!folder.has(path))
      }
    }
  }

  @Test func isNotMadeOfASiteThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("content/articles/broken.md", "---\ntitle: x\n---\n")
    let result = try run([], in: folder.url)
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(result.errors.contains("content/articles/broken.md"))
    #expect(try Command.run(["audit", "--source", "nowhere"], in: folder.url).exitCode == 2)
    for arguments in [["--format", "xml"], ["--as-of", "never"]] {
      #expect(try Command.run(["audit"] + arguments, in: folder.url).exitCode == 64)
    }
  }
}
