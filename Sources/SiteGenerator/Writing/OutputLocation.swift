/// Where an output folder stands, whether sitegen may write it, and how.
struct OutputLocation: Sendable {
  /// How the finished tree takes its place.
  enum Way: Sendable {
    /// The old tree and the new one change places at once.
    case exchange
    /// The folder is a link or a mount point, or something is mounted in it: files are renamed into it one by one.
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

  /// - Parameter record: of the build that left the output. Where it is that, the output's list need not be read.
  init(
    _ path: String, root: Directory, source: String, adopts: Bool, record: BuildRecord? = nil
  ) throws(BuildFault) {
    self.path = path
    guard let name = OutputLocation.name(of: path) else {
      throw .output(.dangerous(path, "not a folder with a name of its own"))
    }
    self.name = name
    let (parent, status) = try BuildFault.wrap { () throws(SystemError) -> (Directory, Directory.Status?) in
      let parent = try OutputLocation.parent(of: path, root: root, source: source)
      return (parent, try parent.status(name))
    }
    if status?.kind == .file { throw .output(.noFolder(path)) }
    self.parent = parent
    (existing, way) = try BuildFault.wrap { () throws(SystemError) in
      try OutputLocation.open(name, in: parent, label: path)
    }
    try ProtectedFolders(root: root).refuse(existing, in: parent, path)
    if let record, !adopts, OutputLocation.isList(of: existing, record) {
      manifest = record.manifest
    } else {
      manifest = try OutputLocation.manifest(of: existing, path, adopts: adopts)
    }
  }

  /// Whether a record is of the build that left this output.
  func isOf(_ record: BuildRecord) -> Bool { OutputLocation.isList(of: existing, record) }

  /// Whether the list of a folder is the one that a build wrote as its last file.
  private static func isList(of folder: Directory?, _ record: BuildRecord) -> Bool {
    guard let folder, let status = folder.status(below: OutputManifest.name), status.kind == .file,
      FileStamp(status) == record.list
    else { return false }
    if record.list.isSettled(at: record.stamped) { return true }
    // A list that was written just before it was looked at.
    guard let bytes = try? folder.readFile(OutputManifest.name, limit: 1 << 30) else { return false }
    return SHA256.hash(data: bytes) == record.listDigest
  }

  /// The folder in which the stage is made: on the file system of the folder that it will fill.
  var stagePlace: Directory { way == .exchange ? parent : existing ?? parent }

  /// The name that an output folder has in its parent; `nil` for paths that end in dots.
  static func name(of path: String) -> String? {
    guard let last = path.utf8.split(separator: 0x2F).last, !last.elementsEqual(".".utf8),
      !last.elementsEqual("..".utf8)
    else { return nil }
    return String(decoding: last, as: UTF8.self)
  }

  /// Opens the folder in which an output folder stands.
  static func parent(of path: String, root: Directory, source: String) throws(SystemError) -> Directory {
    let above = path.utf8.split(separator: 0x2F).dropLast().map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "/")
    if path.utf8.first == 0x2F { return try Directory(opening: "/" + above) }
    return above.isEmpty ? root : try Directory(opening: Machine.path(above, in: source))
  }

  private static func open(_ name: String, in parent: Directory, label: String) throws(SystemError) -> (Directory?, Way)
  {
    guard let status = try parent.status(name) else { return (nil, .exchange) }
    if status.kind == .symbolicLink { return (try Directory(opening: parent.join(name), label: label), .inPlace) }
    let folder = try parent.directory(name, label: label)
    let isAlone = try parent.status().device == status.device && !MountTable().concerns(folder)
    return (folder, isAlone ? .exchange : .inPlace)
  }

  /// The folder must be absent, empty, or ours, unless it is taken over (S61).
  private static func manifest(
    of folder: Directory?, _ path: String, adopts: Bool
  ) throws(BuildFault) -> OutputManifest? {
    guard let folder else { return nil }
    let (entries, bytes) = try BuildFault.wrap { () throws(SystemError) -> (Int, [UInt8]?) in
      // A stage in a folder that is filled in place says that a first build died there.
      let entries = try folder.entries().filter { !LockedStage.isOne($0) }
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
