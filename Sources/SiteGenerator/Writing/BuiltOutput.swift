/// The output of a site as its last build left it, for those who take it elsewhere. No build can change it as long as
/// this is kept.
package final class BuiltOutput: Sendable {
  package let folder: Directory
  /// The folder's whole path, for other programs.
  package let path: String
  /// The files that sitegen wrote.
  package let manifest: OutputManifest
  private let root: Directory
  private let lock: FileLock

  /// Takes the site's lock, and reads the list of what stands in its output folder.
  ///
  /// - Throws: a fault where there is no output, or somebody builds it at this moment.
  package init(_ options: BuildOptions) throws(BuildFault) {
    let root = try Directory.site(at: options.source)
    let lock = try BuildFault.wrap { () throws(SystemError) -> (FileLock?, String?) in
      try root.makeDirectoryIfAbsent(".sitegen")
      let state = try root.directory(".sitegen")
      return (
        try FileLock.acquire("lock", in: state, timeout: options.lockTimeout), FileLock.holder(of: "lock", in: state)
      )
    }
    guard let held = lock.0 else { throw Task.isCancelled ? .cancelled : .output(.inUse(lock.1)) }
    (self.root, self.lock) = (root, held)
    guard let earlier = EarlierOutput(options) else { throw .output(.notBuilt(options.output)) }
    folder = earlier.folder
    path = Machine.path(Machine.path(options.output, in: options.source), in: Machine.currentFolder)
    manifest = earlier.manifest
  }

  /// The first file that is not what the manifest says of it; every byte is read (SECURITY.md S69).
  package func firstAltered(of files: [OutputManifest.File]) throws(SystemError) -> String? {
    var open = ContentFiles(root: folder)
    for file in files {
      do throws(SystemError) {
        let (path, name) = ContentFiles.split(file.path)
        var hash = SHA256()
        let size = try open.folder(path).readFile(name) { hash.update(data: $0) }
        guard size == file.size, hash.finalize() == file.digest else { return file.path }
      } catch {
        guard error.isAbsence else { throw error }
        return file.path
      }
    }
    return nil
  }

  /// Copies a file into a folder that is being filled.
  ///
  /// - Returns: whether its bytes were what the manifest says of them.
  package func copy(_ file: OutputManifest.File, to stage: Directory) throws(SystemError) -> Bool {
    var open = ContentFiles(root: folder)
    let (path, name) = ContentFiles.split(file.path)
    var hash = SHA256()
    let size = try open.folder(path).copyFile(name, to: stage, file.path) { hash.update(data: $0) }
    return size == file.size && hash.finalize() == file.digest
  }

  /// The bytes of a file for servers; `nil` where they are not what the same build wrote.
  package func bytes(ofServerFile file: OutputManifest.File) throws(SystemError) -> [UInt8]? {
    try HostingFolder(root: root).bytes(of: file)
  }
}

extension OutputFault {
  fileprivate static func notBuilt(_ path: String) -> OutputFault {
    OutputFault(text: "'\(path)' is not a site that sitegen built", hint: "build it first: sitegen build")
  }
}
