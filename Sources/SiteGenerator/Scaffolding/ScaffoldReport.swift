/// Which files were made, and which were there already and stayed as they were.
package struct ScaffoldReport: Sendable {
  package var made: [String] = []
  package var kept: [String] = []
  /// What to do next.
  package var next: String?
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
    hint = nil
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

  /// A site's folder has a `sitegen.yaml`.
  static func requireSite(_ root: Directory, _ source: String) throws(ScaffoldFault) {
    let settings = try wrap { () throws(SystemError) in try root.status("sitegen.yaml") }
    guard settings == nil else { return }
    throw ScaffoldFault(
      "there is no sitegen.yaml in \(source)",
      hint: "run this in a site's folder, name one with --source, or make one with 'sitegen init'")
  }
}

/// Makes files that are not there yet, and never touches one that is.
struct ScaffoldWriter {
  private let root: Directory
  private(set) var report = ScaffoldReport()

  init(root: Directory) { self.root = root }

  /// Makes a file with its folders; `path` is relative to the root.
  mutating func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let (folder, name) = ContentFiles.split(path)
    var directory = root
    for component in folder.utf8.split(separator: 0x2F) {
      let component = String(decoding: component, as: UTF8.self)
      try directory.makeDirectoryIfAbsent(component)
      directory = try directory.directory(component)
    }
    if try directory.status(name) != nil {
      report.kept.append(path)
    } else {
      try directory.writeNewFile(name, bytes)
      report.made.append(path)
    }
  }
}
