import SiteModel
import Synchronization

/// Holds an output against what a build would write that knows nothing of the one before (`build --verify`).
package struct BuildVerification: Sendable {
  /// The files of the output that are not what such a build writes, are missing, or are more; in the order of their paths.
  package let differing: [String]
  /// How many files were looked at.
  package let count: Int

  /// Makes every file of the site anew, and keeps none.
  ///
  /// - Throws: also where the site has faults now: somebody changed it since it was built.
  package static func run(_ options: BuildOptions) async throws(BuildFault) -> BuildVerification {
    let output = try BuiltOutput(options)
    let sink = DigestSink(earlier: EarlierOutput(options))
    let made = try await digests(options, into: sink)
    var differing: Set<String> = []
    for file in output.manifest.files where made[file.path] != file.digest { differing.insert(file.path) }
    for path in made.keys where !output.manifest.files.contains(where: { $0.path == path }) { differing.insert(path) }
    var rest = output.manifest.files[...]
    while let altered = try BuildFault.wrap({ () throws(SystemError) in try output.firstAltered(of: Array(rest)) }) {
      differing.insert(altered)
      rest = rest.drop { $0.path != altered }.dropFirst()
    }
    return BuildVerification(differing: differing.sorted { $0.precedes($1) }, count: output.manifest.files.count)
  }

  private static func digests(
    _ options: BuildOptions, into sink: DigestSink
  ) async throws(BuildFault) -> [String: SHA256Digest] {
    let stages = try SiteStages(options)
    let (site, theme, _) = try await stages.read()
    let rights = try await stages.checkRights(of: site)
    let placed = await stages.place(site, rights.states, theme)
    let templates: PageTemplates
    do throws(PageTemplatesFault) {
      templates = try SiteStages.templates(for: placed.index, theme)
    } catch {
      throw .output(.changedMeanwhile(options.output))
    }
    let maker = try await stages.maker(site, placed, theme, templates)
    var writer = SiteWriter(
      maker: maker, files: ContentFiles(root: stages.root), output: sink, width: options.width, progress: { _ in })
    try await writer.writeAll()
    if Task.isCancelled { throw .cancelled }
    return sink.digests
  }
}

/// Takes files and keeps their digests.
private final class DigestSink: PageSink {
  private let earlierOutput: EarlierOutput?
  private let found = Mutex<[String: SHA256Digest]>([:])

  init(earlier: EarlierOutput?) { earlierOutput = earlier }

  var digests: [String: SHA256Digest] { found.withLock { $0 } }

  func write(_ page: MadePage) {
    let digest = SHA256.hash(data: page.bytes)
    found.withLock { $0[page.path.outputPath] = digest }
  }

  func copy(_ asset: Asset, from source: inout ContentFiles) throws(SystemError) {
    let (folder, name) = ContentFiles.split(asset.file)
    try copy(name, of: try source.folder(folder), to: asset.path.outputPath, sources: [])
  }

  func copy(_ name: String, of folder: Directory, to path: String, sources: [String]) throws(SystemError) {
    var hash = SHA256()
    _ = try folder.readFile(name) { hash.update(data: $0) }
    let digest = hash.finalize()
    found.withLock { $0[path] = digest }
  }

  func keep(_ files: [Int]) {}
  func earlier(_ path: String) -> [UInt8]? { earlierOutput?.file(path) }
}

extension OutputFault {
  fileprivate static func changedMeanwhile(_ path: String) -> OutputFault {
    OutputFault(text: "the site has changed since '\(path)' was built", hint: "build it again")
  }
}
