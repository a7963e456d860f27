import Foundation

@testable import SiteGenerator

/// A real folder for one test; it goes away with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sitegen-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var directory: Directory { get throws { try Directory(opening: path) } }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Makes a file with its folders.
  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  func makeLink(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below a folder: what it is, its mode, and its bytes or the target of the link.
  func tree(_ name: String = "") throws -> [String: String] {
    var tree: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: self(name)) {
      tree[path] = try describe(self(name) + "/" + path)
    }
    return tree
  }

  private func describe(_ path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let mode = String((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0, radix: 8)
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory: return "folder \(mode)"
    case .typeSymbolicLink: return "link " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
    default:
      return "file \(mode) " + String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
  }

  func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: self(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0
  }
}

/// Runs a program of the system; `false` where it is not there or fails.
@discardableResult
func run(_ program: String, _ arguments: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardError = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// What this machine lets tests do.
enum Machines {
  /// Whether file systems can be mounted: root in CI can, people at their desks mostly cannot.
  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    defer { run("umount", "-l", folder.path) }
    return run("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder.path)
  }()

  /// Whether a folder can be made unchangeable even for root.
  static let canFreeze: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    defer { run("chattr", "-i", folder.path) }
    return run("chattr", "+i", folder.path)
  }()
}
