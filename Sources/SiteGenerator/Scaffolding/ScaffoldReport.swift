/// Which files were made, and which were there already and stayed as they were.
package struct ScaffoldReport: Sendable {
  package var made: [String] = []
  package var kept: [String] = []
  /// Files that were there already, and have other bytes now.
  package var replaced: [String] = []
  /// What to do next.
  package var next: String?

  package init() {}
}

/// Why nothing could be made.
package struct ScaffoldFault: Error, Sendable {
  package let text: String
  package let hint: String?
  /// Whether the machine is to blame, and not what was asked for.
  package let isOfMachine: Bool

  init(_ text: String, hint: String? = nil) {
    self.text = text
    self.hint = hint
    isOfMachine = false
  }

  init(_ error: SystemError) {
    text = "\(error)"
    hint = error.hint
    isOfMachine = true
  }
}

extension ScaffoldFault {
  /// Turns the machine's faults into faults of a scaffold.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(ScaffoldFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw ScaffoldFault(error)
    }
  }

  /// The same for work that others do meanwhile.
  static func wrap<Result: Sendable>(
    _ work: () async throws(SystemError) -> Result
  ) async throws(ScaffoldFault) -> Result {
    do throws(SystemError) {
      return try await work()
    } catch {
      throw ScaffoldFault(error)
    }
  }

  /// A site's folder has a `sitegen.yaml`.
  static func requireSite(_ root: Directory, _ source: String) throws(ScaffoldFault) {
    let settings = try wrap { () throws(SystemError) in try root.status("sitegen.yaml") }
    guard settings == nil else { return }
    throw ScaffoldFault(
      "there is no sitegen.yaml in \(source)",
      hint: "run this in a site's folder, name one with --source, or make one with 'sitegen init'")
  }
}

/// Makes files that are not there yet. One that is there stays as it is, unless it was said to be replaced.
struct ScaffoldWriter {
  private let root: Directory
  private let replaces: Bool
  private(set) var report = ScaffoldReport()

  init(root: Directory, replaces: Bool = false) {
    self.root = root
    self.replaces = replaces
  }

  /// Makes a file with its folders; `path` is relative to the root.
  mutating func write(_ path: String, _ bytes: [UInt8], isProgram: Bool = false) throws(SystemError) {
    let (folder, name) = ContentFiles.split(path)
    var directory = root
    for component in folder.utf8.split(separator: 0x2F) {
      let component = String(decoding: component, as: UTF8.self)
      try directory.makeDirectoryIfAbsent(component)
      directory = try directory.directory(component)
    }
    if try directory.status(name) != nil {
      try writeOver(name, in: directory, path, bytes)
    } else {
      try directory.writeNewFile(name, bytes)
      if isProgram { try directory.makeExecutable(name) }
      report.made.append(path)
    }
  }

  /// The new file takes the name of the old one at once, so that there is always a whole one. A link is replaced
  /// itself, not what it leads to.
  private mutating func writeOver(
    _ name: String, in directory: Directory, _ path: String, _ bytes: [UInt8]
  ) throws(SystemError) {
    guard replaces, try !has(directory, name, bytes) else {
      report.kept.append(path)
      return
    }
    let fresh = ".sitegen-new-" + Directory.randomDigits()
    try directory.writeNewFile(fresh, bytes)
    do throws(SystemError) {
      try directory.rename(fresh, to: directory, name)
    } catch {
      try? directory.removeFile(fresh)
      throw error
    }
    report.replaced.append(path)
  }

  private func has(_ directory: Directory, _ name: String, _ bytes: [UInt8]) throws(SystemError) -> Bool {
    guard let status = try directory.status(name), status.kind == .file, status.size == bytes.count else {
      return false
    }
    return try directory.readFile(name, limit: bytes.count) == bytes
  }
}
