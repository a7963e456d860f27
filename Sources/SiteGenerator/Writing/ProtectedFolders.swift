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
    for (folder, what) in inputs where ProtectedFolders.isAbove(folder, parent) {
      throw .output(.dangerous(path, "in \(what)"))
    }
    // A folder that is not there yet would become an input of the next build.
    let name = ContentFiles.split(path).name
    if ProtectedFolders.inputs.contains(name), ProtectedFolders.identity(parent) == ProtectedFolders.identity(root) {
      throw .output(.dangerous(path, "the site's folder \(name)/"))
    }
    guard let output else { return }
    var kept = [(folder: root, what: "the site's folder")] + inputs
    if let home = Machine.environment("HOME"), let folder = try? Directory(opening: home) {
      kept.append((folder, "your home folder"))
    }
    if let top = try? Directory(opening: "/") { kept.append((top, "the root of the file system")) }
    for (folder, what) in kept where ProtectedFolders.isAbove(output, folder) {
      let isSame = ProtectedFolders.identity(output) == ProtectedFolders.identity(folder)
      throw .output(.dangerous(path, isSame ? what : "a folder that holds \(what)"))
    }
  }

  /// A path that settings name, from where the command was started: `source` is the site's folder.
  package static func path(_ path: String, of source: String) -> String {
    path.utf8.first == 0x2F ? path : source + "/" + path
  }

  /// What holds a place that a built site would be published to: a folder that a site is made from, or its output.
  ///
  /// - Parameters:
  ///   - place: a folder, which may have to be made; as settings name it.
  ///   - source: the site's folder.
  ///   - output: the folder that the site is built into, relative to the site's.
  /// - Returns: `the site's folder content/`; `nil` where the place lies outside of all of them.
  package static func holder(of place: String, source: String, output: String) -> String? {
    var (rest, missing) = (path(place, of: source), "")
    var found = try? Directory(opening: rest)
    while found == nil, rest.utf8.contains(0x2F) {
      (rest, missing) = ContentFiles.split(rest)
      found = try? Directory(opening: rest.isEmpty ? "/" : rest)
    }
    guard let above = found else { return nil }
    let kept = inputs.map { ($0, "the site's folder \($0)/") } + [(output, "the output folder '\(output)'")]
    return kept.first { folder, _ in
      let folder = path(folder, of: source)
      if let folder = try? Directory(opening: folder) { return isAbove(folder, above) }
      // Neither is there yet.
      let (parent, name) = ContentFiles.split(folder)
      return name == missing && (try? Directory(opening: parent)).flatMap(identity) == identity(above)
    }?.1
  }

  /// Whether `upper` is `lower`, or one of the folders above it, whatever names led to them.
  private static func isAbove(_ upper: Directory, _ lower: Directory) -> Bool {
    guard let sought = identity(upper) else { return false }
    var folder: Directory? = lower
    var last: Identity?
    while let place = folder, let current = identity(place), current != last {
      if current == sought { return true }
      (last, folder) = (current, try? place.parent())
    }
    return false
  }

  private struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
  }

  private static func identity(_ folder: Directory) -> Identity? {
    (try? folder.status()).map { Identity(device: $0.device, inode: $0.inode) }
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
