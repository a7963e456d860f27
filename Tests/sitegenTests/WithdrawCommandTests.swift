import Foundation
import Testing

/// Takedowns with the real command: what changes in the file, what is left of the text, what a failed build leaves.
@Suite(.onOwnThread) struct WithdrawCommandTests {
  private static let sentence = "Nine boats came in before noon and none of them had asked for a berth."

  /// A site with an article whose text stands on its page, in feeds and in its description, and its picture beside it.
  private func makeSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    var text = TemporaryFolder.article(
      title: "Quay", url: "https://post.example.org/quay",
      body: "\(Self.sentence) The *whole* quay was full by the time they had moored.\n")
    text = text.replacing("authors:", with: "# from the wire\ndescription: \"\(Self.sentence)\"\nauthors:")
    try folder.write("content/articles/quay/index.md", text)
    try folder.write("content/articles/quay/table.csv", "boat,hour\n")
    return folder
  }

  private func build(_ folder: TemporaryFolder) throws {
    let result = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  private func withdraw(_ folder: TemporaryFolder, _ more: [String] = []) throws -> Command.Result {
    try Command.run(
      ["withdraw", "quay", "--reason", "The Post asked for it.", "--as-of", "2026-06-01"] + more, in: folder.url)
  }

  /// The files that have the sentence, whatever stands around it.
  private func traces(in folder: TemporaryFolder) throws -> [String] {
    try Tree.read(folder.url).filter { !$0.key.hasPrefix("content/") }
      .filter { String(decoding: $0.value, as: UTF8.self).contains("Nine boats came in") }.map(\.key).sorted()
  }

  /// Readers are told the day, and it has to have come.
  @Test func hasNoDayThatIsToCome() throws {
    let folder = try makeSite()
    let before = try folder.read("content/articles/quay/index.md")
    let result = try withdraw(folder, ["--date", "2199-01-01"])
    #expect(
      result.exitCode == 1 && result.errors.hasPrefix("sitegen: 2199-01-01 has not come yet; nothing was changed"))
    #expect(try folder.read("content/articles/quay/index.md") == before)
  }

  @Test func takesAnArticleDown() throws {
    let folder = try makeSite()
    try build(folder)
    #expect(try traces(in: folder).count > 5)
    let before = try folder.read("content/articles/quay/index.md")
    let result = try withdraw(folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("Marked content/articles/quay/index.md as withdrawn\n"))
    #expect(
      result.output.hasSuffix(
        """
        Removed public/articles/quay/table.csv
        public/articles/quay/index.html is to be answered with 410
        None of the 2 sentences of its text is left in public (\(try fileCount(folder)) files searched)

        """), "\(result.output)")
    let mark = "withdrawn:\n  date: 2026-06-01\n  reason: \"The Post asked for it.\"\n  status: 410\n---\n\n"
    #expect(try folder.read("content/articles/quay/index.md") == before.replacing("---\n\n", with: mark))
    #expect(try traces(in: folder) == [])
    let page = try folder.read("public/articles/quay/index.html")
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">") && page.contains("The Post asked for it."))
    #expect(page.contains("https://post.example.org/quay") && !page.contains("rel=\"canonical\""))
    #expect(try folder.read("public/.sitegen-output").contains("\"status\": 410}"))
    for file in ["index.html", "feed.xml", "sitemap.xml", "credits.json", "articles/index.html"] {
      #expect(!(try folder.read("public/" + file).contains("quay")), "\(file)")
    }
  }

  /// Others may show a picture that is not of its bundle, so it stays; whoever wants it gone is told.
  @Test func namesPicturesThatStay() throws {
    let folder = try makeSite()
    for name in ["images/a.jpg", "images/c.jpg", "images/d.jpg", "articles/quay/e.jpg"] {
      try folder.write("content/" + name, "\u{FF}\u{D8}\u{FF}")
    }
    let text = try folder.read("content/articles/quay/index.md")
    try folder.write(
      "content/articles/quay/index.md",
      text.replacing("authors:", with: "image: {src: /images/d.jpg, alt: x, creator: y, cleared: true}\nauthors:")
        + "\n![f](/images/%61.jpg?v=1)\n<img src=../../images/c.jpg alt=g>\n![h](e.jpg)\n")
    try build(folder)
    let result = try withdraw(folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let stay = result.output.split(separator: "\n").filter { $0.hasPrefix("Still there: ") }
    #expect(
      stay
        == ["a", "c", "d"].map { "Still there: its picture public/images/\($0).jpg, which is not of its bundle" })
  }

  /// An embargo that came later does not make it unseen: readers are told that it is gone.
  @Test(arguments: [true, false]) func leavesWordOfWhatWasShownBeforeItsEmbargo(isShown: Bool) throws {
    let folder = try makeSite()
    if isShown { try build(folder) }
    let text = try folder.read("content/articles/quay/index.md")
    try folder.write(
      "content/articles/quay/index.md", text.replacing("authors:", with: "embargo: 2026-09-01\nauthors:"))
    #expect(try withdraw(folder).exitCode == 0)
    #expect(try folder.read("content/articles/quay/index.md").contains("\n  shown: true\n") == isShown)
    let page = try? folder.read("public/articles/quay/index.html")
    #expect(page?.contains("The Post asked for it.") ?? false == isShown)
    // Said again it stays so.
    #expect(try withdraw(folder).exitCode == 0)
    #expect(((try? folder.read("public/articles/quay/index.html")) != nil) == isShown)
  }

  /// A look ahead at an article whose day has not come shows it to nobody.
  @Test func leavesNoWordOfALookAhead() throws {
    let folder = try makeSite()
    let text = try folder.read("content/articles/quay/index.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("date:") ? "date: 2026-06-20" : String(line)
    }
    try folder.write("content/articles/quay/index.md", lines.joined(separator: "\n"))
    #expect(try Command.run(["build", "--as-of", "2026-06-30"], in: folder.url).exitCode == 0)
    #expect(try withdraw(folder).exitCode == 0)
    #expect(!(try folder.read("content/articles/quay/index.md").contains("shown:")))
  }

  /// Nor does one of which the day has come since, behind an embargo: that its page is there proves nothing.
  @Test(arguments: [["--as-of", "2026-05-10", "--future"], ["--as-of", "2026-06-30"]])
  func leavesNoWordOfALookAheadBehindAnEmbargo(_ view: [String]) throws {
    let folder = try makeSite()
    let text = try folder.read("content/articles/quay/index.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("date:") ? "date: 2026-05-20" : String(line)
    }
    try folder.write("content/articles/quay/index.md", lines.joined(separator: "\n"))
    #expect(try Command.run(["build"] + view, in: folder.url).exitCode == 0)
    #expect((try? folder.read("public/articles/quay/index.html")) != nil)
    let shown = try folder.read("content/articles/quay/index.md")
    try folder.write(
      "content/articles/quay/index.md", shown.replacing("authors:", with: "embargo: 2026-06-20\nauthors:"))
    #expect(try withdraw(folder).exitCode == 0)
    #expect(!(try folder.read("content/articles/quay/index.md").contains("shown:")))
    #expect((try? folder.read("public/articles/quay/index.html")) == nil)
  }

  private func fileCount(_ folder: TemporaryFolder) throws -> Int {
    try Tree.read(folder.url.appendingPathComponent("public")).count
  }

  @Test func saysItWithAnotherStatusAndDateAndAgain() throws {
    let folder = try makeSite()
    #expect(try withdraw(folder, ["--status", "451", "--date", "2026-05-30"]).exitCode == 0)
    let once = try folder.read("content/articles/quay/index.md")
    #expect(once.contains("withdrawn:\n  date: 2026-05-30\n  reason: \"The Post asked for it.\"\n  status: 451\n---"))
    let again = try withdraw(folder, ["--date", "2026-05-30"])
    #expect(again.output.hasPrefix("content/articles/quay/index.md was withdrawn already\n"))
    #expect(again.output.contains("is to be answered with 451"))
    #expect(try folder.read("content/articles/quay/index.md") == once)
    #expect(try withdraw(folder).exitCode == 0)
    #expect(try folder.read("content/articles/quay/index.md") == once)
    // Only who says so gets another status; the day and the reason stay.
    #expect(try withdraw(folder, ["--status", "410"]).output.contains("is to be answered with 410"))
    #expect(try folder.read("content/articles/quay/index.md") == once.replacing("451", with: "410"))
  }

  /// What readers were told once is not told otherwise by a second command.
  @Test(arguments: [
    ["--reason", "Another reason."], ["--reason", "The Post asked for it.", "--date", "2026-05-31"],
    ["--reason", "Another reason.", "--status", "451"],
  ]) func doesNotRewriteHistory(_ arguments: [String]) throws {
    let folder = try makeSite()
    #expect(try withdraw(folder, ["--date", "2026-05-30"]).exitCode == 0)
    let before = try Tree.read(folder.url)
    let result = try Command.run(["withdraw", "quay", "--as-of", "2026-06-01"] + arguments, in: folder.url)
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(
      result.errors.contains(
        "content/articles/quay/index.md was withdrawn already on 2026-05-30: The Post asked for it. (410); nothing was"),
      "\(result.errors)")
    #expect(try Tree.read(folder.url) == before)
  }

  /// A mark that was written by hand keeps what it says, and gets what it lacks.
  @Test func completesAMark() throws {
    let folder = try makeSite()
    let text = try folder.read("content/articles/quay/index.md")
    let marked = text.replacing("authors:", with: "withdrawn: {date: 2026-05-02}  # by phone\nauthors:")
    try folder.write("content/articles/quay/index.md", marked)
    #expect(try withdraw(folder).exitCode == 0)
    let mark = "withdrawn:\n  date: 2026-05-02\n  reason: \"The Post asked for it.\"\n  status: 410\n"
    #expect(try folder.read("content/articles/quay/index.md").contains(mark))
  }

  /// The mark stays, the old site stays whole, and both are said.
  @Test func leavesTheOldSiteWhereTheBuildFails() throws {
    let folder = try makeSite()
    try build(folder)
    let old = try Tree.read(folder.url.appendingPathComponent("public"))
    try folder.write("content/articles/broken.md", TemporaryFolder.article(title: "B", url: "ftp://x", body: "x"))
    let result = try withdraw(folder)
    #expect(result.exitCode == 1)
    #expect(
      result.errors.hasSuffix(
        """
        sitegen: nothing was written
        sitegen: content/articles/quay/index.md is marked as withdrawn, but the site was not built: public is still the old site
          hint: mend what is reported above and withdraw it again, which proves that it is gone; the old site still has it

        """), "\(result.errors)")
    #expect(try folder.read("content/articles/quay/index.md").contains("withdrawn:\n  date: 2026-06-01\n"))
    #expect(try Tree.read(folder.url.appendingPathComponent("public")) == old)
    #expect(try leftovers(folder) == [])
  }

  /// A page of another article that is found faulty only while it is made: half of the new site was written by then.
  @Test func leavesTheOldSiteWhereTheBuildFailsHalfWay() throws {
    let folder = try makeSite()
    try build(folder)
    let old = try Tree.read(folder.url.appendingPathComponent("public"))
    try folder.write(
      "content/articles/other.md",
      TemporaryFolder.article(title: "O", url: "https://post.example.org/o", body: "[data](nowhere.csv)\n"))
    let result = try withdraw(folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("the link leads to 'nowhere.csv', which does not exist"))
    #expect(result.errors.contains("public is still the old site"))
    #expect(try Tree.read(folder.url.appendingPathComponent("public")) == old)
    #expect(try leftovers(folder) == [])
    // Once it is mended, any build is enough.
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/articles/other.md"))
    try build(folder)
    #expect(try traces(in: folder) == [])
  }

  private func leftovers(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".sitegen-") }
  }

  @Test func findsWhatIsLeftElsewhere() throws {
    let folder = try makeSite()
    try folder.write(
      "content/articles/other.md",
      TemporaryFolder.article(title: "O", url: "https://post.example.org/o", body: "As they wrote: \(Self.sentence)\n"))
    try build(folder)
    try folder.write(
      "public/old/copy.html", "<p>Nine <b>boats</b> came in before noon &amp; none of them had asked for a berth</p>")
    try folder.write(
      "public/old/copy2.html", "<p>Nine <b>boats</b> came in before noon and none of them had asked for a berth</p>")
    let result = try withdraw(folder)
    #expect(result.exitCode == 1)
    let place = "a sentence of the withdrawn text is still here: Nine boats came in before noon"
    // In the text of another article it is that article's own; whoever withdraws is told.
    #expect(!result.errors.contains("public/articles/other/index.html"))
    #expect(
      result.errors.contains("content/articles/other.md: warning: a sentence of the withdrawn text stands here too"))
    #expect(result.errors.contains("public/old/copy2.html: error: \(place)"))
    #expect(!result.errors.contains("public/old/copy.html"))
    #expect(!result.output.contains("None of the"))
  }

  /// A closing line that all articles of an outlet have, and its line about itself, are not the withdrawn text.
  @Test func leavesToOthersWhatIsTheirs() throws {
    let folder = try makeSite()
    let closing = "The Post is made by its readers, who own it together."
    let tagline = "The Post reports from the harbour, and from nowhere else."
    let quay = try folder.read("content/articles/quay/index.md")
    try folder.write("content/articles/quay/index.md", quay + "\n*\(closing)*\n\n\(tagline)\n")
    try folder.write(
      "content/outlets/post.yaml",
      "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\ncredit: {tagline: \"\(tagline)\"}\n")
    for name in ["one", "two", "three"] {
      try folder.write(
        "content/articles/\(name).md",
        TemporaryFolder.article(title: name, url: "https://post.example.org/\(name)", body: "x\n\n\(closing)\n"))
    }
    try build(folder)
    let result = try withdraw(folder)
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(
      result.output.contains("2 of the 4 sentences of its text are also in texts that stay; none of the others is left")
    )
    #expect(try folder.read("public/articles/one/index.html").contains(closing))
    #expect(!(try folder.read("public/articles/quay/index.html").contains(closing)))
    #expect(try traces(in: folder) == [])
    // A copy that nobody built has the closing line from the withdrawn text.
    try folder.write("public/copy.html", "<p>\(closing)</p>")
    let again = try withdraw(folder)
    #expect(again.exitCode == 1 && again.errors.contains("public/copy.html: error: a sentence of the withdrawn text"))
  }

  /// Whoever linked to a file of the article does not keep it from going.
  @Test func isNotHeldUpByLinks() throws {
    let folder = try makeSite()
    try folder.write(
      "content/articles/other.md",
      TemporaryFolder.article(
        title: "O", url: "https://post.example.org/o", body: "The [data](quay/table.csv) and [the quay](quay).\n"))
    try build(folder)
    let result = try withdraw(folder)
    #expect(result.exitCode == 0)
    #expect(
      result.errors.contains(
        "other.md:9:12: warning: the link leads to 'quay/table.csv', which is gone (withdrawn), and is left out"),
      "\(result.errors)")
    let page = try folder.read("public/articles/other/index.html")
    #expect(page.contains("The data and <a href=\"/articles/quay/\">the quay</a>."))
  }

  /// Also from a folder that is filled in place.
  @Test func leavesNoOrphans() throws {
    let folder = try makeSite()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("public").path, withDestinationPath: "elsewhere")
    try build(folder)
    #expect(folder.has("elsewhere/articles/quay/table.csv"))
    #expect(try withdraw(folder).exitCode == 0)
    #expect(try traces(in: folder) == [])
    #expect(!folder.has("elsewhere/articles/quay/table.csv"))
  }

  @Test(arguments: [
    "content/articles/quay/index.md", "articles/quay/index.md", "content/articles/quay", "./content/articles/quay/",
    "/articles/quay/", "https://test.example.org/articles/quay/", "quay",
  ])
  func isFoundByFileAddressAndName(_ name: String) throws {
    let folder = try makeSite()
    let result = try Command.run(["withdraw", name, "--reason", "x"], in: folder.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try folder.read("content/articles/quay/index.md").contains("withdrawn:"))
  }

  @Test func refusesWhatItCannotFindOrEdit() throws {
    let folder = try makeSite()
    try folder.write("content/articles/braces.md", "---\n{title: B, date: 2026-03-04}\n---\nx\n")
    let before = try Tree.read(folder.url)
    for (arguments, code, text) in [
      (["quya", "--reason", "x"], Int32(1), "there is no article 'quya'\n  hint: did you mean 'quay'?"),
      (["braces", "--reason", "x"], 1, "the front matter of content/articles/braces.md cannot be edited"),
      (["quay"], 64, "--reason"), (["quay", "--reason", " "], 64, "--reason"),
      (["quay", "--reason", "a\nb"], 64, "--reason"), (["quay", "--reason", "x", "--status", "404"], 64, "410 or 451"),
      (["quay", "--reason", "x", "--date", "soon"], 64, "is not a date"),
      (["quay", "--reason", "x", "--source", "nowhere"], 2, "cannot open nowhere"),
    ] {
      let result = try Command.run(["withdraw"] + arguments, in: folder.url)
      #expect(result.exitCode == code, "\(arguments)")
      #expect(result.errors.contains(text), "\(result.errors)")
    }
    #expect(try Tree.read(folder.url) == before)
  }
}
