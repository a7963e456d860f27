import Foundation
import Testing

@Suite(.onOwnThread) struct CheckCommandTests {
  private func check(_ arguments: [String] = [], in folder: TemporaryFolder) throws -> Command.Result {
    try Command.run(["check", "--as-of", "2026-06-01"] + arguments, in: folder.url)
  }

  /// A site with a warning: raw HTML in a text.
  private func siteWithWarning() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "content/articles/loud.md",
      TemporaryFolder.article(title: "Loud", url: "https://post.example.org/loud", body: "A <svg>loud</svg> text.\n"))
    return folder
  }

  @Test func countsWhatItChecked() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("content/about.md", "---\ntitle: About\ndate: 2026-03-04\n---\n\nUs.\n")
    let before = try Tree.read(folder.url)
    let result = try check(in: folder)
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output == "1 article and 1 page checked: no errors, no warnings\n")
    #expect(try Tree.read(folder.url) == before)
    #expect(!folder.has(".sitegen") && !folder.has("public"))
  }

  /// What an outlet's file lacks is said there, with the article that shows why it matters.
  @Test func blamesTheOutletForItsOwnFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let outlet =
      "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\npolicyUrl: https://post.example.org/p\n"
    try folder.write("content/outlets/post.yaml", outlet)
    let never = try check(in: folder).errors
    #expect(
      never.hasPrefix(
        "content/outlets/post.yaml:4:12: warning: nobody says when the terms of The Post were read [R017]"))
    #expect(never.contains("note: content/articles/harbour.md:5:18: this article relies on them"), "\(never)")
    try folder.write("content/outlets/post.yaml", outlet + "policySeen: {on: 2024-01-01}\n")
    #expect(try check(in: folder).errors.hasPrefix("content/outlets/post.yaml:5:18: warning: "))
    // The article may still say that it is known.
    let article = try folder.read("content/articles/harbour.md")
    try folder.write(
      "content/articles/harbour.md",
      article.replacingOccurrences(
        of: "rights:", with: "waive: [{rule: R017, because: known, by: Ann, until: 2026-12-31}]\nrights:"))
    let waived = try check(in: folder)
    #expect(waived.errors.isEmpty && waived.output.contains("1 waived"), "\(waived.errors)\(waived.output)")
  }

  @Test func findsTemplatesAndStyleSheetsThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for file in ["templates/assets/style.css", "templates/404.mustache"] {
      try folder.write(file, "")
      try Data(Array("/* Caf".utf8) + [0xE9] + Array(" */".utf8)).write(to: folder.url.appendingPathComponent(file))
      let result = try check(in: folder)
      #expect(
        result.exitCode == 1 && result.errors.contains("\(file):1:7: error: the file is not UTF-8"), "\(result.errors)")
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(file))
    }
  }

  /// The cause is said, in the order of names, and nothing that only follows from it.
  @Test func saysOnceThatAFolderIsALink() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let linked = try Command.shell(
      "mkdir away; mv content/outlets away/outlets; ln -s ../away/outlets content/outlets; ln -s ../away content/B; "
        + "ln -s ../away content/articles/z; mkdir templates; ln -s ../away templates/x; \"$0\" check", in: folder.url)
    let lines = linked.errors.split(separator: "\n").filter { !$0.hasPrefix("  ") }.map { $0.prefix { $0 != ":" } }
    #expect(lines == ["content/B", "content/articles/z", "content/outlets", "templates/x"], "\(linked.errors)")
    let whole = try Command.shell("mv content real; ln -s real content; \"$0\" check", in: folder.url)
    #expect(whole.errors.hasPrefix("content: error: is a symbolic link; links are not followed [symbolic-link]"))
  }

  @Test func findsTheEntryOfAMenu() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write(
      "sitegen.yaml",
      "title: Test\nurl: https://test.example.org/\nmenus:\n  main:\n    - {name: Home, url: /}\n    - {name: Gone, url: /gone/}\n"
    )
    #expect(try check(in: folder).errors.hasPrefix("sitegen.yaml:6:25: warning: the menu 'main' leads to '/gone/'"))
  }

  @Test func failsOnErrorsAndStrictlyOnWarnings() throws {
    let folder = try siteWithWarning()
    let lenient = try check(in: folder)
    #expect(lenient.exitCode == 0 && lenient.output == "2 articles checked: no errors, 1 warning\n")
    #expect(lenient.errors.hasPrefix("content/articles/loud.md:9:3: warning: <svg> and what is in it is not shown"))
    #expect(try check(["--strict"], in: folder).exitCode == 1)
    try folder.write(
      "content/articles/loud.md",
      TemporaryFolder.article(title: "Loud", url: "https://post.example.org/loud", body: "[a](gone.md)\n"))
    let before = try Tree.read(folder.url)
    let failed = try check(in: folder)
    #expect(failed.exitCode == 1 && failed.output == "2 articles checked: 1 error, no warnings\n")
    #expect(failed.errors.contains("[broken-link]"))
    #expect(try Tree.read(folder.url) == before)
  }

  @Test(arguments: ["json", "sarif", "junit"]) func printsReportsAndNothingElse(_ format: String) throws {
    let folder = try siteWithWarning()
    let result = try check(["--format", format], in: folder)
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(result.output.contains("html-removed") && !result.output.contains("checked:"))
    #expect(try check(["--format", format], in: folder).output == result.output)
    #expect(try check(["--format", format, "--strict"], in: folder).exitCode == 1)
    if format == "junit" {
      #expect(XMLDocumentCheck.isWellFormed(result.output))
    } else {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
    }
    let built = try Command.run(["build", "--as-of", "2026-06-01", "--format", format], in: folder.url)
    #expect(built.exitCode == 0 && built.errors.isEmpty && built.output == result.output)
  }

  @Test func goesOnBehindAStepWithErrors() throws {
    let folder = try siteWithWarning()
    try folder.write("content/articles/broken.md", "---\ntitle: x\n---\n")
    try folder.write(
      "content/articles/links.md",
      TemporaryFolder.article(
        title: "Links", url: "https://post.example.org/", body: "[to it](broken.md)\n"))
    try folder.write("templates/list.mustache", "{{lits.heading}}")
    let result = try check(in: folder)
    #expect(result.exitCode == 1)
    for id in ["missing-key", "R004", "html-removed", "unknown-name"] {
      #expect(result.errors.contains("[\(id)]"), "\(id)")
    }
    // The link leads to a file that is there, and that could not be read.
    #expect(!result.errors.contains("broken-link"))
    #expect(result.output.hasSuffix("; links are checked when every file can be read\n"))
  }

  @Test func namesWhatIsMissing() throws {
    let folder = try TemporaryFolder()
    let result = try check(in: folder)
    #expect(result.exitCode == 1 && result.output == "Nothing checked: 1 error, no warnings\n")
    #expect(result.errors.contains("[no-settings]"))
    let nowhere = try check(["--source", "nowhere"], in: folder)
    #expect(nowhere.exitCode == 2 && nowhere.output.isEmpty)
    #expect(nowhere.errors.hasPrefix("sitegen: cannot open nowhere: No such file or directory\n  hint: look at how"))
    for arguments in [["--format", "xml"], ["--as-of", "never"], ["--input", "x"]] {
      #expect(try Command.run(["check"] + arguments, in: folder.url).exitCode == 64, "\(arguments)")
    }
  }

  @Test func includesDraftsAndTheFuture() throws {
    let folder = try siteWithWarning()
    try folder.write(
      "content/articles/loud.md",
      try folder.read("content/articles/loud.md").replacing(
        "title: \"Loud\"", with: "title: \"Loud\"\ndraft: true"))
    #expect(try check(in: folder).output == "1 article checked (1 withheld): no errors, no warnings\n")
    #expect(try check(["--drafts"], in: folder).output == "2 articles checked: no errors, 1 warning\n")
    try folder.write(
      "content/articles/loud.md",
      try folder.read("content/articles/loud.md").replacing(
        "draft: true\ndate: 2026-03-04", with: "date: 2026-07-01"))
    #expect(try check(["--future"], in: folder).output.hasPrefix("2 articles checked: no errors, 1 warning"))
  }
}

/// Whether a text is XML at all.
enum XMLDocumentCheck {
  static func isWellFormed(_ text: String) -> Bool {
    // `xmllint` is not on every machine; the reader of the unit tests is strict, this is for the real command.
    text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites ") && text.hasSuffix("</testsuites>\n")
  }
}
