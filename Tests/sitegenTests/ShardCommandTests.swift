import Foundation
import Testing

/// `sitegen build --shard`, and the script of the documentation that brings parts together.
@Suite(.onOwnThread) struct ShardCommandTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for number in 1...9 {
      try folder.write(
        "content/articles/a\(number).md",
        TemporaryFolder.article(title: "Article \(number)", url: "https://post.example.org/\(number)"))
    }
    return folder
  }

  @Test(arguments: ["0/3", "4/3", "x"]) func refusesPartsThatCannotBe(_ part: String) throws {
    let folder = try site()
    let result = try Command.run(["build", "--shard", part], in: folder.url)
    #expect(result.exitCode == 64 && result.errors.contains("is not a part: write 2/5"), "\(result.errors)")
  }

  @Test(.enabled(if: Shell.find("rclone") != nil, "rclone is not installed"))
  func partsComeTogether() throws {
    let folder = try site()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/scale/build-part").standardizedFileURL.path
    // Whatever the binary is called, the script calls it by its name.
    let programs = folder.url.appendingPathComponent("bin").path
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: programs + "/sitegen", withDestinationPath: Command.path)
    for number in 1...3 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [script, String(number), "3", "there"]
      process.currentDirectoryURL = folder.url
      process.environment = ProcessInfo.processInfo.environment.merging([
        "PATH": programs + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""), "AS_OF": "2026-06-01",
      ]) { $1 }
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try Command.run(["build", "--as-of", "2026-06-01"], in: folder.url).exitCode == 0)
    let lists = (1...3).map { ".sitegen-parts/\($0)-of-3.json" }
    let whole = try Tree.read(folder.url.appendingPathComponent("public"), leavingOut: [".sitegen-output"])
    #expect(try Tree.read(folder.url.appendingPathComponent("there"), leavingOut: Set(lists)) == whole)
    for list in lists { #expect(folder.has("there/" + list)) }
  }
}
