import Foundation
import Testing

/// Real servers with the files that a build writes for them do what the site promises, at the top of a host and below a
/// path. Servers that this machine has not are skipped, and the skipped test says so.
@Suite(.onOwnThread, .serialized) struct HostServerTests {
  struct Case: CustomTestStringConvertible {
    let kind: WebServer.Kind
    let path: String
    var testDescription: String { "\(kind) at \(path)" }
  }

  static let hasCurl = FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")
  static let cases = WebServer.Kind.allCases.flatMap { kind in ["/", "/news/"].map { Case(kind: kind, path: $0) } }
  static let missing = WebServer.Kind.allCases.filter { $0.program == nil }.map(\.rawValue)

  @Test(
    .enabled(
      if: missing.isEmpty && hasCurl,
      "SKIPPED: the tests of host files need nginx-light, apache2, caddy and curl; missing: \(missing)"))
  func serversAreThere() {
    #expect(Self.missing.isEmpty)
  }

  /// A site with everything that a host has to know.
  private static func site(at path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "sitegen.yaml",
      "title: Test\nurl: https://test.example.org\(path)\nhosting: {hosts: [apache, nginx, caddy], headers: {X-Test: '5% \"of\" {it}'}}\n"
    )
    try folder.write(
      "content/outlets/post.yaml",
      "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n"
        + "tdm: {reserved: true, policy: https://post.example.org/tdm}\n")
    func write(_ name: String, _ more: String) throws {
      let article = TemporaryFolder.article(title: "Title \(name)", url: "https://post.example.org/\(name)")
      try folder.write("content/articles/\(name).md", "---\n" + more + article.dropFirst(4))
    }
    try write("harbour", "aliases: [/old/path/, /old.html, /früher/]\n")
    try write("withdrawn", "withdrawn: {date: 2026-04-01, reason: R, status: 410}\n")
    try write("forbidden", "withdrawn: {date: 2026-04-01, reason: R, status: 451}\n")
    try folder.write("content/articles/own.md", "---\ntitle: Own\ndate: 2026-03-05\nauthors: [B]\n---\n\nOurs.\n")
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    return folder
  }

  private static func started(_ place: Case) throws -> WebServer {
    let server = try WebServer(place.kind, path: place.path, site: site(at: place.path))
    return try #require(server, "it does not start")
  }

  private static func isAvailable(_ place: Case) -> Bool { place.kind.program != nil && hasCurl }

  @Test(arguments: cases.filter(isAvailable)) func redirects(_ place: Case) throws {
    let server = try Self.started(place)
    for old in ["old/path/", "old/path", "old/path/index.html", "old.html", "fr%C3%BCher/", "fr%C3%BCher"] {
      let answer = try server.get(place.path + old)
      #expect(answer.status == 301, "\(old): \(server.messages)")
      #expect(answer.headers["location"]?.count == 1)
      let target = try #require(answer.headers["location"]?.first)
      #expect(target.hasSuffix(place.path + "articles/harbour/"), "\(old): \(target)")
    }
    #expect(try server.get(place.path + "old/path/more/").status == 404)
    #expect(try server.get(place.path + "oldxhtml").status == 404)
    let slash = try server.get(place.path + "articles/harbour")
    #expect([301, 308].contains(slash.status))
    #expect(slash.headers["location"]?.first?.hasSuffix("articles/harbour/") == true)
    if place.path != "/" {
      let top = try server.get(String(place.path.dropLast()))
      #expect([301, 308].contains(top.status) && top.headers["location"]?.first?.hasSuffix(place.path) == true)
    }
  }

  @Test(arguments: cases.filter(isAvailable)) func answersForWhatIsGone(_ place: Case) throws {
    let server = try Self.started(place)
    for (name, status) in [("withdrawn", 410), ("forbidden", 451)] {
      for file in ["", "index.html"] {
        let answer = try server.get(place.path + "articles/\(name)/\(file)")
        #expect(answer.status == status, "\(name)/\(file): \(server.messages)")
        #expect(answer.body.contains("<h1"), "\(name)/\(file)")
        #expect(answer.body.contains("Title \(name)"), "\(name)/\(file)")
        #expect(answer.headers["content-type"]?.first?.hasPrefix("text/html") == true)
        #expect(answer.headers["x-content-type-options"] == ["nosniff"])
      }
    }
    let missing = try server.get(place.path + "nowhere/")
    #expect(missing.status == 404)
    #expect(missing.body.contains("<h1"))
    #expect(missing.headers["x-content-type-options"] == ["nosniff"])
    for hidden in [".sitegen-output", ".htaccess", "articles/withdrawn/.htaccess"] {
      #expect(try server.get(place.path + hidden).status == 404, "\(hidden)")
    }
  }

  @Test(arguments: cases.filter(isAvailable)) func sendsHeaders(_ place: Case) throws {
    let server = try Self.started(place)
    let again = "public, max-age=0, must-revalidate"
    let policy =
      "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    for page in ["articles/harbour/", "articles/own/", ""] {
      let answer = try server.get(place.path + page)
      #expect(answer.status == 200, "\(page): \(server.messages)")
      #expect(answer.headers["content-security-policy"] == [policy])
      #expect(answer.headers["referrer-policy"] == ["strict-origin-when-cross-origin"])
      #expect(answer.headers["x-content-type-options"] == ["nosniff"])
      #expect(answer.headers["x-test"] == ["5% \"of\" {it}"])
      #expect(answer.headers["cache-control"] == [again])
      let isReserved = page == "articles/harbour/"
      #expect(answer.headers["tdm-reservation"] == (isReserved ? ["1"] : nil), "\(page)")
      #expect(answer.headers["tdm-policy"] == (isReserved ? ["https://post.example.org/tdm"] : nil), "\(page)")
    }
    let page = try server.get(place.path + "articles/own/").body
    let style = try #require(page.firstMatch(of: /href="([^"]+\.css)"/)?.1)
    let asset = try server.get(String(style))
    #expect(asset.status == 200)
    #expect(asset.headers["cache-control"] == ["public, max-age=31536000, immutable"])
    #expect(asset.headers["x-content-type-options"] == ["nosniff"])
    for (name, type) in [
      ("feed.xml", "application/atom+xml"), ("outlets/post/feed.xml", "application/atom+xml"),
      ("rss.xml", "application/rss+xml"), ("feed.json", "application/feed+json"),
    ] {
      let feed = try server.get(place.path + name)
      #expect(feed.status == 200, "\(name)")
      #expect(feed.headers["content-type"]?.first?.hasPrefix(type) == true, "\(name)")
      #expect(feed.headers["cache-control"] == [again])
    }
  }
}
