import Foundation

/// A web server of this machine that a test starts, with the site at a path of it.
final class WebServer {
  /// The servers that hosts run themselves.
  enum Kind: String, CaseIterable, CustomStringConvertible {
    case nginx, apache, caddy

    var description: String { rawValue }

    /// The program, as Debian's package installs it.
    var program: String? {
      let places = ["/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/"]
      let name = self == .apache ? "apache2" : rawValue
      return places.map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  /// An answer.
  struct Answer {
    let status: Int
    /// In lower case; a header that is there twice has both values.
    let headers: [String: [String]]
    let body: String
  }

  private var process = Process()
  private let folder: TemporaryFolder
  private var port = 0

  /// Starts a server whose root has the output of a site at `path`.
  ///
  /// - Parameters:
  ///   - path: of the site on its host, such as `/news/`.
  ///   - site: the site's folder, with `public` and `.sitegen/hosting`.
  init?(_ kind: Kind, path: String, site: TemporaryFolder) throws {
    guard let program = kind.program else { return nil }
    folder = try TemporaryFolder()
    let root = folder.url.appendingPathComponent("root").path
    try WebServer.place(site.url.appendingPathComponent("public"), at: path, below: root)
    let hosting = site.url.appendingPathComponent(".sitegen/hosting").path
    // A port may be taken, which only the server itself finds out.
    for _ in 0..<5 {
      port = Int.random(in: 20_000..<32_000)
      try folder.write("server.conf", configuration(kind, root: root, hosting: hosting))
      if try start(program, kind) { return }
    }
    return nil
  }

  deinit {
    // Each of them is one process, and a child of a test may have been born with the polite signals blocked.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  private static func place(_ output: URL, at path: String, below root: String) throws {
    let place = URL(fileURLWithPath: root + path).standardizedFileURL
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: output, to: place)
  }

  private func configuration(_ kind: Kind, root: String, hosting: String) -> String {
    let home = folder.url.path
    switch kind {
    case .nginx:
      return """
        daemon off; master_process off; pid \(home)/pid; error_log \(home)/errors; user root;
        events {}
        http {
          include /etc/nginx/mime.types; access_log off;
          client_body_temp_path \(home)/body; proxy_temp_path \(home)/proxy; fastcgi_temp_path \(home)/fastcgi;
          uwsgi_temp_path \(home)/uwsgi; scgi_temp_path \(home)/scgi;
          server { listen 127.0.0.1:\(port); root \(root); include \(hosting)/nginx.conf; }
        }

        """
    case .apache:
      let modules = [
        "mpm_event", "authz_core", "dir", "mime", "headers", "rewrite",
      ].map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }.joined(separator: "\n")
      return """
        \(modules)
        ServerName localhost
        Listen 127.0.0.1:\(port)
        PidFile \(home)/pid
        ErrorLog \(home)/errors
        DefaultRuntimeDir \(home)
        User www-data
        Group www-data
        TypesConfig /etc/mime.types
        DocumentRoot \(root)
        <Directory \(root)>
          Options FollowSymLinks
          AllowOverride FileInfo
          Require all granted
        </Directory>

        """
    case .caddy:
      return """
        {
          admin off
          auto_https off
        }
        http://127.0.0.1:\(port) {
          root * \(root)
          import \(hosting)/sitegen.caddy
        }

        """
    }
  }

  /// Starts it, and waits until it answers; `false` where it ends before.
  private func start(_ program: String, _ kind: Kind) throws -> Bool {
    let file = folder.url.appendingPathComponent("server.conf").path
    process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      switch kind {
      case .nginx: ["-p", folder.url.path, "-c", file]
      case .apache: ["-X", "-f", file]
      case .caddy: ["run", "--config", file, "--adapter", "caddyfile"]
      }
    process.environment = ProcessInfo.processInfo.environment.merging(["HOME": folder.url.path]) { $1 }
    let errors = folder.url.appendingPathComponent("messages")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let deadline = Date() + 20
    while process.isRunning, Date() < deadline {
      if try get("/").status > 0 { return true }
    }
    return false
  }

  /// What the server complained of.
  var messages: String {
    ["messages", "errors"].compactMap { try? folder.read($0) }.joined()
  }

  /// Asks for a path, written as it goes over the line; redirects are not followed. Status 0 where nobody answers.
  func get(_ path: String) throws -> Answer {
    let curl = Process()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    curl.arguments = [
      "--silent", "--include", "--path-as-is", "--max-time", "10", "http://127.0.0.1:\(port)\(path)",
    ]
    let output = Pipe()
    curl.standardOutput = output
    curl.standardError = FileHandle.nullDevice
    try curl.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    return WebServer.answer(String(decoding: bytes, as: UTF8.self))
  }

  private static func answer(_ text: String) -> Answer {
    let end = text.range(of: "\r\n\r\n", options: .literal)
    let lines = text[..<(end?.lowerBound ?? text.endIndex)].components(separatedBy: "\r\n")
    var headers: [String: [String]] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      headers[line[..<colon].lowercased(), default: []].append(value)
    }
    let words = (lines.first ?? "").components(separatedBy: " ")
    return Answer(
      status: words.count > 1 ? Int(words[1]) ?? 0 : 0, headers: headers,
      body: end.map { String(text[$0.upperBound...]) } ?? "")
  }
}
