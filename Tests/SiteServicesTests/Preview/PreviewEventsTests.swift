import Testing

@testable import SiteServices

@Suite struct PreviewEventsTests {
  private func wait(_ connection: RawConnection, for word: String) async throws {
    _ = try await eventually("'\(word)'") { connection.text.contains("data: \(word)\n\n") ? true : nil }
  }

  @Test func sayThatAPageIsAnother() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let events = try await preview.events()
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "It sails at noon.\n"))
      try await wait(events, for: "reload")
      // What is told is seen at once by whoever asks then.
      #expect(try await preview.get("/articles/ferry/").text.contains("It sails at noon."))
      // Words, and nothing about the site.
      let words = Set(events.text.split(separator: "\n").filter { $0.hasPrefix("data: ") })
      #expect(words.isSubset(of: ["data: reload", "data: faults", "data: styles"]))
    }
  }

  @Test func sayThatOnlyStylesAreOthers() async throws {
    let folder = try SiteFolder()
    try folder.write("templates/assets/style.css", "body { color: red }\n")
    try await RunningPreview.run(folder) { preview in
      let before = try await preview.get("/").text
      let old = try #require(before.firstMatch(of: /href="(\/assets\/style\.[^"]+\.css)"/)?.1)
      let events = try await preview.events()
      try folder.write("templates/assets/style.css", "body { color: blue }\n")
      try await wait(events, for: "styles")
      #expect(!events.text.contains("reload"))
      let new = try #require(try await preview.get("/").text.firstMatch(of: /href="(\/assets\/style\.[^"]+\.css)"/)?.1)
      #expect(try await preview.get(String(new)).text == "body { color: blue }\n")
      // A page that was asked for before still finds its own.
      #expect(new != old)
      #expect(try await preview.get(String(old)).text == "body { color: red }\n")
    }
  }

  /// What changed when the site could not be read is not forgotten over the style sheet that mends it.
  @Test func sayWhatChangedMeanwhile() async throws {
    let folder = try SiteFolder()
    try folder.write("templates/assets/style.css", "body { color: red }\n")
    try folder.write("content/media/sound.mp3", "0123456789")
    try await RunningPreview.run(folder) { preview in
      let events = try await preview.events()
      // More than a text may have.
      try folder.shell(
        "head -c 5000000 /dev/zero > large; printf abc > sound; "
          + "mv large templates/assets/style.css; mv sound content/media/sound.mp3")
      try await wait(events, for: "faults")
      #expect(!events.text.contains("reload"))
      try folder.write("templates/assets/style.css", "body { color: blue }\n")
      try await wait(events, for: "reload")
      #expect(!events.text.contains("styles"))
      try await preview.hasNoFaults()
    }
  }

  @Test func sayThatSomethingIsWrongAndThatItIsMended() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      #expect(try await preview.faults().isEmpty)
      let events = try await preview.events()
      try folder.write("sitegen.yaml", "titel: Test\n")
      try await wait(events, for: "faults")
      #expect(try await preview.faults().contains("<p class=\"place\">sitegen.yaml:1:1</p>"))
      events.clear()
      try folder.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
      try await wait(events, for: "reload")
      try await preview.hasNoFaults()
    }
  }

  @Test func sayAtOnceWhatWasMissed() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let edition = try await preview.secrets().edition
      try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", keys: "rights: {mode: edited}"))
      try await preview.faults(have: "ferry.md")
      let events = try await preview.events(edition: "0")
      try await wait(events, for: "reload")
      try await wait(events, for: "faults")
      let now = try await preview.events()
      try await wait(now, for: "faults")
      #expect(!now.text.contains("reload") && edition == "1")
    }
  }

  @Test func endWithThePage() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let connections = try await [preview.events(), preview.events(), preview.events()]
      _ = try await eventually("three listeners") { await preview.preview.listenerCount() == 3 ? true : nil }
      connections[0].close()
      _ = try await eventually("two listeners") { await preview.preview.listenerCount() == 2 ? true : nil }
      withExtendedLifetime(connections) {}
    }
  }
}
