package import SiteModel

/// What came of the proof of an edition.
package struct EditionProof: Sendable {
  /// All that is wrong with finished pages.
  package let diagnostics: [Diagnostic]
  /// What the proof of the next edition need not make again; `nil` where that cannot be told.
  package let proved: ProvedPages?
  /// How many articles and jobs were done for it.
  package let made: Int
}

extension SiteEdition {
  /// Makes every file of the site as a build does, and keeps none of them: what is wrong with finished pages is found so.
  /// What an earlier proof found faultless, made of the same things, is not made again. Takes long; in a cancelled task
  /// what it found is not to be used.
  ///
  /// - Throws: `BuildFault.cancelled`, or what the machine refused.
  package func proof(
    _ options: BuildOptions, width: Int, after earlier: ProvedPages? = nil
  ) async throws(BuildFault) -> EditionProof {
    let files = ContentFiles(root: root, memory: memory)
    var writer = SiteWriter(
      maker: maker, files: files, output: ProofSink(earlier: EarlierOutput(options)), width: width, progress: { _ in })
    let ground = SiteGround(options, edition: memory.context, maker.theme, zone: settings.timeZone)
      .whole(maker, outlets: outlets, files: files)
    let known = earlier.map { EarlierProof(pages: $0, memory: memory) }
    if let ground, let known {
      writer.planner = PagePlanner(earlier: known, ground: ground, files: files, width: width)
    }
    try await writer.writeAll()
    if Task.isCancelled { throw .cancelled }
    let notes = writer.notes
    var proved: ProvedPages?
    if let ground {
      let keyed = try? await notes.keyed(maker, ground: ground, earlier: known, files: files, width: width)
      proved = keyed.map { ProvedPages($0, of: memory) }
    }
    if Task.isCancelled { throw .cancelled }
    return EditionProof(
      diagnostics: memory.holding(writer.diagnostics), proved: proved,
      made: notes.madeArticles.count + notes.madeJobs.count)
  }
}

/// Takes files and keeps none.
private struct ProofSink: PageSink {
  let earlier: EarlierOutput?

  func write(_ page: MadePage) {}
  func copy(_ asset: Asset, from source: inout ContentFiles) {}
  func copy(_ name: String, of folder: Directory, to path: String, sources: [String]) {}
  func keep(_ files: [Int]) {}
  func earlier(_ path: String) -> [UInt8]? { earlier?.file(path) }
}
