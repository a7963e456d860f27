import Foundation
import Testing

/// `sitegen diff`, and what an original beside an article does to a build.
@Suite(.onOwnThread) struct DiffCommandTests {
  private func site(_ original: String?, body: String, outlet: String = "edits: {policy: style}\n") throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "content/outlets/post.yaml",
      "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n" + outlet)
    try folder.write(
      "content/articles/harbour.md",
      TemporaryFolder.article(title: "Harbour", url: "https://post.example.org/harbour", body: body))
    if let original { try folder.write("content/articles/harbour.original.md", original) }
    return folder
  }

  @Test func showsWhatDiffers() throws {
    let folder = try site("One two three.\n\nSame.\n", body: "One three.\n\nSame.\n")
    let diff = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(diff.exitCode == 1)
    #expect(diff.errors.isEmpty)
    #expect(diff.output.contains("\nOne [-two-] three.\n… 1 unchanged\n"))
    #expect(diff.output.contains("class     cut\n"))
    #expect(diff.output.contains("kept      75 % of 4 words\n"))
    #expect(diff.output.contains("licence   no   CC BY-ND 4.0 does not allow cuts\n"))
    #expect(diff.output.contains("outlet    no   The Post does not allow cuts\n"))
    #expect(!diff.output.contains("\u{1B}"))
  }

  /// An editor's waiver lets a finding pass until it is over.
  @Test(arguments: [("2026-05-31", true), ("9999-12-31", false)]) func countsWaivers(_ until: String, _ isFound: Bool)
    throws
  {
    let folder = try site("One two three.\n", body: "One three.\n")
    let text = try folder.read("content/articles/harbour.md")
    let waiver = "waive: [{rule: R045, because: asked, by: M. Oakes, until: \(until)}]\nauthors:"
    try folder.write("content/articles/harbour.md", text.replacing("authors:", with: waiver))
    #expect(try Command.run(["diff", "harbour"], in: folder.url).output.contains("R045") == isFound)
  }

  /// Words at the border of two paragraphs stand in the one that they belong to.
  @Test(arguments: [
    ("One two.\n\nThree four.\n", "One two. More.\n\nThree four.\n", "One two. {+More.+}\n… 1 unchanged\n"),
    ("One two.\n\nThree four.\n", "One two.\n\nMore. Three four.\n", "… 1 unchanged\n{+More.+} Three four.\n"),
    ("One two old.\n\nThree four.\n", "One two\n\nNew. Three four.\n", "One two [-old.-]\n{+New.+} Three four.\n"),
    ("One two.\n\nOld. Three four.\n", "One two.\n\nThree four.\n", "… 1 unchanged\n[-Old.-] Three four.\n"),
    ("One two.\n\nOld. Three four.\n", "One two. New.\n\nThree four.\n", "One two. {+New.+}\n[-Old.-] Three four.\n"),
  ])
  func keepsWordsInTheirParagraph(_ original: String, _ body: String, _ shown: String) throws {
    let folder = try site(original, body: body)
    let diff = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(diff.output.contains("\n\n" + shown), "\(diff.output)")
  }

  @Test func allowsTheSameText() throws {
    let folder = try site("# Harbour\n\nOne \u{201C}two\u{201D}.\n", body: "One \"two\".\n")
    for name in ["harbour", "content/articles/harbour.md", "articles/harbour", "./articles/harbour.md"] {
      let diff = try Command.run(["diff", name], in: folder.url)
      #expect(diff.exitCode == 0, "\(name) \(diff.errors)")
      #expect(diff.output.contains("class     typographic\n"))
    }
  }

  @Test func writesJSON() throws {
    let folder = try site("One two [x](https://a.example/).\n", body: "One three x.\n")
    let diff = try Command.run(["diff", "harbour", "--format", "json"], in: folder.url)
    #expect(diff.exitCode == 1)
    let json = try #require(JSONSerialization.jsonObject(with: Data(diff.output.utf8)) as? [String: Any])
    #expect(json["class"] as? String == "alteration")
    #expect(json["allowed"] as? Bool == false)
    #expect(json["keptPercent"] as? Int == 66)
    #expect((json["links"] as? [String: Any])?["missing"] as? [String] == ["https://a.example/"])
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect(changes.count == 1)
    #expect(changes.first?["original"] as? String == "two")
    #expect(changes.first?["article"] as? String == "three")
  }

  @Test func saysWhatIsMissing() throws {
    let folder = try site(nil, body: "One.\n")
    let none = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(none.exitCode == 1)
    #expect(none.errors.contains("of 'content/articles/harbour.md' no original is kept"))
    #expect(none.errors.contains("content/articles/harbour.original.md"))
    let typo = try Command.run(["diff", "harbuor"], in: folder.url)
    #expect(typo.exitCode == 1)
    #expect(typo.errors == "sitegen: there is no article 'harbuor'\n  hint: did you mean 'harbour'?\n")
    #expect(try Command.run(["diff"], in: folder.url).exitCode == 64)
    #expect(try Command.run(["diff", "harbour", "--format", "xml"], in: folder.url).exitCode == 64)
    #expect(try Command.run(["diff", "harbour", "--source", "nowhere"], in: folder.url).exitCode == 2)
  }

  @Test func knowsByTheDigest() throws {
    let folder = try site("One two.\n", body: "One two.\n")
    let kept = try Command.run(["diff", "harbour", "--format", "json"], in: folder.url)
    let json = try #require(JSONSerialization.jsonObject(with: Data(kept.output.utf8)) as? [String: Any])
    let digest = try #require(json["sha256"] as? String)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/articles/harbour.original.md"))
    let article = try folder.read("content/articles/harbour.md").replacingOccurrences(
      of: "date: 2026-03-02}", with: "date: 2026-03-02, sha256: \"\(digest)\"}")
    try folder.write("content/articles/harbour.md", article)
    #expect(try Command.run(["diff", "harbour"], in: folder.url).exitCode == 0)
    try folder.write("content/articles/harbour.md", article + "More.\n")
    let changed = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(changed.exitCode == 1)
    #expect(changed.output.contains("only the digest is kept"))
    // Beside a file the digest is its seal.
    try folder.write("content/articles/harbour.md", article)
    try folder.write("content/articles/harbour.original.md", "One two three.\n")
    let broken = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(broken.exitCode == 1)
    #expect(broken.output.contains("the kept original is not the text whose sha256 the front matter records"))
  }

  /// Originals are evidence: no page, no asset, no feed shows them.
  @Test func publishesNoOriginal() throws {
    let folder = try site("SECRETWORD\n", body: "SECRETWORD\n")
    try folder.write(
      "content/articles/harbour.md",
      TemporaryFolder.article(
        title: "Harbour", url: "https://post.example.org/harbour", body: "The text.\n"))
    try folder.write(
      "content/articles/quay/index.md",
      TemporaryFolder.article(
        title: "Quay", url: "https://post.example.org/quay"))
    try folder.write("content/articles/quay/original.html", "<p>SECRETWORD</p>")
    let build = try Command.run(["build"], in: folder.url)
    #expect(build.exitCode == 0 || build.errors.contains("[R0"), "\(build.errors)")
    let tree = try Tree.read(folder.url.appendingPathComponent("public"))
    #expect(!tree.keys.contains { $0.contains("original") })
    #expect(!tree.values.contains { $0.range(of: Data("SECRETWORD".utf8)) != nil })
  }

  @Test func reportsStrayOriginals() throws {
    let folder = try site("One.\n", body: "One.\n")
    try folder.write("content/articles/harbour.original.html", "<p>One.</p>")
    try folder.write("content/articles/quay.original.md", "One.\n")
    let build = try Command.run(["build"], in: folder.url)
    #expect(build.exitCode == 1)
    #expect(build.errors.contains("content/articles/harbour.md:2:8: error: has two originals"))
    #expect(build.errors.contains("content/articles/quay.original.md: error: is the original of no article"))
    // Whichever of the two were compared, a build would not take it.
    let diff = try Command.run(["diff", "harbour"], in: folder.url)
    #expect(diff.exitCode == 1 && diff.output.isEmpty)
    #expect(diff.errors.hasPrefix("sitegen: 'content/articles/harbour.md' has two originals"))
  }
}
