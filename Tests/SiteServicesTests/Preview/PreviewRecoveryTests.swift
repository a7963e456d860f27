import Testing

@testable import SiteServices

/// Whatever goes wrong with a site, the last good page stays, the fault is told, and when it is mended all goes on.
@Suite struct PreviewRecoveryTests {
  @Test func ofFrontMatter() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", keys: "titel: x", body: "Broken.\n"))
      try await preview.faults(have: "<p class=\"place\">content/articles/ferry.md:7:1</p>")
      #expect(try await preview.faults().contains("hint: did you mean"))
      // The last good page stays, though nobody asked for it before, and others change meanwhile.
      #expect(try await preview.get("/articles/ferry/").text.contains("The ferry sails."))
      try folder.write("content/articles/harbour.md", SiteFolder.article("Harbour", body: "It is closed.\n"))
      try await preview.page("/articles/harbour/", has: "It is closed.")
      #expect(try await preview.get("/articles/ferry/").text.contains("The ferry sails."))
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Mended.\n"))
      try await preview.page("/articles/ferry/", has: "Mended.")
      try await preview.hasNoFaults()
    }
  }

  /// A name that no path leads to is a fault of its own; everything else goes on.
  @Test func ofNamesThatAreNotUTF8() async throws {
    let folder = try SiteFolder()
    try folder.shell("mkdir -p templates; : > templates/$(printf 'caf\\351').mustache")
    try await RunningPreview.run(folder) { preview in
      try await preview.faults(have: "<p class=\"place\">templates/caf\\xE9.mustache</p>")
      try folder.shell("rm templates/caf*; : > content/articles/$(printf 'caf\\351').md")
      try await preview.faults(have: "<p class=\"place\">content/articles/caf\\xE9.md</p>")
      #expect(try await preview.get("/articles/ferry/").status == 200)
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "It goes on.\n"))
      try await preview.page("/articles/ferry/", has: "It goes on.")
      try folder.shell("rm content/articles/caf*; mkdir content/$(printf '\\377')")
      try await preview.faults(have: "<p class=\"place\">content/\\xFF</p>")
      try folder.shell("rmdir content/$(printf '\\377')")
      try await preview.hasNoFaults()
    }
  }

  /// A branch is checked out in which an outlet is another, and an article cannot be read: all others go on.
  @Test func ofFrontMatterThatComesWithAnotherOutlet() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write(
        "content/outlets/post.yaml", "name: The New Post\nurl: https://post.example.org/\nlicense: CC-BY-4.0\n")
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", keys: "titel: x"))
      try await preview.faults(have: "content/articles/ferry.md:7:1")
      try await preview.page("/articles/harbour/", has: "The New Post")
      #expect(try await preview.get("/articles/ferry/").text.contains("The ferry sails."))
      try folder.write("content/articles/harbour.md", SiteFolder.article("Harbour", body: "It is closed.\n"))
      try await preview.page("/articles/harbour/", has: "It is closed.")
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Mended.\n"))
      try await preview.page("/articles/ferry/", has: "Mended.")
      try await preview.hasNoFaults()
    }
  }

  /// While the site cannot be shown anew, what is mended is said no more, and what is new is said.
  @Test func ofTextsWhileAnOutletIsBroken() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "[Gone](gone.md)\n"))
      try await preview.faults(have: "gone.md")
      try folder.write("content/outlets/post.yaml", "name: The Post\nname: twice\n")
      try await preview.faults(have: "content/outlets/post.yaml:2:1")
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Mended.\n"))
      _ = try await eventually("end of what is mended") { try await preview.faults().contains("gone.md") ? nil : true }
      #expect(try await preview.faults().contains("content/outlets/post.yaml:2:1"))
    }
  }

  /// What was wrong with the version that goes on is not what is wrong with the file.
  @Test func ofAVersionThatGoesOn() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let anonymous = SiteFolder.article("Ferry", body: "[Gone](gone.md)\n").replacing(
        "authors: [Ann Author]\n", with: "")
      try folder.write("content/articles/ferry.md", anonymous)
      try await preview.faults(have: "names no author")
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", keys: "titel: x"))
      try await preview.faults(have: "hint: did you mean")
      _ = try await eventually("end of what is not in the file") {
        let faults = try await preview.faults()
        return faults.contains("names no author") || faults.contains("gone.md") ? nil : true
      }
    }
  }

  @Test func ofTemplates() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write(
        "templates/404.mustache", "{{<partials/layout}}{{$main}}{{nonsense}}{{/main}}{{/partials/layout}}\n")
      try await preview.faults(have: "templates/404.mustache:1:")
      #expect(try await preview.get("/").status == 200)
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Later.\n"))
      try folder.remove("templates/404.mustache")
      try await preview.hasNoFaults()
      try await preview.page("/articles/ferry/", has: "Later.")
    }
  }

  @Test func ofTemplatesThatDropTheCredit() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write("templates/credits/below.mustache", "<p>nothing</p>\n")
      try await preview.faults(have: "[O101]")
      try folder.remove("templates/credits/below.mustache")
      try await preview.hasNoFaults()
    }
  }

  @Test func ofADeletedFolder() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.move("content", to: "away")
      try await preview.faults(have: "no folder content/")
      #expect(try await preview.get("/articles/harbour/").text.contains("The harbour is open."))
      try folder.move("away", to: "content")
      try await preview.hasNoFaults()
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "Watched again.\n"))
      try await preview.page("/articles/ferry/", has: "Watched again.")
      try folder.remove("content/articles")
      try await preview.page("/articles/harbour/", is: 404)
      try folder.write("content/articles/harbour.md", SiteFolder.article("Harbour", body: "Back.\n"))
      try await preview.page("/articles/harbour/", has: "Back.")
      try folder.write("content/articles/harbour.md", SiteFolder.article("Harbour", body: "Back again.\n"))
      try await preview.page("/articles/harbour/", has: "Back again.")
    }
  }

  @Test func ofARenamedSection() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.move("content/articles", to: "content/stories")
      try await preview.page("/stories/harbour/", has: "The harbour is open.")
      try await preview.page("/articles/harbour/", is: 404)
      try folder.write("content/stories/harbour.md", SiteFolder.article("Harbour", body: "In its new place.\n"))
      try await preview.page("/stories/harbour/", has: "In its new place.")
    }
  }

  @Test func ofSettings() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.write("sitegen.yaml", "title: [\n")
      try await preview.faults(have: "sitegen.yaml")
      #expect(try await preview.get("/articles/harbour/").status == 200)
      try folder.remove("sitegen.yaml")
      try await preview.faults(have: "there is no sitegen.yaml")
      try folder.write("sitegen.yaml", "title: Another\nurl: https://test.example.org/sub/\n")
      try await preview.page("/sub/articles/harbour/", has: "Another")
    }
  }

  @Test func ofOutlets() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let text = SiteFolder.article("News", outlet: "times")
      try folder.write("content/articles/news.md", text)
      try await preview.faults(have: "times")
      #expect(try await preview.get("/articles/news/").status == 404)
      try folder.write(
        "content/outlets/times.yaml", "name: The Times of Here\nurl: https://times.example.org/\nlicense: CC-BY-4.0\n")
      try await preview.page("/articles/news/", has: "The Times of Here")
      try await preview.hasNoFaults()
      // The outlet of many articles cannot be read: they stay as they were, and nothing else changes until it is mended.
      try folder.write("content/outlets/post.yaml", "nome: The Post\n")
      try await preview.faults(have: "content/outlets/post.yaml")
      #expect(try await preview.get("/articles/harbour/").text.contains("The Post"))
      try folder.write(
        "content/outlets/post.yaml", "name: The New Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n")
      try await preview.page("/articles/harbour/", has: "The New Post")
      try await preview.hasNoFaults()
    }
  }

  @Test func fromTheBeginning() async throws {
    let folder = try SiteFolder()
    try folder.write("sitegen.yaml", "titel: Test\n")
    try await RunningPreview.run(folder) { preview in
      let page = try await preview.get("/articles/harbour/")
      #expect(page.status == 503 && page.text.contains("/_sitegen/preview.js"))
      #expect(try await preview.get("/_sitegen/").status == 200)
      try folder.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
      try await preview.page("/articles/harbour/", has: "The harbour is open.")
    }
  }

  @Test func ofWhatTheMachineRefuses() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      try folder.shell("mv sitegen.yaml away; mkdir sitegen.yaml")
      try await preview.faults(have: "cannot read it: Is a directory")
      #expect(try await preview.faults().contains("<p class=\"place\">sitegen.yaml</p>"))
      #expect(try await preview.get("/articles/harbour/").status == 200)
      try folder.shell("rmdir sitegen.yaml; mv away sitegen.yaml")
      try await preview.hasNoFaults()
      #expect(preview.reports.count { if case .machine = $0 { true } else { false } } == 1)
    }
  }
}
