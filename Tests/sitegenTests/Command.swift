import Foundation
import Testing

/// Runs the real command.
struct Command {
  struct Result {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// `SITEGEN_BINARY`, else the command that was built with the tests.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["SITEGEN_BINARY"] { return path }
    // The runner is told where the tests are; the command was built beside them.
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") || $0.contains(".xctest/") }
    let folder =
      tests.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../.build/debug").standardizedFileURL
    return folder.appendingPathComponent("sitegen").path
  }()

  /// Runs a script of the shell, in which `$0` is the command.
  static func shell(_ script: String, in folder: URL) throws -> Result {
    try run(["-c", script, path], in: folder, program: "/bin/sh")
  }

  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String? = nil,
    program: String = path
  ) throws -> Result {
    precondition(OwnThread.isOwn, "the suite has to be .onOwnThread")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, source) = (Pipe(), Pipe())
    // A file takes any amount of messages while the output is read.
    let messages = FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-errors-" + UUID().uuidString)
    try Data().write(to: messages)
    defer { try? FileManager.default.removeItem(at: messages) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = source
    try process.run()
    // A command that does not end is a fault of its own, not a test that never ends.
    let watchdog = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watchdog)
    defer { watchdog.cancel() }
    if let input { source.fileHandleForWriting.write(Data(input.utf8)) }
    try source.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init(in parent: URL = FileManager.default.temporaryDirectory) throws {
    url = parent.appendingPathComponent("sitegen-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The smallest file that says of itself that it is a picture: the head of a GIF of one pixel.
  static let picture = "GIF89a\u{1}\0\u{1}\0"

  /// Writes a file, with its folders.
  func write(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path) }

  /// A small site: settings, one outlet, one republished article.
  func makeSite() throws {
    try write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    try write("content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n")
    try write("content/articles/harbour.md", Self.article(title: "Harbour", url: "https://post.example.org/harbour"))
  }

  static func article(title: String, url: String, body: String = "The text.\n") -> String {
    """
    ---
    title: "\(title)"
    date: 2026-03-04
    authors: [Ann Author]
    source: {outlet: post, url: "\(url)", date: 2026-03-02}
    rights: {basis: license}
    ---

    \(body)
    """
  }
}

/// Every file below a folder with its bytes; links with where they lead.
enum Tree {
  static func read(_ folder: URL, leavingOut: Set<String> = []) throws -> [String: Data] {
    var files: [String: Data] = [:]
    guard FileManager.default.fileExists(atPath: folder.path) else { return files }
    let base = folder.standardizedFileURL.path + "/"
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = walk?.nextObject() as? URL {
      let path = String(file.standardizedFileURL.path.dropFirst(base.count))
      if leavingOut.contains(path) { continue }
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }
}
