import Foundation
import Testing

/// Whatever happens, the old site stands or the new one does.
@Suite(.onOwnThread) struct OutputSafetyTests {
  private func site(_ count: Int = 3) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    for number in 0..<count {
      try folder.write(
        "content/articles/a\(number).md",
        TemporaryFolder.article(title: "Article \(number)", url: "https://post.example.org/\(number)"))
    }
    return folder
  }

  private func stages(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".sitegen-stage") }
  }

  @Test func aFaultLeavesTheOldSite() throws {
    let folder = try site()
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    let old = try Tree.read(folder.url.appendingPathComponent("public"))
    try folder.write("content/articles/a1.md", TemporaryFolder.article(title: "x", url: "nowhere"))
    #expect(try Command.run(["build"], in: folder.url).exitCode == 1)
    #expect(try Tree.read(folder.url.appendingPathComponent("public")) == old)
    try folder.write(
      "content/articles/a1.md",
      TemporaryFolder.article(title: "x", url: "https://post.example.org/1", body: "[broken](nowhere.md)\n"))
    #expect(try Command.run(["build"], in: folder.url).exitCode == 1)
    #expect(try Tree.read(folder.url.appendingPathComponent("public")) == old)
    #expect(try stages(folder) == [])
  }

  @Test func staleFilesGoAndForeignFilesStay() throws {
    let folder = try site()
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    try folder.write("public/CNAME", "commons.example.org\n")
    try folder.write("public/articles/note.txt", "mine\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("public/link").path, withDestinationPath: "/etc/passwd")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/articles/a2.md"))
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Kept 3 files in public that sitegen did not make"))
    #expect(!folder.has("public/articles/a2/index.html"))
    #expect(try folder.read("public/CNAME") == "commons.example.org\n")
    #expect(try folder.read("public/articles/note.txt") == "mine\n")
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.url.appendingPathComponent("public/link").path)
    #expect(link == "/etc/passwd")
  }

  @Test func aForeignFileInTheWayIsNamed() throws {
    let folder = try site(0)
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    try folder.write("public/articles/later/index.html", "mine\n")
    try folder.write(
      "content/articles/later.md", TemporaryFolder.article(title: "Later", url: "https://post.example.org/later"))
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("'public/articles/later/index.html' was not made by sitegen"))
    #expect(try folder.read("public/articles/later/index.html") == "mine\n")
    #expect(try Command.run(["build", "--adopt"], in: folder.url).exitCode == 0)
    #expect(try folder.read("public/articles/later/index.html").contains("Later"))
  }

  @Test func refusesFoldersThatAreNotItsOwn() throws {
    let folder = try site(0)
    try folder.write("other/file.txt", "mine\n")
    for output in ["other", "content", "templates/..", ".", "..", "/"] {
      let result = try Command.run(["build", "--output", output], in: folder.url)
      #expect(result.exitCode == 2, "\(output)")
      #expect(result.errors.hasPrefix("sitegen: "), "\(output)")
    }
    #expect(try folder.read("other/file.txt") == "mine\n")
    #expect(folder.has("content/articles/harbour.md"))
    #expect(try Command.run(["build", "--output", "other", "--adopt"], in: folder.url).exitCode == 0)
    #expect(try folder.read("other/file.txt") == "mine\n")
    #expect(folder.has("other/index.html"))
  }

  @Test func aDamagedManifestIsNotTrusted() throws {
    let folder = try site(0)
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    try folder.write("public/.sitegen-output", "{\n\"sitegen\": 1,\n")
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("is damaged"))
  }

  @Test func aLinkAsOutputIsFilledInPlace() throws {
    let folder = try site(1)
    let target = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("public"), withDestinationURL: target.url)
    let first = try Command.run(["build"], in: folder.url)
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output.contains("its files were replaced one by one"))
    #expect(target.has("articles/a0/index.html"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/articles/a0.md"))
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    #expect(!target.has("articles/a0"))
    #expect(target.has("articles/harbour/index.html"))
  }

  /// Killed at thirty moments of a build over an old site.
  @Test func killedBuildsLeaveTheOldSiteOrTheNew() throws {
    let folder = try site(300)
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    let old = try Tree.read(folder.url.appendingPathComponent("public"))
    try folder.write("templates/assets/extra.txt", "new\n")
    for moment in 0..<30 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Command.path)
      process.arguments = ["build"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment * 7_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try Tree.read(folder.url.appendingPathComponent("public"))
      let isNew = now["assets/extra.txt"] != nil && now.count == old.count + 1
      #expect(now == old || isNew, "killed after \(moment * 7) ms")
    }
    #expect(try Command.run(["build"], in: folder.url).exitCode == 0)
    #expect(try stages(folder) == [])
    #expect(folder.has("public/assets/extra.txt"))
  }

  @Test func aSecondBuildWaitsAndThenSaysWho() throws {
    let folder = try site(0)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent(".sitegen"), withIntermediateDirectories: true)
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [folder.url.appendingPathComponent(".sitegen/lock").path, "sleep", "30"]
    try holder.run()
    defer { holder.terminate() }
    let lock = folder.url.appendingPathComponent(".sitegen/lock").path
    while !FileManager.default.fileExists(atPath: lock) { usleep(1_000) }
    usleep(100_000)
    let result = try Command.run(["build", "--lock-timeout", "0.2"], in: folder.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("another sitegen is building this site"))
    #expect(!folder.has("public"))
  }

  @Test(.enabled(if: Mounts.areAllowed, "file systems cannot be mounted here"))
  func aFullDiskLeavesTheOldSite() throws {
    let folder = try site(0)
    let disk = folder.url.appendingPathComponent("disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try Mounts.mount(disk, size: "600k")
    defer { Mounts.unmount(disk) }
    #expect(try Command.run(["build", "--output", "disk/public"], in: folder.url).exitCode == 0)
    let old = try Tree.read(disk)
    for number in 0..<100 {
      try folder.write(
        "content/articles/a\(number).md",
        TemporaryFolder.article(title: "Article \(number)", url: "https://post.example.org/\(number)"))
    }
    let result = try Command.run(["build", "--output", "disk/public"], in: folder.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("No space left on device"))
    #expect(try Tree.read(disk) == old)
  }

  @Test(.enabled(if: Mounts.areAllowed, "file systems cannot be mounted here"))
  func aReadOnlyFolderIsSaid() throws {
    let folder = try site(0)
    let disk = folder.url.appendingPathComponent("disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try Mounts.mount(disk, size: "1m")
    defer { Mounts.unmount(disk) }
    try Mounts.makeReadOnly(disk)
    let result = try Command.run(["build", "--output", "disk/public"], in: folder.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("Read-only file system"))
  }
}

/// Small file systems in memory, for tests that need one that is full or read-only. Only root may make them.
enum Mounts {
  static let areAllowed: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder(), (try? mount(folder.url, size: "64k")) != nil else {
      return false
    }
    unmount(folder.url)
    return true
  }()

  static func mount(_ folder: URL, size: String) throws {
    try run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder.path])
  }

  static func makeReadOnly(_ folder: URL) throws { try run("/bin/mount", ["-o", "remount,ro", folder.path]) }

  static func unmount(_ folder: URL) { try? run("/bin/umount", [folder.path]) }

  private struct Refused: Error {}

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
  }
}
