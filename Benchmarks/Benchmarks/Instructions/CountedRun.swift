import Foundation

/// A run of `Counted` under valgrind, which counts what one function of it takes.
struct CountedRun {
  /// Why there is no count.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let program: URL

  /// The program beside this one, where `make bench` builds it.
  init() throws {
    let own = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    program = own.deletingLastPathComponent().appending(path: "Counted")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw Fault(description: "there is no \(program.path); 'make bench' builds it first")
    }
  }

  /// The instructions of a workload, once.
  func instructions(of name: String) throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "valgrind", "--tool=callgrind", "--toggle-collect=*countedWork*", "--callgrind-out-file=/dev/null",
      program.path, name,
    ]
    // The order of a set is another one in each process, and its work with it.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    let (output, messages) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, messages)
    try process.run()
    let text = CountedRun.text(of: messages)
    let repetitions = Int(CountedRun.text(of: output).trimmingCharacters(in: .whitespacesAndNewlines))
    process.waitUntilExit()
    let count = text.firstMatch(of: /Collected : (\d+)/).flatMap { Int($0.1) }
    guard let repetitions, repetitions > 0, let count, count > 0 else {
      throw Fault(description: "valgrind counted nothing of '\(name)': \(text.suffix(500))")
    }
    return count / repetitions
  }

  private static func text(of pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
