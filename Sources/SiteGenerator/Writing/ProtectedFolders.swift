/// The folders that no output may take the place of, hold, or stand in (SECURITY.md S61).
struct ProtectedFolders {
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
