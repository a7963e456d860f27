/// The folders that no output may take the place of, hold, or stand in (SECURITY.md S61).
package struct ProtectedFolders {
  /// What the site is made from.
  private static let inputs = ["content", "templates", ".sitegen", ".git"]

  private let root: Directory

  init(root: Directory) { self.root = root }

  /// Refuses the root, the home folder, the site's folder and those it is made from, whatever holds one of them, and
  /// whatever stands in one of the latter: the next build would read its own output.
  func refuse(_ output: Directory?, in parent: Directory, _ path: String) throws(BuildFault) {
    let inputs = ProtectedFolders.inputs.compactMap { name in
      (try? root.directory(name)).map { (folder: $0, what: "the site's folder \(name)/") }
    }
    for (folder, what) in inputs where parent.isIn(folder) {
      throw .output(.dangerous(path, "in \(what)"))
    }
    // A folder that is not there yet would become an input of the next build.
    let name = ContentFiles.split(path).name
    if ProtectedFolders.inputs.contains(name), parent.isSame(as: root) {
      throw .output(.dangerous(path, "the site's folder \(name)/"))
    }
    guard let output else { return }
    var kept = [(folder: root, what: "the site's folder")] + inputs
    if let home = Machine.environment("HOME"), let folder = try? Directory(opening: home) {
      kept.append((folder, "your home folder"))
    }
    if let top = try? Directory(opening: "/") { kept.append((top, "the root of the file system")) }
    for (folder, what) in kept where folder.isIn(output) {
      let isSame = output.isSame(as: folder)
      throw .output(.dangerous(path, isSame ? what : "a folder that holds \(what)"))
    }
  }

  /// What is said against publishing to a folder: that it is a part of the site, or of its output.
  ///
  /// - Parameters:
  ///   - place: a folder, which may have to be made: whole, or relative to the site's.
  ///   - source: the site's folder.
  ///   - output: the folder that the site is built into, written as `place` is.
  /// - Returns: `is in the site's folder content/, and …`; `nil` where the place lies outside of all of them.
  package static func objection(to place: String, source: String, output: String) -> String? {
    guard let (found, toMake) = innermost(of: place, source) else { return nil }
    let inputs = inputs.map { name in
      (name, "the site's folder \(name)/", name.utf8.first == 0x2E ? privateReason : "the next build would read it")
    }
    for (name, what, reason) in inputs + [(output, "the output folder '\(output)'", outputReason)] {
      guard let (folder, missing) = innermost(of: name, source) else { continue }
      let isIn = missing.isEmpty ? found.isIn(folder) : found.isSame(as: folder) && toMake.starts(with: missing)
      let isSame = toMake == missing && found.isSame(as: folder)
      if isIn { return "is \(isSame ? "" : "in ")\(what), and \(reason)" }
    }
    return nil
  }

  /// What helps against the objection.
  package static let hint = "name a folder outside of it, such as /srv/www"

  private static let privateReason = "nothing there is for readers"
  private static let outputReason = "whoever is shown that would find every release in it"

  /// The innermost folder on the way to a place that is there, and the names of those that have to be made in it.
  private static func innermost(of place: String, _ source: String) -> (folder: Directory, missing: [String])? {
    let whole = Machine.path(place, in: source)
    var parts = whole.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
    var missing: [String] = []
    while true {
      let path = (whole.utf8.first == 0x2F ? "/" : "./") + parts.joined(separator: "/")
      if let folder = try? Directory(opening: path) { return (folder, missing) }
      guard let last = parts.popLast() else { return nil }
      // What is made and left again is nowhere on the way: `new/../www`.
      if missing.first == "..", last != ".." {
        missing.removeFirst()
        parts += missing
        missing = []
      } else {
        missing.insert(last, at: 0)
      }
    }
  }
}

extension BuildFault {
  /// Turns the machine's faults into faults of a build.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(BuildFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw .system(error)
    }
  }
}
