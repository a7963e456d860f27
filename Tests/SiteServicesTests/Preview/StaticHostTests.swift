import Foundation
import Testing

@testable import SiteServices

/// The preview answers as a host of files does, so that what one sees is what one publishes.
@Suite struct StaticHostTests {
  @Test func hasFoldersAndFiles() async throws {
    let folder = try SiteFolder()
    try folder.write(
      "content/articles/old.md",
      SiteFolder.article("Old", keys: "withdrawn: {date: 2026-05-01, reason: asked, status: 451}"))
    try folder.write("content/articles/moved.md", SiteFolder.article("Moved", keys: "aliases: [/before/]"))
    try folder.write("content/media/sound.mp3", "0123456789")
    try await RunningPreview.run(folder) { preview in
      for (path, status, type) in [
        ("/", 200, "text/html; charset=utf-8"), ("/index.html", 200, "text/html; charset=utf-8"),
        ("/articles/harbour/", 200, "text/html; charset=utf-8"),
        ("/articles/harbour/index.html", 200, "text/html; charset=utf-8"),
        ("/articles/harbour/?q=1", 200, "text/html; charset=utf-8"), ("/feed.xml", 200, "application/xml"),
        ("/feed.json", 200, "application/json"), ("/sitemap.xml", 200, "application/xml"),
        ("/credits.json", 200, "application/json"), ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/outlets/post/feed.xml", 200, "application/xml"), ("/before/", 200, "text/html; charset=utf-8"),
        ("/articles/old/", 451, "text/html; charset=utf-8"), ("/media/sound.mp3", 200, "audio/mpeg"),
        ("/404.html", 200, "text/html; charset=utf-8"), ("/nowhere/", 404, "text/html; charset=utf-8"),
        ("/articles/harbour/index.html/", 404, "text/html; charset=utf-8"),
      ] {
        let response = try await preview.get(path)
        #expect(response.status == status && response["Content-Type"] == type, "\(path) \(response.status)")
      }
      #expect(try await preview.get("/nowhere").text.contains("<title>"))
      #expect(try await preview.get("/before/").text.contains("/articles/moved/"))
      for (path, place) in [("/articles", "/articles/"), ("/articles/harbour?a=b", "/articles/harbour/?a=b")] {
        let response = try await preview.get(path)
        #expect(response.status == 301 && response["Location"] == place)
      }
    }
  }

  /// Browsers ask for it by themselves.
  @Test func isSilentAboutTheIconThatASiteHasNot() async throws {
    let folder = try SiteFolder()
    try await RunningPreview.run(folder) { preview in
      let response = try await preview.get("/favicon.ico")
      #expect(response.status == 204 && response.body.isEmpty)
      #expect(try await preview.get("/favicon.png").status == 404)
      try folder.write("content/favicon.ico", "icon")
      try await preview.page("/favicon.ico", is: 200)
      #expect(try await preview.get("/favicon.ico")["Content-Type"] == "image/x-icon")
    }
  }

  @Test func hasABaseAddress() async throws {
    let folder = try SiteFolder(settings: "title: Test\nurl: https://test.example.org/sub/\n")
    try await RunningPreview.run(folder) { preview in
      #expect(preview.place.addresses == ["http://127.0.0.1:\(preview.port)/sub/"])
      #expect(try await preview.get("/")["Location"] == "/sub/")
      #expect(try await preview.get("/sub")["Location"] == "/sub/")
      #expect(try await preview.get("/sub/articles")["Location"] == "/sub/articles/")
      for path in ["/sub/", "/sub/articles/harbour/", "/_sitegen/"] {
        #expect(try await preview.get(path).status == 200, "\(path)")
      }
      for path in ["/articles/harbour/", "/subway/", "/sub/sub/"] {
        #expect(try await preview.get(path).status == 404, "\(path)")
      }
      let home = try await preview.get("/sub/").text
      let sheet = try #require(home.firstMatch(of: /href="(\/sub\/assets\/[^"]+\.css)"/)?.1)
      #expect(try await preview.get(String(sheet))["Content-Type"] == "text/css; charset=utf-8")
    }
  }

  @Test func hasABaseAddressWithEscapes() async throws {
    let folder = try SiteFolder(settings: "title: Test\nurl: https://test.example.org/z%C3%BCrich%20now/\n")
    try await RunningPreview.run(folder) { preview in
      let (base, top) = ("/z%C3%BCrich%20now/", try await preview.get("/"))
      #expect(top["Location"] == base)
      for path in [base, base + "articles/harbour/", "/z%c3%bcrich%20now/articles/harbour/"] {
        #expect(try await preview.get(path).status == 200, "\(path)")
      }
      #expect(try await preview.get("/zurich%20now/").status == 404)
    }
  }

  /// Whoever says that nothing more comes still gets what was asked for before.
  @Test func answersAllThatWasAsked() async throws {
    try await RunningPreview.run(try SiteFolder()) { preview in
      let connection = try await RawConnection(port: preview.port)
      connection.send(preview.request("/articles/harbour/") + preview.request("/articles/ferry/"))
      connection.closeOutput()
      _ = try await eventually("the end of the connection") { connection.isClosed ? true : nil }
      #expect(connection.text.contains("The harbour is open.") && connection.text.contains("The ferry sails."))
    }
  }

  @Test func hasAnAddressOfItsOwn() async throws {
    try await RunningPreview.run(try SiteFolder()) { preview in
      let response = try await preview.get("/_sitegen?state=draft")
      #expect(response.status == 301 && response["Location"] == "/_sitegen/?state=draft")
    }
  }

  @Test(arguments: ["/feed.xml", "/articles/harbour/", "/media/sound.mp3"])
  func saysOnlyWhatIsNew(_ path: String) async throws {
    let folder = try SiteFolder()
    try folder.write("content/media/sound.mp3", "0123456789")
    try await RunningPreview.run(folder) { preview in
      let whole = try await preview.get(path)
      let tag = try #require(whole["ETag"])
      let head = try await preview.get(path, method: "HEAD")
      #expect(head.status == 200 && head["ETag"] == tag && head.body.isEmpty)
      #expect(head["Content-Length"] == String(whole.body.count))
      let same = try await preview.get(path, ["If-None-Match: \"x\", W/\(tag)"])
      #expect(same.status == 304 && same.body.isEmpty && same["ETag"] == tag)
      #expect(try await preview.get(path, ["If-None-Match: \"x\""]).status == 200)
      let part = try await preview.get(path, ["Range: bytes=2-5"])
      #expect(part.status == 206 && part.body == Array(whole.body[2...5]))
      #expect(part["Content-Range"] == "bytes 2-5/\(whole.body.count)" && part["Content-Length"] == "4")
      let end = try await preview.get(path, ["Range: bytes=-3", "If-Range: \(tag)"])
      #expect(end.status == 206 && end.body == Array(whole.body.suffix(3)))
      #expect(try await preview.get(path, ["Range: bytes=-3", "If-Range: \"x\""]).body == whole.body)
      #expect(try await preview.get(path, ["Range: bytes=5-1"]).body == whole.body)
      let behind = try await preview.get(path, ["Range: bytes=\(whole.body.count)-"])
      #expect(behind.status == 416 && behind["Content-Range"] == "bytes */\(whole.body.count)")
    }
  }

  @Test func sendsLargeFilesWhole() async throws {
    let folder = try SiteFolder()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    try folder.write("content/media/film.mp4", "")
    try Data(bytes).write(to: folder.url.appendingPathComponent("content/media/film.mp4"))
    try await RunningPreview.run(folder) { preview in
      #expect(try await preview.get("/media/film.mp4").body == bytes)
      #expect(
        try await preview.get("/media/film.mp4", ["Range: bytes=1000000-2500000"]).body
          == Array(bytes[1_000_000...2_500_000]))
      try folder.remove("content/media/film.mp4")
      try await preview.page("/media/film.mp4", is: 404)
    }
  }

  /// An outlet counts readers; who looks at a preview is none, and may look at what is never published.
  @Test(arguments: [
    "{kind: img, url: \"https://count.example.org/p.gif?a=1&b=2\", required: true}",
    "{kind: script, url: \"https://count.example.org/p.js\", required: true}",
  ])
  func loadsNoCounters(pixel: String) async throws {
    let folder = try SiteFolder()
    try folder.write(
      "content/outlets/post.yaml",
      "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\npixel: \(pixel)\n")
    try await RunningPreview.run(folder) { preview in
      let page = try await preview.get("/articles/harbour/").text
      #expect(page.contains("The harbour is open."))
      #expect(!page.contains("\"https://count.example.org/"))
    }
  }

  /// SECURITY.md S14: what became a link since it was listed is not followed.
  @Test func followsNoLink() async throws {
    let folder = try SiteFolder()
    try folder.write("content/media/a.csv", "a")
    try folder.write("secret.txt", "the-secret-outside")
    try await RunningPreview.run(folder) { preview in
      #expect(try await preview.get("/media/a.csv").text == "a")
      try folder.shell("ln -sf ../../secret.txt content/media/a.csv")
      for _ in 0..<20 { #expect(try await preview.get("/media/a.csv").text.contains("the-secret-outside") == false) }
      try folder.shell("rm -r content/media && mkdir other && printf b > other/a.csv && ln -s ../other content/media")
      for _ in 0..<20 { #expect(try await preview.get("/media/a.csv").text != "b") }
    }
  }
}
