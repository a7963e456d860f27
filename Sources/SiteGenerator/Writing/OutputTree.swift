import Dispatch
import SiteModel
import Synchronization

/// The output of one build. Everything is written into a stage beside the output folder; only when all of it is there
/// does the stage take the folder's place (SECURITY.md S60). Until then, and after any fault, the old site is untouched.
package final class OutputTree: Sendable {
  let location: OutputLocation
  let stage: OutputStage
  private let state: Directory
  private let site: String
  private let view: BuiltView
  private let adopts: Bool
  /// Held while the build runs.
  private let lock: FileLock
  private let unchanged: UnchangedFiles
  /// Where the record of the build goes; absent where none is kept.
  let store: RecordStore?
  /// Of the build that left the output.
  let record: BuildRecord?
  /// The files of the site that did not change since then.
  private let unchangedInputs: Set<ExactText>
  /// The tree that this build took out of the output folder, and kept.
  let retired = Mutex<RetiredTree?>(nil)
  /// Where the output changed places with the spare tree.
  let exchanged = Mutex<TreeExchange?>(nil)
  private let files = Mutex<[OutputManifest.File]>([])
  /// Those that stay as the record has them, by their numbers there.
  private let kept = Mutex<[Int]>([])
  /// Those of them that are not in the old output as they are.
  private let written = Mutex<[String]>([])
  /// Whether this build has something that the old output has not; until then nothing is put into the stage.
  private let isChanged = Atomic(false)
  /// The unchanged files that came before.
  private let waiting = Mutex<[String]>([])

  private init(
    location: OutputLocation, stage: LockedStage, state: Directory, site: String, view: BuiltView, adopts: Bool,
    lock: FileLock, memory: BuildMemory?
  ) throws(SystemError) {
    self.location = location
    store = memory?.store
    record = memory?.record.flatMap { !adopts && location.isOf($0) ? $0 : nil }
    unchangedInputs = memory?.unchanged ?? []
    self.stage = try OutputStage(stage, isNumbered: location.way == .exchange && record?.spare != nil)
    self.state = state
    self.site = site
    self.view = view
    self.adopts = adopts
    self.lock = lock
    // Of a folder that is taken over nothing is known, and it may have links where ours has folders.
    unchanged = UnchangedFiles(location, adopts: adopts)
  }

  /// Takes the lock, removes what dead builds left, and makes a stage.
  ///
  /// - Parameter memory: what is known of the build that left the output.
  static func prepare(
    _ options: BuildOptions, root: Directory, site: SiteSettings, memory: BuildMemory? = nil
  ) throws(BuildFault) -> OutputTree {
    try prepare(options, root: root, site: site.url?.text ?? site.title, memory: memory)
  }

  static func prepare(
    _ options: BuildOptions, root: Directory, site: String, memory: BuildMemory? = nil
  ) throws(BuildFault) -> OutputTree {
    let state = try BuildFault.wrap { () throws(SystemError) -> Directory in
      try root.makeDirectoryIfAbsent(".sitegen")
      return try root.directory(".sitegen")
    }
    let lock = try BuildFault.wrap { () throws(SystemError) in
      try FileLock.acquire("lock", in: state, timeout: options.lockTimeout)
    }
    guard let lock else {
      throw Task.isCancelled ? .cancelled : .output(.inUse(FileLock.holder(of: "lock", in: state)))
    }
    try BuildFault.wrap { () throws(SystemError) in
      try SwapJournal.recover(state: state, root: root, source: options.source)
    }
    let location = try OutputLocation(
      options.output, root: root, source: options.source, adopts: options.adoptsOutput,
      record: memory?.record)
    return try BuildFault.wrap { () throws(SystemError) -> OutputTree in
      LockedStage.removeDead(in: location.stagePlace)
      let stage = try LockedStage.make(in: location.stagePlace, label: location.path)
      do throws(SystemError) {
        return try OutputTree(
          location: location, stage: stage, state: state, site: site, view: BuiltView(options),
          adopts: options.adoptsOutput, lock: lock, memory: memory)
      } catch {
        try? location.stagePlace.removeTree(stage.name)
        throw error
      }
    }
  }

  /// A file of the old output, if sitegen wrote it; `nil` where it cannot be read.
  func earlier(_ path: String) -> [UInt8]? {
    guard let folder = location.existing, location.manifest?.files.contains(where: { $0.path == path }) == true else {
      return nil
    }
    return try? folder.readFile(path, limit: ContentFiles.textLimit)
  }

  // MARK: Writing, from any task

  /// Writes a page.
  func write(_ page: MadePage) throws(SystemError) {
    try write(page.path.outputPath, page.bytes, sources: page.sources, status: page.status)
  }

  /// Copies a file of the site.
  func copy(_ asset: Asset, from source: inout ContentFiles) throws(SystemError) {
    let (folder, name) = ContentFiles.split(asset.file)
    try copy(name, of: try source.folder(folder), to: asset.path.outputPath, sources: [asset.file])
  }

  func copy(_ name: String, of folder: Directory, to path: String, sources: [String]) throws(SystemError) {
    if let size = try folder.status(name)?.size, unchanged.mayHold(path, size: size) {
      var hash = SHA256()
      let size = try folder.readFile(name) { hash.update(data: $0) }
      let file = OutputManifest.File(path: path, size: size, digest: hash.finalize(), sources: sources)
      if unchanged.hold(file) { return try keep(file) }
    }
    isChanged.store(true, ordering: .relaxed)
    var hash = SHA256()
    let size = try stage.copy(name, of: folder, to: path) { hash.update(data: $0) }
    add(OutputManifest.File(path: path, size: size, digest: hash.finalize(), sources: sources), isWritten: true)
  }

  func write(_ path: String, _ bytes: [UInt8], sources: [String], status: Int = 200) throws(SystemError) {
    let file = OutputManifest.File(
      path: path, size: bytes.count, digest: SHA256.hash(data: bytes), sources: sources, status: status)
    if unchanged.hold(file) { return try keep(file) }
    isChanged.store(true, ordering: .relaxed)
    try stage.write(path, bytes)
    add(file, isWritten: true)
  }

  /// Keeps files of the old output that were found to be what this build would write.
  func keep(_ files: [Int]) throws(SystemError) {
    guard let record else { return }
    for file in files { try place(record.outputs[file].file) }
    kept.withLock { $0 += files }
  }

  private func keep(_ file: OutputManifest.File) throws(SystemError) {
    try place(file)
    add(file, isWritten: false)
  }

  /// Sees to it that a file of the old output stands in the new one.
  private func place(_ file: OutputManifest.File) throws(SystemError) {
    // With a spare tree nothing need be put into the stage but what is new.
    if isChanged.load(ordering: .relaxed), location.way == .exchange, record?.spare == nil {
      try unchanged.place(file.path, in: stage.folder)
    } else {
      waiting.withLock { $0.append(file.path) }
    }
  }

  private func add(_ file: OutputManifest.File, isWritten: Bool) {
    files.withLock { $0.append(file) }
    if isWritten { written.withLock { $0.append(file.path) } }
  }

  /// What is still there of what the last build made; `nil` where there is no record that is of this output.
  var earlierPages: EarlierPages? {
    guard let record, let output = location.existing else { return nil }
    return EarlierPages(record, output: output, unchanged: unchangedInputs)
  }

  /// The output folder as it is now.
  func finished() throws(SystemError) -> Directory? {
    location.way == .exchange ? try location.parent.directory(location.name) : location.existing
  }

  /// What is known where the output changed places with the spare tree.
  var exchange: TreeExchange? { exchanged.withLock { $0 } }

  /// The numbers of the files that stay as the record has them, in their order: each was looked at.
  var keptNumbers: [Int] { kept.withLock { $0 }.sorted() }

  /// Whether this build has nothing that the old output has not.
  var isUnchanged: Bool { !isChanged.load(ordering: .relaxed) }

  /// The files that were made so far.
  var made: [OutputManifest.File] { manifest(servers: []).files }

  var writtenPaths: Set<String> { Set(written.withLock { $0 }) }

  // MARK: The end

  /// Puts the stage in the place of the old output; returns what the person should know.
  ///
  /// - Parameter servers: what this build has for servers, which the list names too.
  package func commit(servers: [OutputManifest.File] = []) throws(BuildFault) -> [String] {
    try commit(manifest(servers: servers))
  }

  /// The same with the list of what was made.
  ///
  /// - Parameter gone: the files of the texts that were taken down, or whose time is over: nothing that shows one is kept.
  func commit(_ manifest: OutputManifest, forgetting gone: Set<String> = []) throws(BuildFault) -> [String] {
    try commit(TreeSwap(location: location, stage: stage, state: state), manifest, gone)
  }

  func commit(exchange: @escaping TreeSwap.Exchange) throws(BuildFault) -> [String] {
    try commit(
      TreeSwap(location: location, stage: stage, state: state, exchange: exchange),
      manifest(servers: []), [])
  }

  private func commit(
    _ swap: TreeSwap, _ manifest: OutputManifest, _ gone: Set<String>
  ) throws(BuildFault) -> [String] {
    if !isChanged.load(ordering: .relaxed), manifest == location.manifest {
      discard()
      return []
    }
    if try exchangeWithSpare(manifest, forgetting: gone) { return [] }
    try BuildFault.wrap { () throws(SystemError) in try stage.becomeTree() }
    try complete(manifest)
    let foreign = try ForeignFiles(in: location, new: manifest, adopts: adopts)
    let kept = foreign.kept.isEmpty ? [] : [OutputNote.kept(foreign.kept.count, in: location.path)]
    do throws(SystemError) {
      let outcome =
        try location.way == .exchange
        ? swap.run(manifest, keeping: foreign) { retire($0, manifest, forgetting: gone) } : nil
      if case .swapped(let leftover)? = outcome {
        return kept + (leftover.map { [OutputNote.leftover($0)] } ?? [])
      }
      guard let output = location.existing else { return kept }
      let replacement = ReplacementInPlace(
        output: output, stage: stage.folder, old: location.manifest, manifest: manifest, written: writtenPaths)
      try replacement.run(displacing: foreign.displaced)
    } catch {
      throw .system(error)
    }
    discard()
    return kept + [OutputNote.replacedInPlace(location.path)]
  }

  /// The list of what was made.
  func manifest(servers: [OutputManifest.File]) -> OutputManifest {
    let kept = keptNumbers.compactMap { record?.outputs[$0].file }
    let new = files.withLock { $0 }.sorted { $0.path.precedes($1.path) }
    return OutputManifest(site: site, view: view, files: OutputManifest.merged(kept, new), servers: servers)
  }

  /// Puts the unchanged files into a stage that is to be a whole site, and proves that everything is there.
  private func complete(_ manifest: OutputManifest) throws(BuildFault) {
    let isWhole = location.way == .exchange
    if isWhole { try BuildFault.wrap { () throws(SystemError) in try placeWaiting() } }
    let written = isWhole ? [] : writtenPaths
    let files = isWhole ? manifest.files : manifest.files.filter { written.contains($0.path) }
    if let missing = firstMissing(of: files) { throw .output(.incomplete(location.path + "/" + missing)) }
  }

  /// Gives the unchanged files that came before the first change their places, on all cores.
  private func placeWaiting() throws(SystemError) {
    let waiting = waiting.withLock { $0 }
    try Cores.forEach(waiting.count, each: 256) { (number) throws(SystemError) in
      try unchanged.place(waiting[number], in: stage.folder)
    }
  }

  /// The first file that does not stand in the stage with its size; all cores look for it.
  func firstMissing(of files: [OutputManifest.File]) -> String? {
    let first = Mutex<Int?>(nil)
    let size = 1_024
    DispatchQueue.concurrentPerform(iterations: (files.count + size - 1) / size) { batch in
      let range = batch * size..<min(files.count, (batch + 1) * size)
      guard let found = range.first(where: { stage.size(of: files[$0].path) != files[$0].size }) else {
        return
      }
      first.withLock { $0 = min($0 ?? found, found) }
    }
    return first.withLock { $0 }.map { files[$0].path }
  }

  /// Removes the stage; the old output stays as it is.
  package func discard() { try? location.stagePlace.removeTree(stage.name) }
}

extension OutputTree {
  /// What is never a file of the site nor anybody else's, at the top of an output folder.
  static func isReserved(_ entry: Directory.Entry) -> Bool {
    entry.name == OutputManifest.name || LockedStage.isOne(entry)
  }
}
