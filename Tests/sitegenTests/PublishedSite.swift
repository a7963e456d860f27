import Foundation
import Testing

/// A site whose settings name targets, and what is done with it.
final class PublishedSite {
  let folder: TemporaryFolder
  var url: URL { folder.url }

  /// - Parameter targets: lines below `publish:`; `ROOT` is the folder of the site.
  init(_ targets: [String], articles: Int = 3) throws {
    folder = try TemporaryFolder()
    try folder.makeSite()
    let lines = targets.map { "  " + $0.replacing("ROOT", with: folder.url.path) + "\n" }
    try folder.write(
      "sitegen.yaml", "title: Test\nurl: https://test.example.org/\npublish:\n" + lines.joined())
    for number in 0..<articles { try write(number, "The text of number \(number).") }
  }

  func write(_ number: Int, _ body: String) throws {
    let text = TemporaryFolder.article(
      title: "Article \(number)", url: "https://post.example.org/\(number)", body: body + "\n")
    try folder.write("content/articles/a\(number).md", text)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appendingPathComponent(path)) }

  func publish(
    _ arguments: [String] = ["web"], environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command.run(["publish"] + arguments + ["--as-of", "2026-06-01"], in: url, environment: environment)
  }

  /// Publishes, and reads a page again and again until that is over; returns what was read, `nil` where there was nothing.
  func publish(watching page: String, environment: [String: String] = [:]) throws -> Set<Data?> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["publish", "web", "--as-of", "2026-06-01"]
    process.currentDirectoryURL = url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    var seen: Set<Data?> = []
    while process.isRunning { seen.insert(try? Data(contentsOf: url.appendingPathComponent(page))) }
    #expect(process.terminationStatus == 0)
    return seen
  }

  /// Puts `wrapper` in a program's place: shell commands, and then the program itself.
  func wrap(_ program: String, _ script: String) throws {
    try folder.write("wrapper", "#!/bin/sh\n\(script)\nexec \(program) \"$@\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: url.appendingPathComponent("wrapper").path)
  }

  /// The built site, without the build's own list.
  func built() throws -> [String: Data] {
    try Tree.read(url.appendingPathComponent("public"), leavingOut: [".sitegen-output"])
  }

  /// What stands in a folder, without the target's own list and mark.
  func tree(_ path: String) throws -> [String: Data] {
    try Tree.read(
      url.appendingPathComponent(path).resolvingSymlinksInPath(),
      leavingOut: [".sitegen-manifest.json", ".sitegen-shown"])
  }

  func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(path).path).sorted()
  }

  /// Expects that a folder has the built site, the list, and nothing else.
  func expectWhole(_ path: String, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let (built, there) = (try built(), try tree(path))
    #expect(there == built, comment, sourceLocation: sourceLocation)
    #expect(folder.has(path + "/.sitegen-manifest.json"), comment, sourceLocation: sourceLocation)
  }

  /// Expects that every page has the style sheets and pictures of its own site.
  func expectAssets(_ path: String, _ comment: Comment? = nil) throws {
    let files = try tree(path)
    for (name, bytes) in files where name.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /(?:href|src)="\/(assets\/[^"]+)"/) {
        #expect(files[String(match.1)] != nil, "\(comment.map { "\($0)" } ?? "") \(name) needs \(match.1)")
      }
    }
  }
}

/// Runs another program to its end, for what a test needs around the command.
enum Shell {
  @discardableResult
  static func run(_ program: String, _ arguments: [String], in folder: URL, check: Bool = true) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if check { #expect(process.terminationStatus == 0, "\(program) \(arguments): \(text)") }
    return text
  }

  /// The whole path of a program; `nil` where the machine has none.
  static func find(_ name: String) -> String? {
    ["/usr/bin/", "/usr/sbin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
