import SiteModel

/// What was noted of the pages of a build while they were made, for the next build.
struct PageNotes: Sendable {
  /// An article that was made.
  struct Article: Sendable {
    let number: Int
    let digest: TextDigest
    let lookups: [LinkLookup]
    let content: PageContent.Place?
    let paths: [String]
    /// Whether there is nothing to say about it: who builds again must be told again.
    let isFaultless: Bool
  }

  /// A job that was done.
  struct Job: Sendable {
    let number: Int
    let paths: [String]
    let isFaultless: Bool
  }

  var plan: PagePlan?
  var jobs: [SiteJob] = []
  var madeArticles: [Article] = []
  var madeJobs: [Job] = []
}

extension PageNotes {
  /// The keys of this build's pages.
  struct Keyed: Sendable {
    /// Of the templates of credits.
    let credits: SHA256Digest
    var keys: [SHA256Digest] = []
    /// The numbers of keys by the paths of files.
    var numbers: [String: Int] = [:]
    var texts: [BuildRecord.Text] = []

    mutating func add(_ key: SHA256Digest, _ paths: [String]) {
      for path in paths { numbers[path] = keys.count }
      keys.append(key)
    }
  }

  /// Works them out, now that everything is known that they are made of; `nil` where something was not made.
  func keyed(
    _ maker: PageMaker, ground: SHA256Digest, earlier: (any KnownPages)?, files: ContentFiles, width: Int
  ) async throws(SystemError) -> Keyed? {
    guard let plan else { return nil }
    let count = maker.index.articles.count
    var made = [Article?](repeating: nil, count: count)
    for note in madeArticles { made[note.number] = note }
    // Whoever builds for the first time knows the digests only now.
    let digests = plan.known?.digests ?? madeArticles.sorted { $0.number < $1.number }.map(\.digest)
    guard digests.count == count else { return nil }
    var keys = plan.known?.keys
    if keys == nil {
      keys = try await PageKeys(maker, ground: ground, digests: digests, texts: files, width: width)
    }
    guard let keys else { return nil }
    let notes = made
    let texts = Cores.map(count) { number -> (text: SHA256Digest, page: SHA256Digest)? in
      guard let note = notes[number] else { return plan.known?.texts[number] }
      // A file that changed while pages were made is none that a key can stand for.
      guard note.digest == digests[number] else { return nil }
      let text = keys.text(number, note.lookups)
      return (text, keys.page(number, text: text))
    }
    return keyed(maker, plan, earlier, keys, texts, made, digests)
  }

  private func keyed(
    _ maker: PageMaker, _ plan: PagePlan, _ earlier: (any KnownPages)?, _ keys: PageKeys,
    _ texts: [(text: SHA256Digest, page: SHA256Digest)?], _ made: [Article?], _ digests: [TextDigest]
  ) -> Keyed {
    var keyed = Keyed(credits: keys.credits)
    keyed.numbers.reserveCapacity(texts.count * 2)
    for (number, key) in texts.enumerated() {
      let file = maker.index.articles[number].file
      if let note = made[number] {
        if note.digest == digests[number] {
          keyed.texts.append(
            BuildRecord.Text(
              file: file, digest: note.digest, lookups: note.lookups, isFaultless: note.isFaultless,
              content: key.flatMap { key in note.content.map { BuildRecord.Content(key: key.text, place: $0) } }))
        }
        if let key, note.isFaultless { keyed.add(key.page, note.paths) }
      } else if let key {
        keyed.add(key.page, earlier?.paths(of: plan.keptArticles[number] ?? []) ?? [])
        if let text = earlier?.text(of: file) {
          keyed.texts.append(
            BuildRecord.Text(
              file: file, digest: digests[number], lookups: text.lookups, isFaultless: true, content: text.content))
        }
      }
    }
    for (number, files) in plan.keptJobs.enumerated() {
      // A feed that stays has the texts that it had.
      if let files, let key = plan.known?.jobs[number] { keyed.add(key, earlier?.paths(of: files) ?? []) }
    }
    for note in madeJobs where note.isFaultless && !note.paths.isEmpty {
      if let key = keys.job(jobs[note.number], texts: { texts[$0]?.text }) { keyed.add(key, note.paths) }
    }
    return keyed
  }
}
