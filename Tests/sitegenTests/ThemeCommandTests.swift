import Foundation
import Testing

/// `sitegen theme` and `sitegen schema`, as people meet them.
@Suite(.onOwnThread) struct ThemeCommandTests {
  @Test func copiesFilesAndNeverOverWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("templates/partials/layout.mustache", "mine")
    let some = try Command.run(["theme", "eject", "article", "partials/", "templates/404.mustache"], in: folder.url)
    #expect(some.exitCode == 0, "\(some.errors)")
    #expect(some.output.contains("made templates/article.mustache\n"))
    #expect(some.output.contains("made templates/404.mustache\n"))
    #expect(some.output.contains("made templates/partials/pagination.mustache\n"))
    #expect(some.output.contains("kept templates/partials/layout.mustache\n"))
    #expect(some.output.contains("--force"))
    #expect(try folder.read("templates/partials/layout.mustache") == "mine")
    #expect(!folder.has("templates/home.mustache"))
    let forced = try Command.run(["theme", "eject", "partials/layout.mustache", "article", "--force"], in: folder.url)
    #expect(
      forced.output == "replaced templates/partials/layout.mustache\nkept templates/article.mustache\n",
      "\(forced.errors)")
    #expect(try folder.read("templates/partials/layout.mustache") != "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/templates/partials").count == 8)
  }

  @Test func copiesEverythingAndTheSiteStaysTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    #expect(try Command.run(["build", "--output", "before"], in: folder.url).exitCode == 0)
    let all = try Command.run(["theme", "eject"], in: folder.url)
    #expect(all.exitCode == 0, "\(all.errors)")
    #expect(!all.output.contains("kept"))
    #expect(try Command.run(["build", "--output", "after"], in: folder.url).exitCode == 0)
    // The manifest says where the files came from, which is not the same.
    let trees = try ["before", "after"].map {
      try Tree.read(folder.url.appendingPathComponent($0), leavingOut: [".sitegen-output"])
    }
    #expect(trees[0].count > 10)
    #expect(trees[0] == trees[1])
  }

  @Test func refusesUnknownNamesBeforeAnythingIsMade() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let typo = try Command.run(["theme", "eject", "article", "partials/layuot"], in: folder.url)
    #expect(typo.exitCode == 1)
    #expect(
      typo.errors
        == "sitegen: the built-in theme has no 'partials/layuot'\n  hint: did you mean 'partials/layout'?\n")
    #expect(!folder.has("templates"))
    let strange = try Command.run(["theme", "eject", "../etc/passwd"], in: folder.url)
    #expect(strange.exitCode == 1)
    #expect(strange.errors.contains("'sitegen theme list' names its files"))
    let nowhere = try TemporaryFolder()
    let noSite = try Command.run(["theme", "eject"], in: nowhere.url)
    #expect(noSite.exitCode == 1)
    #expect(noSite.errors.contains("there is no sitegen.yaml"))
  }

  /// A link is not followed: neither the folder's nor a file's.
  @Test func writesNothingThroughLinks() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("other/article.mustache", "theirs")
    let templates = folder.url.appendingPathComponent("templates")
    try FileManager.default.createSymbolicLink(
      at: templates, withDestinationURL: folder.url.appendingPathComponent("other"))
    #expect(try Command.run(["theme", "eject", "article", "--force"], in: folder.url).exitCode == 2)
    #expect(try folder.read("other/article.mustache") == "theirs")
    try FileManager.default.removeItem(at: templates)
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      at: templates.appendingPathComponent("article.mustache"),
      withDestinationURL: folder.url.appendingPathComponent("other/article.mustache"))
    #expect(try Command.run(["theme", "eject", "article", "--force"], in: folder.url).exitCode == 0)
    #expect(try folder.read("other/article.mustache") == "theirs")
    #expect(try folder.read("templates/article.mustache") != "theirs")
  }

  @Test func listsTheFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("templates/home.mustache", "mine")
    let list = try Command.run(["theme", "list"], in: folder.url)
    #expect(list.exitCode == 0)
    #expect(list.output.contains("yours     home.mustache\n"))
    #expect(list.output.contains("built-in  article.mustache\n"))
  }

  @Test func printsNames() throws {
    let folder = try TemporaryFolder()
    let names = try Command.run(["theme", "names"], in: folder.url)
    #expect(names.exitCode == 0)
    #expect(names.output.hasPrefix("# The names in templates\n"))
  }

  @Test func printsAndWritesSchemas() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("sitegen.yaml", "title: T\nurl: https://test.example.org/\ntaxonomies: [series]\n")
    let printed = try Command.run(["schema", "front-matter"], in: folder.url)
    #expect(printed.exitCode == 0)
    #expect(!printed.output.contains("\"series\""))
    let own = try Command.run(["schema", "front-matter", "--source", "."], in: folder.url)
    #expect(own.output.contains("\"series\": {"))
    let written = try Command.run(["schema", "--output-folder", "s/t"], in: folder.url)
    #expect(written.exitCode == 0, "\(written.errors)")
    #expect(written.output.contains("made front-matter.schema.json\n"))
    #expect(try folder.read("s/t/front-matter.schema.json") == printed.output)
    for name in ["outlet", "section", "sitegen", "strings"] { #expect(folder.has("s/t/\(name).schema.json")) }
    try folder.write("s/t/outlet.schema.json", printed.output)
    let again = try Command.run(["schema", "--output-folder", "s/t"], in: folder.url)
    #expect(again.output.contains("replaced outlet.schema.json\n"))
    // Somebody else's file of that name is not lost.
    try folder.write("s/t/strings.schema.json", "{}")
    let refused = try Command.run(["schema", "--output-folder", "s/t"], in: folder.url)
    #expect(refused.exitCode == 1 && refused.errors.contains("'s/t/strings.schema.json' is there already"))
    #expect(try folder.read("s/t/strings.schema.json") == "{}")
    #expect(again.output.contains("kept strings.schema.json\n"))
    #expect(try Command.run(["schema"], in: folder.url).exitCode == 64)
    #expect(try Command.run(["schema", "nowhere"], in: folder.url).exitCode == 64)
    try folder.write("sitegen.yaml", "titel: T\n")
    #expect(try Command.run(["schema", "front-matter", "--source", "."], in: folder.url).exitCode == 1)
  }
}
