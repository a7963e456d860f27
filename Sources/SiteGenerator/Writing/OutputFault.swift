/// Why an output folder cannot be used.
package struct OutputFault: Error, Sendable, Hashable {
  /// What is wrong, in a sentence without a full stop.
  package let text: String
  /// How to mend it.
  package let hint: String?

  static func inUse(_ holder: String?) -> OutputFault {
    OutputFault(
      text: "another sitegen is building this site" + (holder.map { " (process \($0))" } ?? ""),
      hint: "wait for it, or stop it")
  }

  static func dangerous(_ path: String, _ what: String) -> OutputFault {
    OutputFault(
      text: "'\(path)' is \(what) and cannot be the output folder", hint: "name a folder of its own, such as public")
  }

  static func noFolder(_ path: String) -> OutputFault {
    OutputFault(
      text: "'\(path)' is a file and not a folder", hint: "move it away, or name another folder with --output")
  }

  static func foreignFolder(_ path: String) -> OutputFault {
    OutputFault(
      text: "'\(path)' has files that sitegen did not make",
      hint: "name another folder, or take it over with --adopt: its other files stay, files in the way are replaced")
  }

  static func damagedManifest(_ path: String) -> OutputFault {
    OutputFault(
      text: "'\(path)/\(OutputManifest.name)' is damaged, so it is not known which files are sitegen's",
      hint: "remove the folder, or take it over with --adopt")
  }

  /// - Parameter paths: not empty.
  static func foreignFiles(_ paths: [String]) -> OutputFault {
    let named = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    let (was, verb) = paths.count == 1 ? ("was", "is") : ("were", "are")
    return OutputFault(
      text: "\(named)\(rest) \(was) not made by sitegen and \(verb) in the way of a file of the site",
      hint: "move \(paths.count == 1 ? "it" : "them") away, or replace with --adopt")
  }

  static func incomplete(_ path: String) -> OutputFault {
    OutputFault(text: "'\(path)' was written, but is not there as it was written", hint: "check the disk")
  }
}
