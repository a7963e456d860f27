import SiteModel

/// What a build knows of the one before, and notes for the one after.
struct BuildMemory: Sendable {
  let options: BuildOptions
  let root: Directory
  let store: RecordStore
  /// What the site is made of now.
  let inputs: InputTree
  /// Of the last build into the same folder; `nil` where there is none, or it is not to be used.
  let record: BuildRecord?
  /// The names in its folders.
  let listings: FolderListings
  /// The site's articles as the last build read them.
  let articles: RecordedArticles?
  /// The files that did not change since.
  let unchanged: Set<ExactText>

  /// Looks at the site's files; `nil` where they cannot be told from others.
  init?(_ options: BuildOptions, root: Directory) async {
    let store = RecordStore(root: root, output: options.output)
    async let known = options.usesRecord ? store.readAll() : (nil, nil)
    guard let (inputs, listings) = await InputTree.read(root, width: options.width) else { return nil }
    (self.options, self.root, self.store, self.inputs, self.listings) = (options, root, store, inputs, listings)
    var articles: RecordedArticles?
    (record, articles) = await known
    unchanged = record.map { inputs.unchanged(since: $0.inputs) } ?? []
    articles?.unchanged = unchanged
    self.articles = articles
  }

  /// What was asked for, and by which program.
  private var request: SHA256Digest? {
    guard let program = Machine.executable else { return nil }
    var key = KeyText("request")
    key.add(FileStamp(program))
    key.add(options.output)
    key.add(options.asOf?.asWritten)
    for flag in [options.includesDrafts, options.includesFuture, options.adoptsOutput] { key.add(flag) }
    return key.digest
  }

  private var minute: Int { options.now / 60 }

  // MARK: Where nothing changed

  /// What the last build said, where this one would say the same: nothing that a site is made of changed since, nobody
  /// touched the output, and the same was asked for within the same minute.
  func answer() -> BuildReport? {
    guard options.answersFromRecord, let record, let answer = record.answer, answer.request == request,
      answer.minute == minute, record.inputs.files == inputs.files,
      record.inputs.files.allSatisfy({ $0.stamp?.isSettled(at: record.inputs.begun) ?? true }),
      TimeZoneDatabase.stamp(ofZone: answer.zone) == answer.zoneStamp, isStanding(record, answer)
    else { return nil }
    var report = BuildReport(diagnostics: answer.diagnostics)
    report.skipped = answer.skipped
    report.articleCounts = answer.articles
    report.counts = answer.counts
    report.reused = record.outputs.count
    report.isFromRecord = true
    return report
  }

  /// Whether the output, and what was written for servers, are as the build left them.
  private func isStanding(_ record: BuildRecord, _ answer: RecordedAnswer) -> Bool {
    guard let parent = try? OutputLocation.parent(of: options.output, root: root, source: options.source),
      let name = OutputLocation.name(of: options.output), let output = try? parent.directory(name),
      let list = output.status(below: OutputManifest.name), FileStamp(list) == record.list,
      root.status(below: ".sitegen/swap") == nil, record.servers.count == answer.servers.count
    else { return false }
    for (file, stamp) in zip(record.servers, answer.servers) {
      guard let status = root.status(below: ".sitegen/hosting/" + file.path), FileStamp(status) == stamp else {
        return false
      }
    }
    let isIntact = Cores.allSatisfy(record.outputs.count, with: { StatusReader(output) }) { number, files in
      record.outputs[number].isIntact(in: &files, of: output, since: record.stamped)
    }
    guard isIntact else { return false }
    LockedStage.removeDead(in: parent)
    return true
  }

  // MARK: For the next build

  /// Keeps what the next build may use. Whoever calls it has built the site and still has its lock.
  func keep(_ notes: PageNotes, _ report: BuildReport, _ made: Made) async {
    guard let record = await record(of: notes, report, made) else { return store.remove() }
    store.write(record)
  }

  /// What was built.
  struct Made: Sendable {
    let maker: PageMaker
    let articles: ArticleReadings?
    let base: SHA256Digest
    let ground: SHA256Digest
    let earlier: EarlierPages?
    /// The output as it stands now.
    let output: Directory
    let manifest: OutputManifest
    let spare: SpareTree.Description?
    /// The files that stayed, by their numbers in the record.
    let kept: [Int]
    /// Where the output changed places with the spare tree.
    let exchange: TreeExchange?
  }

  private func record(of notes: PageNotes, _ report: BuildReport, _ made: Made) async -> BuildRecord? {
    async let articles = made.articles.flatMap { store.write($0.without(made.maker.index.gone)) }
    async let list = list(of: made.output)
    guard
      let keyed = try? await notes.keyed(
        made.maker, ground: made.ground, earlier: made.earlier, files: ContentFiles(root: root), width: options.width),
      // What changed while the site was built may be in it in part: then nothing is known.
      inputs.isUnchanged(in: root, besides: unread(made))
    else { return nil }
    let stamped = Machine.nanoseconds
    guard let list = await list, let status = made.output.status(below: OutputManifest.name),
      FileStamp(status) == FileStamp(list.status)
    else { return nil }
    let files = made.manifest.files
    let (output, known) = (made.output, knownStamps(made))
    let stamps = Cores.map(files.count, with: { StatusReader(output) }) { number, tree -> FileStamp? in
      if let stamp = known[number] { return stamp }
      guard let status = tree.status(below: files[number].path) else { return nil }
      return status.isPublished(files[number], by: list.status) ? FileStamp(status) : nil
    }
    return BuildRecord(
      base: made.base, theme: made.maker.theme.digest,
      credits: keyed.credits, site: made.manifest.site, view: made.manifest.view, list: FileStamp(list.status),
      listDigest: list.digest, stamped: stamped, keys: keyed.keys,
      outputs: zip(files, stamps).map { file, stamp in
        BuildRecord.Output(file: file, stamp: stamp, key: keyed.numbers[file.path] ?? -1)
      },
      servers: made.manifest.servers, texts: keyed.texts,
      shape: shape(made, report), spare: made.spare, inputs: inputs,
      articles: await articles, answer: answer(report, made))
  }

  /// The list of the output, as it was written.
  private func list(of output: Directory) -> (status: Directory.Status, digest: SHA256Digest)? {
    guard let status = output.status(below: OutputManifest.name), status.kind == .file,
      let bytes = try? output.readFile(OutputManifest.name, limit: 1 << 30)
    else { return nil }
    return (status, SHA256.hash(data: bytes))
  }

  /// The stamps that this build saw to be those of the last one, of files that it did not touch; by the numbers of the
  /// files in the manifest.
  private func knownStamps(_ made: Made) -> [FileStamp?] {
    let files = made.manifest.files
    var stamps = [FileStamp?](repeating: nil, count: files.count)
    guard let record = made.earlier?.record, let exchange = made.exchange else { return stamps }
    var place = 0
    for number in made.kept {
      let output = record.outputs[number]
      while place < files.count, files[place].path != output.file.path { place += 1 }
      guard place < files.count else { break }
      // Of one that could have been written twice within a moment it was seen by its bytes what it is.
      guard let stamp = output.stamp, stamp.isSettled(at: record.stamped),
        !exchange.changed.contains(output.file.path)
      else { continue }
      stamps[place] = stamp
    }
    return stamps
  }

  /// The files that this build took as the last one knew them: a change in one of them while it ran is the next one's.
  private func unread(_ made: Made) -> Set<ExactText> {
    // What must be in no text is read whatever the last build knew.
    (made.articles?.unread ?? []).subtracting(made.maker.index.gone.map(ExactText.init))
  }

  /// The folders of the output, where all that is in them is sitegen's.
  private func shape(_ made: Made, _ report: BuildReport) -> TreeShape? {
    guard report.notes.isEmpty else { return nil }
    if let exchange = made.exchange { return exchange.shape }
    return TreeShape(of: made.manifest.files.map(\.path) + [OutputManifest.name], in: made.output)
  }

  /// What may be said again; nothing where some of it was about this build alone.
  private func answer(_ report: BuildReport, _ made: Made) -> RecordedAnswer? {
    let variants = made.maker.variants
    // Which articles have identifiers that are not what they were is said once.
    guard let request, report.notes.isEmpty, variants.all.isEmpty, variants.diagnostics.isEmpty,
      !report.diagnostics.contains(where: { $0.id == "O115" })
    else { return nil }
    let servers = made.manifest.servers.map { root.status(below: ".sitegen/hosting/" + $0.path) }
    guard !servers.contains(where: { $0 == nil }) else { return nil }
    let zone = made.maker.settings.timeZone.name
    return RecordedAnswer(
      request: request, minute: minute, zone: zone, zoneStamp: TimeZoneDatabase.stamp(ofZone: zone),
      servers: servers.compactMap { $0.map { FileStamp($0) } },
      diagnostics: report.diagnostics, skipped: report.skipped, articles: report.articleCounts, counts: report.counts)
  }
}

extension Directory.Status {
  /// Whether this can be the file that sitegen wrote, and not one that somebody put in its place since: not newer than the
  /// list that was written last.
  fileprivate func isPublished(_ file: OutputManifest.File, by list: Directory.Status) -> Bool {
    kind == .file && size == file.size && mode == 0o644 && owner == list.owner && modified <= list.modified
  }
}
