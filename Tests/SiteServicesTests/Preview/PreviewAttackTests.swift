import NIOCore
import Testing

@testable import SiteServices

/// What has been done to the preview servers of others, over a raw socket (SECURITY.md 1.6). Every row is refused with its
/// status, and no byte from outside the site comes back.
@Suite struct PreviewAttackTests {
  /// A request; `HOST` stands for the preview's own.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let request: String
    let status: Int
    var testDescription: String { name }

    init(_ name: String, _ line: String, _ headers: [String] = ["Host: HOST"], body: String = "", is status: Int) {
      self.name = name
      request = ([line] + headers).joined(separator: "\r\n") + "\r\n\r\n" + body
      self.status = status
    }
  }

  private static func get(_ target: String) -> String { "GET \(target) HTTP/1.1" }

  static let targets: [(String, String)] = [
    ("dots", "/../../etc/passwd"), ("encoded dots", "/%2e%2e/%2e%2e/etc/passwd"),
    ("encoded dots and slashes", "/..%2f..%2fetc%2fpasswd"), ("dots within", "/articles/../../sitegen.yaml"),
    ("dots behind a query mark", "/articles/%3f/../../sitegen.yaml"),
    ("a backslash, as in esbuild and Vite on Windows", "/..\\..\\sitegen.yaml"),
    ("an encoded backslash", "/..%5c..%5csitegen.yaml"), ("Vite CVE-2025-32395: #", "/articles/#/../../sitegen.yaml"),
    ("Vite CVE-2025-46565: /.", "/sitegen.yaml/."), ("a hidden file", "/.env"), ("a hidden folder", "/.git/config"),
    ("the state of builds", "/.sitegen/lock"), ("a NUL", "/sitegen.yaml%00.html"),
    ("an encoded line break", "/a%0d%0ab"),
    ("an invalid escape", "/%"), ("half an escape", "/%4"), ("no hexadecimal digits", "/%gg"),
    ("overlong UTF-8", "/%c0%ae%c0%ae/etc/passwd"), ("half a letter", "/%c3"), ("a drive", "/C:/Windows/win.ini"),
    ("two slashes", "//etc/passwd"), ("slashes within", "/articles//etc/passwd"),
    ("absolute form", "http://127.0.0.1/"), ("absolute form of another", "http://evil.example/etc/passwd"),
    ("a star", "*"),
  ]

  static let missing: [(String, String)] = [
    ("the settings", "/sitegen.yaml"), ("a source", "/content/articles/harbour.md"),
    ("a source beside its page", "/articles/harbour.md"),
    ("Vite CVE-2025-30208: a query", "/etc/passwd?raw??"),
    ("Vite CVE-2025-31125: another", "/etc/passwd?import&inline=1.wasm?init"),
    ("Vite's /@fs/", "/@fs/etc/passwd"), ("escaped twice", "/%252e%252e/etc/passwd"),
    ("a template", "/templates/page.mustache"),
    ("Gatsby: __file-code-frame", "/__file-code-frame?filePath=/etc/passwd&lineNumber=1"),
    ("below the desk", "/_sitegen/x?file=/etc/passwd"),
    ("the outlets", "/content/outlets/post.yaml"),
  ]

  static let rows: [Row] =
    targets.map { Row($0.0, get($0.1), is: 400) } + missing.map { Row($0.0, get($0.1), is: 404) } + [
      Row("no Host", get("/"), [], is: 400), Row("two Hosts", get("/"), ["Host: HOST", "Host: HOST"], is: 400),
      Row("two Hosts, one foreign", get("/"), ["Host: evil.example", "Host: HOST"], is: 400),
      Row("HTTP/1.0 without a Host", "GET / HTTP/1.0", [], is: 400),
      Row("DNS rebinding (CVE-2025-24010)", get("/"), ["Host: evil.example:PORT"], is: 403),
      Row("a Host without its port", get("/"), ["Host: localhost"], is: 403),
      Row("a Host with another port", get("/"), ["Host: localhost:1"], is: 403),
      Row("another loopback address", get("/"), ["Host: 127.0.0.2:PORT"], is: 403),
      Row("a Host with a user", get("/"), ["Host: a@HOST"], is: 403),
      Row("a forwarded host", get("/"), ["Host: evil.example", "X-Forwarded-Host: HOST"], is: 403),
      Row("rebinding of the desk", get("/_sitegen/"), ["Host: evil.example:PORT"], is: 403),
      Row("POST", "POST / HTTP/1.1", ["Host: HOST", "Content-Length: 0"], is: 405),
      Row("PUT", "PUT /a HTTP/1.1", ["Host: HOST", "Content-Length: 1"], body: "x", is: 405),
      Row("DELETE", "DELETE / HTTP/1.1", is: 405),
      Row("OPTIONS, as before a foreign request", "OPTIONS / HTTP/1.1", is: 405),
      Row("TRACE", "TRACE / HTTP/1.1", is: 405), Row("POST to the desk", "POST /_sitegen/ HTTP/1.1", is: 405),
      Row("OPTIONS of the events", "OPTIONS /_sitegen/events HTTP/1.1", is: 405),
      Row("events by GET", get("/_sitegen/events"), is: 405),
      Row("events without a token", "POST /_sitegen/events HTTP/1.1", ["Host: HOST", "Origin: http://HOST"], is: 403),
      Row("faults without a token", get("/_sitegen/faults"), is: 403),
      Row("faults with a wrong token", get("/_sitegen/faults"), ["Host: HOST", "X-Sitegen-Token: 0"], is: 403),
      Row("no HTTP", "\u{16}\u{3}\u{1}", [], is: 400),
      Row("a broken header", get("/"), ["Host: HOST", "a b c"], is: 400),
      Row(
        "headers of 17 KiB (CVE-2026-28980)", get("/"), ["Host: HOST", "X: " + String(repeating: "a", count: 17_000)],
        is: 431),
      Row("300 headers", get("/"), ["Host: HOST"] + (0..<300).map { "X-\($0): 1" }, is: 431),
      Row("an address of 9 KiB", get("/" + String(repeating: "a", count: 9_000)), is: 414),
    ]

  @Test func refusesEveryRow() async throws {
    let folder = try SiteFolder()
    let secret = "the-secret-outside"
    try folder.write(".env", secret)
    try folder.write("content/.env", secret)
    try folder.write("notes.txt", secret)
    try folder.write("content/articles/key.pem", secret)
    try await RunningPreview.run(folder) { preview in
      for row in Self.rows {
        let connection = try await RawConnection(port: preview.port)
        connection.send(
          row.request.split(separator: "HOST", omittingEmptySubsequences: false).joined(separator: preview.host)
            .split(separator: "PORT", omittingEmptySubsequences: false).joined(separator: String(preview.port)))
        let response = try await connection.response()
        #expect(response.status == row.status, "\(row.name): \(response.status) \(response.text.prefix(80))")
        let text = connection.text
        for leak in [secret, "root:", "title: Test", "license: CC-BY-ND", "Access-Control-"] {
          #expect(!text.contains(leak), "\(row.name): \(leak)")
        }
        #expect(response.headers.contains { $0.name == "X-Content-Type-Options" }, "\(row.name)")
      }
      // Nothing of that did any harm.
      #expect(try await preview.get("/articles/harbour/").status == 200)
    }
  }

  /// SECURITY.md S32: with the right token, and a foreign origin all the same.
  @Test func asksForTheOrigin() async throws {
    try await RunningPreview.run(try SiteFolder()) { preview in
      let token = try await preview.secrets().token
      for origin in [
        "null", "http://evil.example", "http://localhost:1", "https://HOST", "http://HOST.evil.example", nil,
      ] {
        let written = origin.map {
          "Origin: " + $0.split(separator: "HOST", omittingEmptySubsequences: false).joined(separator: preview.host)
        }
        let headers = [written, "X-Sitegen-Token: \(token)", "Content-Length: 0"].compactMap(\.self)
        let response = try await preview.get("/_sitegen/events", method: "POST", headers)
        #expect(response.status == 403, "\(origin ?? "none")")
      }
      let foreign = try await preview.get(
        "/_sitegen/faults", ["X-Sitegen-Token: \(token)", "Origin: http://evil.example"])
      #expect(foreign.status == 403)
      #expect(try await preview.events().text.contains("text/event-stream"))
    }
  }

  /// SECURITY.md S33.
  @Test func saysWhoMayUseIt() async throws {
    try await RunningPreview.run(try SiteFolder()) { preview in
      for path in ["/", "/nowhere", "/%", "/_sitegen/", "/_sitegen/preview.js", "/feed.xml"] {
        let response = try await preview.get(path, ["Origin: http://evil.example"])
        #expect(response["Cross-Origin-Resource-Policy"] == "same-origin", "\(path)")
        #expect(response["X-Content-Type-Options"] == "nosniff" && response["Referrer-Policy"] == "no-referrer")
        #expect(response["Cache-Control"] == "no-store")
        #expect(!response.headers.contains { $0.name.lowercased().hasPrefix("access-control-") })
      }
      let policy = try await preview.get("/")["Content-Security-Policy"] ?? ""
      #expect(
        policy.hasPrefix("script-src 'self'") && !policy.contains("nonce")
          && policy.hasSuffix("; object-src 'none'; base-uri 'none'; form-action 'self'"))
    }
  }

  /// SECURITY.md S34: whoever says nothing, or never comes to an end, is let go.
  @Test func lendsNobodyItsTime() async throws {
    var limits = PreviewConnection.Limits()
    // Long enough for a machine on which all tests run at once.
    limits.request = .seconds(8)
    try await RunningPreview.run(try SiteFolder(), limits: limits) { preview in
      for beginning in ["", "GET / HTTP/1.1\r\nHost: "] {
        let connection = try await RawConnection(port: preview.port)
        connection.send(beginning)
        _ = try await eventually("an end") { connection.isClosed ? true : nil }
      }
      // A page that listens says nothing, and stays.
      let events = try await preview.events()
      let idle = try await RawConnection(port: preview.port)
      _ = try await eventually("an end") { idle.isClosed ? true : nil }
      #expect(!events.isClosed)
    }
  }

  /// On both of its addresses together.
  @Test func servesSixtyFourAtOnce() async throws {
    var limits = PreviewConnection.Limits()
    limits.request = .minutes(5)
    try await RunningPreview.run(try SiteFolder(), limits: limits) { preview in
      var open: [RawConnection] = []
      for number in 0..<64 {
        let connection = try await RawConnection(port: preview.port, host: number % 2 == 0 ? "127.0.0.1" : "::1")
        connection.send(preview.request("/feed.xml"))
        _ = try await connection.response()
        open.append(connection)
      }
      let last = try await RawConnection(port: preview.port)
      last.send(preview.request("/feed.xml"))
      // The others are answered meanwhile, and this one is not.
      for connection in open {
        connection.clear()
        connection.send(preview.request("/feed.xml"))
        _ = try await connection.response()
      }
      #expect(last.bytes.isEmpty)
      open.removeFirst().close()
      #expect(try await last.response().status == 200)
      open.forEach { $0.close() }
    }
  }

  /// Requests that come before the answers are answered one by one, in their order.
  @Test func keepsTheOrderOfRequests() async throws {
    try await RunningPreview.run(try SiteFolder()) { preview in
      let connection = try await RawConnection(port: preview.port)
      connection.send(
        preview.request("/feed.xml", method: "HEAD") + preview.request("/nowhere", method: "HEAD")
          + preview.request("/%"))
      _ = try await eventually("three answers") { connection.text.contains("this is no address") ? true : nil }
      let statuses = connection.text.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }.map {
        $0.dropFirst(9).prefix(3)
      }
      #expect(statuses == ["200", "404", "400"])
    }
  }
}
