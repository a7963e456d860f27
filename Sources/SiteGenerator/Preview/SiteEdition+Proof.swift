package import SiteModel

extension SiteEdition {
  /// Makes every file of the site as a build does, and keeps none of them: what is wrong with finished pages is found so.
  /// Takes long; in a cancelled task what it found is not to be used.
  ///
  /// - Throws: `BuildFault.cancelled`, or what the machine refused.
  package func proof(_ options: BuildOptions, width: Int) async throws(BuildFault) -> [Diagnostic] {
    var writer = SiteWriter(
      maker: maker, files: ContentFiles(root: root, memory: memory), output: ProofSink(earlier: EarlierOutput(options)),
      width: width, progress: { _ in })
    try await writer.writeAll()
    if Task.isCancelled { throw .cancelled }
    return writer.diagnostics
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
