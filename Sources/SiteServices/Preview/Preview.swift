import SiteGenerator
import SiteModel
import NIOCore

/// A preview of a site: reads it, shows it, and reads it again whenever one of its files changes. `public/` is never
/// touched, and nothing is locked.
///
/// A change goes this way: `SiteWatch` sees it, `ChangeQueue` joins it with its neighbours, `EditionMaker` reads what is
/// new, `PreviewState` shows the edition to requests, `PreviewEvents` tells the pages. Behind that, and until the next
/// change, the pages that may not be what they were are made, so that what is wrong with finished pages is found too.
package actor Preview {
  private let options: PreviewOptions
  /// The site's folder as it was named.
  private let named: String
  private let report: @Sendable (PreviewReport) -> Void
  private let service: PreviewService
  private let queue = ChangeQueue()
  private let watch: SiteWatch
  private var maker: EditionMaker
  private var listeners: PreviewListeners?
  private var reading: Task<Void, Never>?
  private var proof: Task<Void, Never>?
  private var retrying: Task<Void, Never>?
  private var turning: Task<Void, Never>?
  /// What changed since the edition that is shown; `nil` where nobody knows. A reading that fails does not lose it.
  private var unseen: Set<String>? = []
  /// What was found before the first page was made, and on finished pages.
  private var findings: (stages: [Diagnostic], pages: [Diagnostic]) = ([], [])
  /// What the next proof need not make again.
  private var provedPages: ProvedPages?
  /// What the machine refused when the site was read last, and how often it refused something since it was read.
  private var refusal: Diagnostic?
  private var refusals = 0
  private var reported = ReportedFindings()

  /// A preview; `report` is called from its tasks.
  package init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewReport) -> Void) {
    self.options = options.absolute
    self.report = report
    named = options.site.source
    service = PreviewService(
      allowedHosts: options.allowedHosts, addresses: PreviewListeners.reachable(at: options.host))
    maker = EditionMaker(self.options.site)
    watch = SiteWatch(self.options.site.source, into: queue) { report(.polling($0)) }
  }

  /// Begins to listen and to watch, and reads the site once.
  package func start() async throws(PreviewFault) -> PreviewPlace {
    try await start(limits: PreviewConnection.Limits())
  }

  func start(limits: PreviewConnection.Limits) async throws(PreviewFault) -> PreviewPlace {
    try expectSite()
    let listeners = try await PreviewListeners.start(service, host: options.host, port: options.port, limits: limits)
    self.listeners = listeners
    // Before the site is read, so that nothing that happens in between is missed.
    if options.polls { watch.startPolling("it was asked for") } else { watch.start() }
    await read(nil)
    reading = Task { [queue] in await queue.drain { await self.read($0) } }
    let base = service.state.now.edition?.settings.basePath ?? "/"
    let own = [nil: ["127.0.0.1"], "0.0.0.0": ["127.0.0.1"], "::": ["[::1]"]][options.host] ?? []
    let names = own + service.addresses
    return PreviewPlace(
      addresses: names.map { "http://\($0):\(listeners.port)\(base)" },
      desk: "http://\(names.first ?? "127.0.0.1"):\(listeners.port)\(PreviewAddress.desk)",
      takenPort: listeners.takenPort,
      isOpen: options.host.map { !["127.0.0.1", "::1", "localhost"].contains($0) } ?? false)
  }

  /// A folder without settings is another one than was meant.
  private func expectSite() throws(PreviewFault) {
    do throws(SystemError) {
      guard try Directory(opening: named).status("sitegen.yaml") == nil else { return }
    } catch {
      throw .folder(error)
    }
    throw .noSite(.noSettings)
  }

  /// Ends everything.
  package func stop() async {
    watch.stop()
    queue.finish()
    for task in [reading, proof, retrying, turning] { task?.cancel() }
    // The port is free at once, however long the last reading takes.
    for server in listeners?.servers ?? [] { await server.stop() }
    for task in [reading, proof, retrying, turning] { await task?.value }
  }

  /// How many pages are told what happens.
  func listenerCount() -> Int { service.events.count }

  // MARK: Reading

  private func read(_ changes: Set<String>?) async {
    proof?.cancel()
    retrying?.cancel()
    let begin = ContinuousClock.now
    unseen = unseen.flatMap { unseen in changes.map { unseen.union($0) } }
    var maker = maker
    do throws(BuildFault) {
      let outcome = try await maker.make(now: Machine.now, changes: unseen)
      self.maker = maker
      take(outcome)
      report(.read(reading(outcome, after: ContinuousClock.now - begin)))
    } catch {
      if case .system(let error) = error { retry(after: error) }
    }
  }

  private func take(_ outcome: EditionOutcome) {
    findings.stages = outcome.diagnostics
    (refusal, refusals) = (nil, 0)
    let changed = outcome.changedFiles
    findings.pages = findings.pages.filter { finding in !(finding.span.map { changed.contains($0.file) } ?? false) }
    guard let edition = outcome.edition else {
      let old = service.state.now.errors
      service.state.report(all)
      if service.state.now.errors != old { service.events.send(.faults) }
      return
    }
    unseen = []
    findings.pages += outcome.pageFaults
    let old = service.state.now.errors
    service.state.show(edition, all)
    service.events.send(outcome.change == .styles ? .styles : .reload)
    if outcome.change == .styles, service.state.now.errors != old { service.events.send(.faults) }
    prove(edition)
    turn(edition)
  }

  /// Where the site is shown as of now, an embargo that ends is seen without a save.
  private func turn(_ edition: SiteEdition) {
    turning?.cancel()
    guard options.site.asOf == nil else { return }
    turning = Task(priority: .utility) { [queue, snapshot = edition.snapshot] in
      guard let moment = snapshot.nextTurn else { return }
      while Machine.now < moment {
        // Clocks are set, and machines sleep.
        let seconds = min(60, moment - Machine.now)
        guard (try? await Task.sleep(for: .seconds(max(1, seconds)))) != nil else { return }
      }
      queue.add(SiteChange(files: []))
    }
  }

  /// A file went away while it was read, or the disk is at fault: in a while it may be otherwise.
  private func retry(after error: SystemError) {
    let fault = Diagnostic(refusing: error, below: options.site.source)
    refusals += 1
    // What went away between a look and the next is another thing a moment later, and nothing to speak of.
    if fault != refusal, refusals > 1 || !error.isAbsence {
      report(.machine(error))
      refusal = fault
      service.state.report(all)
      service.events.send(.faults)
    }
    retrying?.cancel()
    retrying = Task { [queue] in
      guard (try? await Task.sleep(for: .seconds(error.isAbsence ? 0.2 : 2))) != nil else { return }
      queue.add(SiteChange(files: nil))
    }
  }

  // MARK: Proving

  /// Makes the pages that were not found faultless as they are, while nothing else is to be done.
  private func prove(_ edition: SiteEdition) {
    let options = options.site
    let (number, earlier) = (service.state.now.number, provedPages)
    proof = Task(priority: .background) {
      let begin = ContinuousClock.now
      // While pages are made one core is left to those who look at them.
      let found = try? await edition.proof(options, width: max(1, options.width - 1), after: earlier)
      guard let found, !Task.isCancelled else { return }
      provedPages = found.proved
      self.proved(found.diagnostics, number, after: ContinuousClock.now - begin)
    }
  }

  private func proved(_ found: [Diagnostic], _ number: Int, after time: Duration) {
    guard number == service.state.now.number else { return }
    findings.pages = found
    let old = service.state.now.diagnostics
    service.state.report(all)
    let now = service.state.now
    guard now.diagnostics != old else { return }
    service.events.send(.faults)
    let reading = reading(nil, after: time)
    report(.proved(reading))
  }

  /// Everything that is wrong, once and in the order of places.
  private var all: [Diagnostic] { Set(findings.stages + findings.pages + [refusal].compactMap(\.self)).sorted() }

  /// What came of a reading, or, without an outcome, of the proof of all pages.
  private func reading(_ outcome: EditionOutcome?, after time: Duration) -> PreviewReading {
    let all = service.state.now.diagnostics
    let onPages = Set(findings.pages).subtracting(findings.stages)
    var new: [Diagnostic] = []
    if let outcome {
      new = reported.take(stages: all.filter { !onPages.contains($0) }, isWhole: outcome.edition != nil)
    }
    new += reported.take(pages: all.filter(onPages.contains), isWhole: outcome == nil)
    return PreviewReading(
      new: new, all: all, changes: outcome?.changedArticles ?? 0, isShown: outcome?.edition != nil, time: time)
  }
}

extension Diagnostic {
  /// What the machine refused, with the file as the site names it: where the site stands is nobody's business.
  fileprivate init(refusing error: SystemError, below folder: String) {
    let isBelow = error.path.utf8.starts(with: (folder + "/").utf8)
    let file = isBelow ? String(decoding: error.path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self) : error.path
    self.init(
      .error, id: "cannot-read", layer: .site, at: SourceSpan(file: file),
      "cannot \(error.operation) it: \(SystemError.explanation(of: error.code))",
      hint: "it is tried again; until then the last good site is shown")
  }
}
