/// Where an output folder stands, whether sitegen may write it, and how.
struct OutputLocation: Sendable {
  /// How the finished tree takes its place.
  enum Way: Sendable {
    /// The old tree and the new one change places at once.
    case exchange
    /// The folder is a mount point or a link: files are renamed into it one by one.
    case inPlace
  }

  /// As the person wrote it.
  let path: String
  /// The folder in which it stands.
  let parent: Directory
  let name: String
  let way: Way
  /// What the old output says of itself; `nil` where there is none.
  let manifest: OutputManifest?
  /// The old output, if there is one.
  let existing: Directory?

  init(_ path: String, root: Directory, source: String, adopts: Bool) throws(BuildFault) {
    self.path = path
    let isAbsolute = path.utf8.first == 0x2F
    let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    guard let last = parts.last, last != ".", last != ".." else {
      throw .output(.dangerous(path, parts.isEmpty ? "the root of the file system" : "not a folder's own name"))
    }
    name = last
    let above = (isAbsolute ? "/" : source + "/") + parts.dropLast().joined(separator: "/")
    parent = try BuildFault.wrap { () throws(SystemError) in
      parts.count == 1 && !isAbsolute ? root : try Directory(opening: above)
    }
    (existing, way) = try OutputLocation.open(name, in: parent)
    if let existing { try OutputLocation.refuseDangerous(existing, path, root) }
    manifest = try OutputLocation.manifest(of: existing, path, adopts: adopts)
  }

  private static func open(_ name: String, in parent: Directory) throws(BuildFault) -> (Directory?, Way) {
    try BuildFault.wrap { () throws(SystemError) -> (Directory?, Way) in
      guard let status = try parent.status(name) else { return (nil, .exchange) }
      if status.kind == .symbolicLink { return (try Directory(opening: parent.join(name)), .inPlace) }
      let folder = try parent.directory(name)
      return (folder, try parent.status().device == status.device ? .exchange : .inPlace)
    }
  }

  /// Never the root, the home folder, the site itself or what holds it, or the folders it is made from (S61).
  private static func refuseDangerous(_ folder: Directory, _ path: String, _ root: Directory) throws(BuildFault) {
    let own = try BuildFault.wrap { () throws(SystemError) in try folder.status() }
    func isSame(_ other: Directory?) -> Bool {
      guard let status = try? other?.status() else { return false }
      return status.device == own.device && status.inode == own.inode
    }
    if isSame(try? Directory(opening: "/")) { throw .output(.dangerous(path, "the root of the file system")) }
    if let home = Machine.environment("HOME"), isSame(try? Directory(opening: home)) {
      throw .output(.dangerous(path, "your home folder"))
    }
    for input in ["content", "templates", ".sitegen", ".git"] where isSame(try? root.directory(input)) {
      throw .output(.dangerous(path, "the site's folder \(input)/"))
    }
    var above: Directory? = root
    for _ in 0..<64 {
      if isSame(above) { throw .output(.dangerous(path, "the site's folder, or one that holds it")) }
      above = try? above?.parent()
    }
  }

  /// The folder must be absent, empty, or ours, unless it is taken over.
  private static func manifest(
    of folder: Directory?, _ path: String, adopts: Bool
  ) throws(BuildFault) -> OutputManifest? {
    guard let folder else { return nil }
    let (entries, bytes) = try BuildFault.wrap { () throws(SystemError) -> (Int, [UInt8]?) in
      let entries = try folder.entries()
      let isMarked = entries.contains { $0.name == OutputManifest.name && $0.kind == .file }
      return (entries.count, isMarked ? try folder.readFile(OutputManifest.name, limit: 1 << 30) : nil)
    }
    if let manifest = bytes.flatMap({ OutputManifest(reading: $0) }) { return manifest }
    guard entries == 0 || adopts else {
      throw .output(bytes == nil ? .foreignFolder(path) : .damagedManifest(path))
    }
    return nil
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
