/// Fills an output folder that cannot be exchanged, file by file: everything but pages, then pages, then the deletion of
/// what is stale, and the manifest last.
struct ReplacementInPlace {
  let output: Directory
  let stage: Directory
  let old: OutputManifest?
  let manifest: OutputManifest
  /// The files that are in the stage; the others stand in the output as they are.
  let written: Set<String>

  func run(displacing foreign: Set<String>) throws(SystemError) {
    if stage.status(below: OutputManifest.name) != nil { try stage.removeFile(OutputManifest.name) }
    // If the build dies half-way, the next one must know old and new files alike for sitegen's.
    try announce()
    var folder = OpenFolder(root: output)
    try clear(foreign, &folder)
    let isPage = { (path: String) in path.hasExtension("html") }
    let paths = manifest.files.map(\.path).filter(written.contains)
    for path in paths where !isPage(path) { try place(path, &folder) }
    for path in paths where isPage(path) { try place(path, &folder) }
    try removeStale(&folder)
    try stage.syncFileSystem()
    try put(manifest)
    try output.syncFileSystem()
  }

  /// Lists old and new files together. Of those that are not the same in both nothing is said but that they are ours.
  private func announce() throws(SystemError) {
    let before = (old?.files ?? []).map { ($0.path, $0) }
    let files = Dictionary(before + manifest.files.map { ($0.path, $0) }) { old, new in
      old.digest == new.digest ? new : new.withUnknownBytes
    }
    let known = Set(before.map(\.0))
    try put(
      OutputManifest(
        site: manifest.site, view: manifest.view,
        files: files.values.map { known.contains($0.path) ? $0 : $0.withUnknownBytes }))
  }

  private func put(_ manifest: OutputManifest) throws(SystemError) {
    try stage.write(OutputManifest.name, manifest.bytes)
    try stage.rename(below: OutputManifest.name, into: output, OutputManifest.name)
  }

  /// Takes away what is a file where the new site has a folder, or stands in a folder where it has a file.
  private func clear(_ foreign: Set<String>, _ folder: inout OpenFolder) throws(SystemError) {
    let new = Set(manifest.files.map(\.path))
    let stale = (old?.files ?? []).map(\.path).filter { !new.contains($0) }
    let newFolders = ForeignFiles.folders(of: new)
    for path in foreign { try folder.remove(path) }
    for path in stale {
      let isBelowFile = ForeignFiles.folders(of: [path]).contains(where: new.contains)
      if newFolders.contains(path) || isBelowFile { try folder.remove(path) }
    }
  }

  private func place(_ path: String, _ folder: inout OpenFolder) throws(SystemError) {
    let (above, name) = ContentFiles.split(path)
    try stage.rename(below: path, into: try folder.making(above), name)
  }

  private func removeStale(_ folder: inout OpenFolder) throws(SystemError) {
    let kept = Set(manifest.files.map(\.path))
    for file in old?.files ?? [] where !kept.contains(file.path) { try folder.remove(file.path) }
  }
}
