import SiteModel
import Testing

@testable import SiteGenerator

/// A text that is meant to be an article is never published as it is, with its front matter and without its credit.
@Suite struct UnreadTextsTests {
  private static let article = """
    ---
    title: Elsewhere
    date: 2026-03-06
    source: {outlet: post, url: "https://post.example.org/else", date: 2026-03-04}
    authors: [Ann Oakes]
    rights: {basis: license, license: CC-BY-4.0}
    ---

    <p>The whole text.</p>

    """

  private func build(_ path: String, _ text: String) async throws -> (BuildReport, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", RuleSites.settings)
    try folder.write("content/outlets/post.yaml", RuleSites.outlet)
    try folder.write("content/articles/bundle/index.md", "---\ntitle: Bundle\ndate: 2026-03-06\n---\n\nText.\n")
    try folder.write(path, text)
    return (
      try await Generator(options: BuildOptions(source: folder.path, now: RuleSites.noon, width: 1)).build(), folder
    )
  }

  @Test(arguments: [
    "\n\(article)", " \(article)", "\t\(article)", "\u{A0}\(article)", "<!-- a note -->\n\(article)",
    "<!doctype html>\n\(article)", "-\(article)", article.replacing("---", with: "+++"),
    article.replacing("\n", with: "\r"),
  ]) func isRefusedWhereItsFrontMatterIsNotRead(_ text: String) async throws {
    let (report, folder) = try await build("content/articles/else.html", text)
    #expect(report.diagnostics.map(\.id) == ["no-front-matter"] && report.hasErrors)
    #expect(report.diagnostics.first?.span?.file == "content/articles/else.html")
    #expect(folder.text("public/articles/else.html") == nil)
  }

  @Test(arguments: [
    "else.htm", "else.xhtml", "else.shtml", "else.php", "else.rst", "else.adoc", "bundle/else.htm", "bundle/else.html",
    "else", "else.md.save", "else.json", "bundle/else.csv",
  ])
  func isRefusedUnderAnotherName(_ name: String) async throws {
    let (report, folder) = try await build("content/articles/" + name, Self.article)
    #expect(report.diagnostics.map(\.id) == ["stray-file"] && report.hasErrors)
    #expect(report.diagnostics.first?.span?.file == "content/articles/" + name)
    #expect(folder.text("public/articles/" + name) == nil)
  }

  /// Pages that somebody made by hand are files of the site.
  @Test(arguments: [
    "<!doctype html>\n<title>A chart</title>\n<p>---</p>\n", "<pre>\n---\n</pre>\n", "",
    "title: not behind a ruler\n---\n", "<pre class=\"mermaid\">\n---\ntitle: Flow\n---\n</pre>\n",
    "<h1>How to</h1>\n<pre>\n---\ntitle: A title\n---\n</pre>\n", "<p>a</p>\n---\ntitle: x\n",
    "----\ntitle = \"x\"\n----\n",
  ]) func isNoPageThatIsMeantAsOne(_ text: String) async throws {
    let (report, folder) = try await build("content/articles/chart.html", text)
    #expect(report.diagnostics.map(\.id) == ["stray-file"] && !report.hasErrors, "no credit is on it, which is told")
    #expect(folder.text("public/articles/chart.html") != nil)
  }

  /// Whoever names a file says what it is.
  @Test func isNoneThatIsNamedAsADownload() async throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", RuleSites.settings + "\ndownloads: [files]")
    for name in ["a.html", "b.rst"] { try folder.write("content/files/" + name, "\n" + Self.article) }
    let report = try await Generator(options: BuildOptions(source: folder.path, now: RuleSites.noon, width: 1)).build()
    #expect(report.diagnostics.isEmpty)
    #expect(folder.text("public/files/a.html") != nil && folder.text("public/files/b.rst") != nil)
  }
}
