import Foundation
import Testing

@testable import SiteGenerator

/// A site's folder whose output is written without the rest of a build.
struct OutputSite {
  let folder: TemporaryFolder
  var options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    options = BuildOptions(source: folder("site"), now: 0, width: 2)
    // A test that starts a program lends it this process's locks for a moment.
    options.lockTimeout = 10
    try folder.makeFolder("site/content")
    try folder.makeFolder("site/templates")
  }

  func prepare() throws -> OutputTree {
    try OutputTree.prepare(options, root: try Directory(opening: options.source), site: "https://example.org/")
  }

  /// Writes files as a build does; returns what the person is told.
  @discardableResult
  func build(_ files: [String: String], exchange: TreeSwap.Exchange? = nil) throws -> [String] {
    let output = try prepare()
    do {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        try output.write(path, Array(text.utf8), sources: ["content/" + path])
      }
      guard let exchange else { return try output.commit() }
      return try output.commit(exchange: exchange)
    } catch {
      output.discard()
      throw error
    }
  }

  /// The output's files and links, without the manifest and folders.
  func files() throws -> [String: String] {
    try folder.tree("site/public").filter { !$0.value.hasPrefix("folder ") && $0.key != OutputManifest.name }
      .mapValues { String($0.trimmingPrefix("file 644 ")) }
  }

  /// What lies beside the output: nothing of a build may.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: options.source).filter { $0.hasPrefix(".sitegen-") }
  }

  func manifest() throws -> OutputManifest? {
    OutputManifest(reading: Array((folder.text("site/public/" + OutputManifest.name) ?? "").utf8))
  }
}

/// The fault of the output that something ends with, in words.
func outputFault(_ work: () throws -> some Any) -> String? {
  do {
    _ = try work()
    return nil
  } catch BuildFault.output(let fault) {
    return fault.text
  } catch {
    return "\(error)"
  }
}

/// What the machine refuses, however it is wrapped.
func systemFault(_ work: () throws -> some Any) -> SystemError? {
  do {
    _ = try work()
    return nil
  } catch BuildFault.system(let error) {
    return error
  } catch {
    return error as? SystemError
  }
}
