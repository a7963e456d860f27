import SiteGenerator
import Subprocess
import SystemPackage

/// Another program that brings files to their place. It is started by its whole path with its arguments as they are,
/// without a shell (SECURITY.md S50); secrets reach it through the environment or its own configuration alone.
struct ExternalProgram: Sendable {
  /// As a person calls it.
  let name: String
  let path: String
  /// The lock that it keeps while it runs.
  var lock: FileLock?

  /// Finds a program: the one that the settings name, or the first in `PATH`. Entries that are no whole paths are passed
  /// over: what they lead to depends on the folder in which sitegen is started.
  static func find(
    _ name: String, _ configured: String?, keeping lock: FileLock? = nil
  ) throws(PublishFault) -> ExternalProgram {
    if let configured { return ExternalProgram(name: name, path: configured, lock: lock) }
    let folders = (Machine.environment("PATH") ?? "/usr/bin:/bin").utf8.split(separator: 0x3A)
    for folder in folders where folder.first == 0x2F {
      let path = String(decoding: folder, as: UTF8.self)
      guard let status = (try? Directory(opening: path))?.status(below: name) else { continue }
      if [.file, .symbolicLink].contains(status.kind) {
        return ExternalProgram(name: name, path: path + "/" + name, lock: lock)
      }
    }
    throw PublishFault(
      .machine, "the program \(name) is not on this machine",
      hint: "install it, or say where it is with 'program: /path/to/\(name)'")
  }

  /// What became of a run.
  struct Outcome: Sendable {
    let status: Int32
    let output: [UInt8]
    /// The last lines of what it said.
    let words: [String]
  }

  /// What a program is given besides its arguments.
  struct Setting: Sendable {
    var input: [UInt8] = []
    /// What is other than in this process; `nil` is not there at all.
    var environment: [String: String?] = [:]
    var folder: String?
    /// The exit statuses that are no faults.
    var accepted: Set<Int32> = [0]
  }

  /// Runs the program to its end.
  ///
  /// - Parameter line: is given what it says, line by line; returns whether the line is for the person.
  /// - Throws: its own words, where it ends with a status that is not accepted.
  func run(
    _ arguments: [String], _ setting: Setting = Setting(), line: @escaping @Sendable (String) -> Bool = { _ in true }
  ) async throws(PublishFault) -> Outcome {
    let outcome: Outcome
    do {
      outcome = try await start(arguments, setting, line)
    } catch let error as SubprocessError {
      if Task.isCancelled { throw .cancelled }
      throw PublishFault(.machine, "cannot run \(path): \(error)", hint: "look at whether it can be started by hand")
    } catch {
      throw Task.isCancelled ? .cancelled : PublishFault(.machine, "cannot run \(path): \(error)")
    }
    if Task.isCancelled { throw .cancelled }
    guard setting.accepted.contains(outcome.status) else { throw .ended(self, outcome) }
    return outcome
  }

  private func start(
    _ arguments: [String], _ setting: Setting, _ line: @escaping @Sendable (String) -> Bool
  ) async throws -> Outcome {
    var changes: [Environment.Key: String?] = [:]
    for (name, value) in setting.environment {
      changes.updateValue(value, forKey: Environment.Key(stringLiteral: name))
    }
    let configuration = Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments), environment: .inherit.updating(changes),
      workingDirectory: setting.folder.map { FilePath($0) })
    let input =
      try lock.map { FileDescriptor(rawValue: try $0.handOver(setting.input)) }
      ?? ExternalProgram.file(of: setting.input)
    defer { try? input.close() }
    let result = try await Subprocess.run(
      configuration, input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .bytes(limit: 1 << 28),
      error: .sequence
    ) { execution in
      var last: [String] = []
      for try await text in execution.standardError.strings() where line(text) && !text.isEmpty {
        last.append(ExternalProgram.withoutSecrets(text))
        if last.count > 8 { last.removeFirst() }
      }
      return last
    }
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Outcome(status: status, output: result.standardOutput, words: result.closureResult)
  }

  /// What a program reads, as a file in memory. A pipe would have to be written to while it runs, and the library ends this
  /// process where a program ends without having read it.
  private static func file(of input: [UInt8]) throws -> FileDescriptor {
    let file = FileDescriptor(rawValue: try MemoryFile.open())
    do {
      try file.writeAll(input)
      try file.seek(offset: 0, from: .start)
    } catch {
      try? file.close()
      throw error
    }
    return file
  }

  /// A line in which the name and password of every address are left out.
  static func withoutSecrets(_ text: String) -> String {
    var rest = Array(text.utf8)[...]
    var clean: [UInt8] = []
    while let scheme = rest.firstRange(of: Array("://".utf8)) {
      clean += rest[..<scheme.upperBound]
      rest = rest[scheme.upperBound...]
      let host = rest.prefix { ![0x2F, 0x20, 0x22, 0x27].contains($0) }
      if let at = host.lastIndex(of: 0x40) { rest = rest[(at + 1)...] }
    }
    return String(decoding: clean + rest, as: UTF8.self)
  }
}

extension PublishFault {
  /// A program that ended with a status which means that it did not do its work.
  static func ended(_ program: ExternalProgram, _ outcome: ExternalProgram.Outcome) -> PublishFault {
    let words = outcome.words.isEmpty ? "it said nothing" : outcome.words.joined(separator: "; ")
    return PublishFault(
      .machine, "\(program.name) ended with status \(outcome.status): \(words)",
      hint: "nothing was deleted before all was sent; publish again to go on")
  }
}
