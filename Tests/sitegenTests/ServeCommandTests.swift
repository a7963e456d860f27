import Foundation
import Testing

/// The real command, with a person before it who presses Ctrl-C.
@Suite(.onOwnThread) struct ServeCommandTests {
  private final class Running {
    let process = Process()
    private let output = Pipe()
    let errors: URL

    init(_ folder: TemporaryFolder, _ arguments: [String], environment: [String: String] = [:]) throws {
      errors = folder.url.appendingPathComponent("errors")
      try Data().write(to: errors)
      process.executableURL = URL(fileURLWithPath: Command.path)
      process.arguments = ["serve", "--as-of", "2026-06-01"] + arguments
      process.currentDirectoryURL = folder.url
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardOutput = output
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The first two lines of standard output.
    func places() -> [String] {
      var text = ""
      while text.split(separator: "\n", omittingEmptySubsequences: false).count < 3 {
        let bytes = output.fileHandleForReading.availableData
        if bytes.isEmpty { break }
        text += String(decoding: bytes, as: UTF8.self)
      }
      return text.split(separator: "\n").map { String($0) }
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func endsAtOnceAndLeavesNothing(_ signal: Int32, _ code: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let before = try Tree.read(folder.url)
    let running = try Running(folder, ["--port", "0"])
    let places = running.places()
    #expect(places.count == 2)
    #expect(places[0].firstMatch(of: /^Preview at http:\/\/127\.0\.0\.1:\d+\/$/) != nil, "\(places)")
    #expect(places[1].firstMatch(of: /^Desk at http:\/\/127\.0\.0\.1:\d+\/_sitegen\/$/) != nil, "\(places)")
    let begin = Date()
    kill(running.process.processIdentifier, signal)
    running.process.waitUntilExit()
    #expect(Date().timeIntervalSince(begin) < 5)
    #expect(running.process.terminationReason == .exit && running.process.terminationStatus == code)
    #expect(try Tree.read(folder.url, leavingOut: ["errors"]) == before)
    #expect(!folder.has(".sitegen") && !folder.has("public"))
  }

  /// A browser outlives the preview; what the preview held must not live on in it.
  @Test func handsNothingToTheBrowser() async throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("bin/xdg-open", "#!/bin/sh\necho $$ > browser.new\nmv browser.new browser\nexec sleep 300\n")
    let browser = folder.url.appendingPathComponent("bin/xdg-open").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let running = try Running(
      folder, ["--port", "0", "--open"],
      environment: ["PATH": folder.url.appendingPathComponent("bin").path + ":" + path])
    let port = try #require(running.places().first?.firstMatch(of: /:(\d+)\//)?.1)
    let end = ContinuousClock.now + .seconds(60)
    while !folder.has("browser") {
      try #require(ContinuousClock.now < end, "no browser was opened")
      try await Task.sleep(for: .milliseconds(5))
    }
    let process = try #require(pid_t(try folder.read("browser").split(separator: "\n")[0]))
    defer { kill(process, SIGKILL) }
    // While a shell waits for a program it holds signals back itself.
    while try String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8) != "sleep\n" {
      try #require(ContinuousClock.now < end, "the browser did not start")
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(getsid(process) == process)
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
    // A shell has its script open besides.
    #expect(Set(open).isSuperset(of: ["0", "1", "2"]))
    let sockets = open.compactMap { name in
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\(name)")
    }.filter { $0.hasPrefix("socket:") }
    #expect(sockets == [])
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    for (name, signals) in [("SigIgn", [SIGINT, SIGTERM, SIGPIPE]), ("SigBlk", [SIGINT, SIGTERM])] {
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name + ":\t") })
      let mask = try #require(UInt64(line.dropFirst(name.count + 2), radix: 16))
      for signal in signals { #expect(mask & 1 << UInt64(signal - 1) == 0, "\(name) \(signal)") }
    }
    kill(running.process.processIdentifier, SIGTERM)
    running.process.waitUntilExit()
    let again = try Running(folder, ["--port", String(port)])
    #expect(again.places().first == "Preview at http://127.0.0.1:\(port)/")
    #expect(kill(process, 0) == 0)
  }

  /// Whoever read the addresses and went away, as `head -1` does, has no preview any more that nobody knows of.
  @Test func endsWhereNobodyReads() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let begin = Date()
    let result = try Command.shell(
      "exec 3>&1; (\"$0\" serve --port 0 2>errors; echo $? >&3) | head -1 >first", in: folder.url)
    #expect(Date().timeIntervalSince(begin) < 30)
    #expect(result.output == "2\n")
    #expect(try folder.read("first").hasPrefix("Preview at http://127.0.0.1:"))
    #expect(try folder.read("errors").contains("nobody reads standard output any more, so the preview ends"))
  }

  @Test func doesNotBeginWithoutASite() throws {
    let folder = try TemporaryFolder()
    let empty = try Command.run(["serve", "--port", "0"], in: folder.url)
    #expect(empty.exitCode == 1 && empty.output.isEmpty)
    #expect(empty.errors.contains("sitegen.yaml: error: there is no sitegen.yaml in this folder [no-settings]"))
    #expect(empty.errors.contains("sitegen init"))
  }

  @Test(arguments: ["http://desk.local", "*", "a b", "desk.local:99999"])
  func allowsOnlyNames(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let result = try Command.run(["serve", "--port", "0", "--allow-host", name], in: folder.url)
    #expect(result.exitCode == 64 && result.errors.contains("hint: "), "\(result.errors)")
  }

  @Test func takesTheNextPortButNotInsteadOfANamedOne() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let first = try Running(folder, ["--port", "0"])
    let port = try #require(first.places().first?.firstMatch(of: /:(\d+)\//)?.1)
    let second = try Command.run(["serve", "--port", String(port)], in: folder.url)
    #expect(second.exitCode == 2 && second.output.isEmpty)
    #expect(second.errors.contains("somebody else listens on port \(port)"))
    for arguments in [["--port", "70000"], ["--port", "x"], ["--as-of", "never"]] {
      #expect(try Command.run(["serve"] + arguments, in: folder.url).exitCode == 64)
    }
    let absent = try Command.run(["serve", "--source", "nowhere"], in: folder.url)
    #expect(absent.exitCode == 2 && absent.errors == "sitegen: cannot open nowhere: No such file or directory\n")
    let nowhere = try Command.run(["serve", "--host", "192.0.2.1", "--port", "0"], in: folder.url)
    #expect(nowhere.exitCode == 2 && nowhere.errors.contains("cannot listen on 192.0.2.1"))
  }
}
