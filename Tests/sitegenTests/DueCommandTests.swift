import Foundation
import Testing

@Suite(.onOwnThread) struct DueCommandTests {
  private func makeSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "content/articles/lent.md",
      TemporaryFolder.article(title: "Lent, for a while", url: "https://post.example.org/lent")
        .replacing("rights: {basis: license}", with: "rights: {basis: license}\nexpires: 2026-06-14"))
    return folder
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Command.Result {
    try Command.run(["due", "--as-of", "2026-06-01"] + arguments, in: folder.url)
  }

  @Test func looksAheadByMonthsAndYears() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let article = try folder.read("content/articles/harbour.md")
    try folder.write(
      "content/articles/harbour.md",
      article.replacingOccurrences(of: "rights:", with: "expires: 2027-05-20\nrights:"))
    func due(_ length: String) throws -> Command.Result {
      try Command.run(["due", "--as-of", "2026-06-01", "--within", length], in: folder.url)
    }
    for length in ["1y", "12mo", "365d", "53w"] {
      #expect(try due(length).output.contains("2027-05-21  remove"), "\(length)")
    }
    #expect(try !due("11mo").output.contains("remove"))
    let minutes = try due("6m")
    #expect(minutes.exitCode == 64 && minutes.errors.contains("write 6mo for months"), "\(minutes.errors)")
    #expect(try due("y").exitCode == 64)
  }

  @Test func listsWhatIsDue() throws {
    let folder = try makeSite()
    let result = try run([], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      result.output == """
        2026-06-15  remove  Lent, for a while (The Post)
                            the article expires: build the site without it
                            content/articles/lent.md
        1 due: 1 to remove

        """)
    #expect(!folder.has("public") && !folder.has(".sitegen"))
    for within in ["1w", "P1W", "7d", "168h"] {
      #expect(try run(["--within", within], in: folder).output == "Nothing is due\n", "\(within)")
    }
    #expect(try run(["--within", "2w"], in: folder).output.contains("2026-06-15"))
  }

  @Test func printsTablesAndCalendars() throws {
    let folder = try makeSite()
    #expect(
      try run(["--format", "csv"], in: folder).output == "date,action,article,title,outlet,task\r\n"
        + "2026-06-15,remove,content/articles/lent.md,\"Lent, for a while\",The Post,"
        + "the article expires: build the site without it\r\n")
    let calendar = try run(["--format", "ics"], in: folder).output
    #expect(calendar.contains("DTSTAMP:20260601T000000Z\r\nDTSTART;VALUE=DATE:20260615\r\n"))
    #expect(calendar.contains("SUMMARY:Remove: Lent\\, for a while\r\n"))
    #expect(calendar.contains("@test.example.org\r\n"))
  }

  @Test(arguments: [["--within", "soon"], ["--within", "30"], ["--format", "xml"], ["--as-of", "never"]])
  func refusesWrongCommandLines(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run(["due"] + arguments, in: folder.url).exitCode == 64)
  }

  @Test func saysWhatIsWrongWithTheSite() throws {
    let folder = try makeSite()
    try folder.write("content/articles/broken.md", "---\ntitle: x\n---\n")
    let result = try run([], in: folder)
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(result.errors.contains("content/articles/broken.md"))
    let nowhere = try Command.run(["due", "--source", "nowhere"], in: folder.url)
    #expect(nowhere.exitCode == 2)
    #expect(nowhere.errors.hasPrefix("sitegen: cannot open nowhere: No such file or directory\n  hint: look at how"))
  }
}
