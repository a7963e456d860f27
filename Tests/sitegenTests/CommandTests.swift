import Foundation
import Testing

/// The command as people meet it: exit codes, what is printed where, what is left on the disk.
@Suite(.onOwnThread) struct CommandTests {
  @Test(arguments: [
    ("biuld", "sitegen: there is no command 'biuld'; did you mean 'build'?\n"),
    ("sevre", "sitegen: there is no command 'sevre'; did you mean 'serve'?\n"),
    ("frobnicate", "sitegen: there is no command 'frobnicate'; 'sitegen --help' lists them\n"),
  ])
  func knowsWhichCommandWasMeant(_ word: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run([word, "--drafts"], in: folder.url)
    #expect(result.exitCode == 64 && result.errors == message && result.output.isEmpty)
  }

  @Test func makesASiteThatBuilds() throws {
    let folder = try TemporaryFolder()
    let first = try Command.run(["init", "x", "--title", "A \"quoted\" name"], in: folder.url)
    #expect(first.exitCode == 0)
    #expect(first.output.contains("made sitegen.yaml"))
    let site = folder.url.appendingPathComponent("x")
    let build = try Command.run(["build"], in: site)
    #expect(build.exitCode == 0, "\(build.errors)")
    #expect(build.errors == "")
    let page = try folder.read("x/public/articles/a-republished-article/index.html")
    #expect(page.contains("Copyright © <a href=\"https://gazette.example.org/\">The Example Gazette</a>"))
    #expect(try folder.read("x/public/index.html").contains("A &quot;quoted&quot; name"))
    try folder.write("x/content/about.md", "mine\n")
    let second = try Command.run(["init", "x"], in: folder.url)
    #expect(second.exitCode == 0)
    #expect(!second.output.contains("made "))
    #expect(try folder.read("x/content/about.md") == "mine\n")
  }

  /// The README names every command, with a link to a page that is there.
  @Test func areAllInTheReadme() throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL
    let readme = String(decoding: try Data(contentsOf: root.appendingPathComponent("README.md")), as: UTF8.self)
    let help = try Command.run(["--help"], in: root).output
    let commands = help.matches(of: #/\n  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.count >= 14)
    for command in commands {
      #expect(readme.contains("`sitegen \(command)"), "\(command)")
      #expect(readme.contains("(docs/commands/\(command).md)"), "\(command)")
      #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent("docs/commands/\(command).md").path))
    }
  }

  /// What cannot be read or written is named, with a way out.
  @Test func saysWhatTheMachineRefuses() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("public", "")
    for (arguments, text) in [
      (["build"], "'public' is a file and not a folder\n  hint: move it away, or name another folder with --output"),
      (["build", "-o", "public/site"], "Not a directory\n  hint: a file stands where a folder should"),
      (["build", "-o", "nowhere/site"], "No such file or directory\n  hint: look at how it is spelled"),
      (["build", "--source", "nowhere"], "cannot open nowhere: No such file or directory\n  hint: "),
      (["audit", "-o", "content"], "'content' is a folder\n  hint: name a file in it"),
      (["audit", "-o", "."], "'.' is a folder\n  hint: name a file in it"),
    ] {
      let result = try Command.run(arguments, in: folder.url)
      #expect(result.exitCode == 2 && result.errors.contains(text), "\(arguments): \(result.errors)")
    }
  }

  /// A new article is a draft, and one without a text is told and no error.
  @Test func buildsNewArticles() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    #expect(try Command.run(["new", "article", "Empty"], in: folder.url).exitCode == 0)
    let build = try Command.run(["build"], in: folder.url)
    #expect(build.exitCode == 0 && build.errors == "" && build.output.contains("content/articles/empty.md (draft)"))
    for command in ["build", "check"] {
      let drafts = try Command.run([command, "--drafts"], in: folder.url)
      #expect(drafts.exitCode == 0)
      #expect(
        drafts.errors.contains(
          "content/articles/empty.md: warning: there is no text below the front matter [empty-text]"))
    }
  }

  @Test func makesArticles() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let made = try Command.run(
      ["new", "article", "Über \"Häfen\": Eins", "--outlet", "post", "--url", "https://post.example.org/h"],
      in: folder.url)
    #expect(made.exitCode == 0, "\(made.errors)")
    let text = try folder.read("content/articles/uber-hafen-eins.md")
    #expect(text.contains("title: \"Über \\\"Häfen\\\": Eins\""))
    #expect(text.contains("license: CC-BY-ND-4.0"))
    // What is left to be done is not built by mistake.
    let unfinished = try Command.run(["build", "--drafts"], in: folder.url)
    #expect(unfinished.exitCode == 1)
    #expect(unfinished.errors.contains("[R002]"))
    try folder.write(
      "content/articles/uber-hafen-eins.md", text.replacingOccurrences(of: "authors: []", with: "authors: [Ann Author]")
    )
    let build = try Command.run(["build", "--drafts"], in: folder.url)
    #expect(build.exitCode == 0, "\(build.errors)")
    #expect(folder.has("public/articles/uber-hafen-eins/index.html"))
    // What nobody looked up is not published as if somebody had.
    try folder.write(
      "content/articles/uber-hafen-eins.md", text.replacingOccurrences(of: "draft: true\n", with: ""))
    let hasty = try Command.run(["build"], in: folder.url)
    #expect(hasty.exitCode == 1 && hasty.errors.contains("when it was first published [unfilled]"), "\(hasty.errors)")
    #expect(hasty.errors.components(separatedBy: "[unfilled]").count == 4, "\(hasty.errors)")
    let again = try Command.run(["new", "article", "Über Häfen Eins"], in: folder.url)
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("is there already"))
    let unknown = try Command.run(
      ["new", "article", "Other", "--outlet", "psot", "--url", "https://post.example.org/o"], in: folder.url)
    #expect(unknown.exitCode == 1)
    #expect(unknown.errors.contains("did you mean 'post'?"))
    #expect(try Command.run(["new", "article", "Other", "--outlet", "post"], in: folder.url).exitCode == 64)
    // Some hosts have no file of this name, so no article has it as an address.
    let device = try Command.run(["new", "article", "Con"], in: folder.url)
    #expect(device.exitCode == 1 && device.errors.contains("'con'"), "\(device.errors)")
    #expect(!folder.has("content/articles/con.md"))
    let section = try Command.run(["new", "article", "Quay", "--section", "nul"], in: folder.url)
    #expect(section.exitCode == 1 && section.errors.contains("name another folder of content/"), "\(section.errors)")
  }

  @Test func rendersTexts() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\ntitle: x\n---\n\n# One\n\nSome *text*.\n")
    let file = try Command.run(["render", "a.md"], in: folder.url)
    #expect(file.output == "<h2 id=\"one\">One</h2>\n<p>Some <em>text</em>.</p>\n")
    #expect(file.exitCode == 0)
    let input = try Command.run(["render", "-"], in: folder.url, input: "a <svg></svg>\n")
    #expect(input.output == "<p>a </p>\n")
    #expect(
      input.errors.hasPrefix("standard input:1:3: warning: <svg> and what is in it is not shown [html-removed]\n"))
    try folder.write("open.md", "---\ntitle: x\n\nSome text.\n")
    let unclosed = try Command.run(["render", "open.md"], in: folder.url)
    #expect(unclosed.exitCode == 1 && unclosed.output == "")
    #expect(unclosed.errors.contains("the front matter is not closed"), "\(unclosed.errors)")
    try folder.write("about.md", "---\n\n# On front matter\n\n```\ntitle: x\n```\n")
    #expect(try Command.run(["render", "about.md"], in: folder.url).exitCode == 0)
    try folder.write("ruler.md", "---\n\nSome text.\n")
    #expect(try Command.run(["render", "ruler.md"], in: folder.url).output == "<hr>\n<p>Some text.</p>\n")
    try folder.write("texts/one.md", "One\n")
    let texts = try Command.run(["render", "texts"], in: folder.url)
    #expect(texts.exitCode == 2 && texts.errors.contains("Is a directory"), "\(texts.errors)")
    let missing = try Command.run(["render", "nowhere.md"], in: folder.url)
    #expect(missing.exitCode == 2)
    #expect(missing.errors.hasPrefix("sitegen: cannot open nowhere.md: No such file or directory\n  hint: look at how"))
  }

  @Test(arguments: [["--nowhere"], ["build", "--as-of", "tomorrow"], ["init"], ["build", "extra"]])
  func refusesWrongCommandLines(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(arguments, in: folder.url)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("Error:"))
  }

  @Test func saysItsVersion() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(["--version"], in: folder.url)
    #expect(result.exitCode == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    for shell in ["bash", "zsh", "fish"] {
      #expect(try Command.run(["--generate-completion-script", shell], in: folder.url).output.contains("sitegen"))
    }
  }

  @Test func reportsThreeHundredFaultyArticlesAtOnce() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for number in 0..<300 {
      try folder.write("content/articles/n\(number).md", "---\ntitel: x\ndate: never\n---\n\nText.\n")
    }
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("900 errors\n"))
    #expect(!folder.has("public"))
    let places = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(places.count == 900)
    // The same every time, whichever core was first.
    #expect(try Command.run(["build"], in: folder.url).errors == result.errors)
  }

  /// What must not reach the bytes: zone, locale, folder, umask, the order of hashes.
  @Test func buildsTheSameTreeEverywhere() throws {
    let one = try TemporaryFolder()
    try one.makeSite()
    for number in 0..<40 {
      try one.write(
        "content/articles/a\(number).md",
        TemporaryFolder.article(title: "Article \(number)", url: "https://post.example.org/\(number)"))
    }
    let other = try TemporaryFolder()
    let copy = other.url.appendingPathComponent("deeper/site")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: one.url, to: copy)
    let first = try Command.run(["build"], in: one.url, environment: ["TZ": "UTC", "LC_ALL": "C"])
    #expect(first.exitCode == 0, "\(first.errors)")
    let expected = try Tree.read(one.url.appendingPathComponent("public"))
    #expect(expected.count > 45)
    for (zone, locale) in [("Asia/Kathmandu", "tr_TR.UTF-8"), ("America/St_Johns", "de_DE.UTF-8")] {
      let result = try Command.run(["build"], in: copy, environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
      #expect(result.exitCode == 0)
      #expect(try Tree.read(copy.appendingPathComponent("public")) == expected)
    }
  }
}
