import Crypto
import SiteModel
import Synchronization

/// The output of one build. Everything is written into a stage beside the output folder; only when all of it is there
/// does the stage take the folder's place (SECURITY.md S60). Until then, and after any fault, the old site is untouched.
package final class OutputTree: Sendable {
  /// How stages are called.
  static let stagePrefix = ".sitegen-stage-"

  private let location: OutputLocation
  private let stageName: String
  private let stage: Directory
  private let site: String
  private let adopts: Bool
  /// Held while the build runs: the site's, and the stage's own, by which dead stages are known.
  private let locks: [FileLock]
  private let files = Mutex<[OutputManifest.File]>([])

  private init(
    location: OutputLocation, stageName: String, stage: Directory, site: String, adopts: Bool, locks: [FileLock]
  ) {
    self.location = location
    self.stageName = stageName
    self.stage = stage
    self.site = site
    self.adopts = adopts
    self.locks = locks
  }

  /// Takes the lock, removes what dead builds left, and makes a stage.
  static func prepare(_ options: BuildOptions, root: Directory, site: SiteSettings) throws(BuildFault) -> OutputTree {
    let lock = try BuildFault.wrap { () throws(SystemError) -> FileLock? in
      try root.makeDirectoryIfAbsent(".sitegen")
      return try FileLock.acquire("lock", in: try root.directory(".sitegen"), timeout: options.lockTimeout)
    }
    guard let lock else {
      let holder = (try? root.directory(".sitegen")).flatMap { FileLock.holder(of: "lock", in: $0) }
      throw .output(.inUse(holder))
    }
    try BuildFault.wrap { () throws(SystemError) in try TreeSwap.recover(root: root, options.output, options.source) }
    let location = try OutputLocation(
      options.output, root: root, source: options.source, adopts: options.adoptsOutput)
    return try BuildFault.wrap { () throws(SystemError) -> OutputTree in
      // A stage must be on the file system of the folder it will fill.
      let place = location.way == .exchange ? location.parent : location.existing ?? location.parent
      removeDeadStages(in: place)
      let (name, stage) = try place.makeUniqueDirectory(prefix: stagePrefix)
      let stageLock = FileLock.tryAcquire(stage)
      return OutputTree(
        location: location, stageName: name, stage: stage, site: site.url?.text ?? site.title,
        adopts: options.adoptsOutput, locks: [lock] + (stageLock.map { [$0] } ?? []))
    }
  }

  /// A stage whose lock is free belongs to a build that is dead (S62).
  private static func removeDeadStages(in place: Directory) {
    guard let entries = try? place.entries() else { return }
    for entry in entries where entry.kind == .directory && entry.name.utf8.starts(with: stagePrefix.utf8) {
      guard let stage = try? place.directory(entry.name), FileLock.tryAcquire(stage) != nil else { continue }
      try? place.removeTree(entry.name)
    }
  }

  // MARK: Writing, from any task

  /// Writes a page.
  func write(_ page: MadePage) throws(SystemError) {
    try write(page.path.outputPath, page.bytes, sources: page.sources)
  }

  /// Copies a file of the site.
  func copy(_ asset: Asset, from source: inout ContentFiles) throws(SystemError) {
    let bytes = try source.read(asset.file, limit: 1 << 30)
    try write(asset.path.outputPath, bytes, sources: [asset.file])
  }

  private func write(_ path: String, _ bytes: [UInt8], sources: [String]) throws(SystemError) {
    do throws(SystemError) {
      try stage.write(path, bytes)
    } catch {
      throw SystemError(operation: error.operation, path: location.path + "/" + path, code: error.code)
    }
    let file = OutputManifest.File(path: path, size: bytes.count, sha256: OutputTree.sha256(bytes), sources: sources)
    files.withLock { $0.append(file) }
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: The end

  /// Puts the stage in the place of the old output; returns what the person should know.
  package func commit() throws(BuildFault) -> [String] {
    let manifest = OutputManifest(site: site, files: files.withLock { $0 })
    for file in manifest.files where stage.size(of: file.path) != file.size {
      throw .output(.incomplete(location.path + "/" + file.path))
    }
    let swap = TreeSwap(location: location, stageName: stageName, stage: stage, manifest: manifest, adopts: adopts)
    return try swap.run()
  }

  /// Removes the stage; the old output stays as it is.
  package func discard() {
    let place = location.way == .exchange ? location.parent : location.existing ?? location.parent
    try? place.removeTree(stageName)
  }
}
