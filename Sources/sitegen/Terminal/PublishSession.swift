import ArgumentParser
import SiteGenerator
import SiteModel
import SiteServices

/// One publication with a person before it: the build, the plan, progress, Ctrl-C, the exit code.
struct PublishSession {
  /// As the person named it; `nil` where there is one target alone.
  let target: String?
  let build: BuildOptions
  let options: PublishOptions
  /// Whether the site is built first.
  let builds: Bool
  let isDryRun: Bool

  /// Publishes.
  ///
  /// - Throws: the exit code, unless the target has the whole site.
  func run() async throws {
    let publication = try publication()
    let signals = SignalWatch()
    if builds { try await BuildSession(options: build, signals: signals).run() }
    try await cancellable(signals) { bar in try await publish(publication, bar) }
  }

  /// Shows readers the release before the one that they see.
  func rollBack() async throws {
    let publication = try publication()
    try await cancellable(SignalWatch()) { _ in
      let release = try await publication.rollback()
      return "Readers of \(TerminalText.clean(publication.name)) see \(release) again\n"
    }
  }

  private func publish(_ publication: Publication, _ bar: ProgressBar) async throws -> String {
    let begin = ContinuousClock.now
    let output: BuiltOutput
    do throws(BuildFault) {
      output = try BuiltOutput(build)
    } catch {
      Failure.print(error)
      throw ExitCode(2)
    }
    if !builds {
      try publication.checkView(of: output, build)
      try publication.prove(output)
    }
    let plan = try await publication.plan(output)
    let text = PlanText(plan: plan, target: publication.name)
    StandardStream.output.write(text.lines(upTo: isDryRun ? .max : 20).joined(separator: "\n") + "\n")
    if build.includesDrafts, !plan.isEmpty { StandardStream.output.write("Drafts are among them (--drafts)\n") }
    try publication.check(plan)
    if isDryRun { return "" }
    let notes = try await publication.publish(plan, from: output) { bar.show($0) }
    let end = plan.isEmpty && !options.forcesPush ? "Nothing to publish" : text.done(after: ContinuousClock.now - begin)
    return (notes.map(TerminalText.clean) + [end]).joined(separator: "\n") + "\n"
  }

  private func publication() throws -> Publication {
    let (targets, faults) = try read()
    guard let targets, !faults.hasErrors else {
      StandardStream.error.write(DiagnosticPrinter.ofStandardError.text(faults))
      throw ExitCode(1)
    }
    let (name, found) = try choose(from: targets.targets)
    do throws(PublishFault) {
      return try Publication(name, found, of: targets, options: options, build: build)
    } catch {
      throw PublishSession.exit(error)
    }
  }

  private func read() throws -> (PublishTargets?, [Diagnostic]) {
    do throws(BuildFault) {
      return try PublishTargets.read(build)
    } catch {
      Failure.print(error)
      throw ExitCode(2)
    }
  }

  private func choose(from targets: [String: PublishTarget]) throws -> (String, PublishTarget) {
    if target == nil, targets.count == 1, let only = targets.first { return (only.key, only.value) }
    if let target, let found = targets[target] { return (target, found) }
    let names = targets.keys.sorted().joined(separator: ", ")
    Failure.print(
      target.map { "sitegen.yaml has no target '\($0)'" } ?? "it is not said where to publish",
      hint: targets.isEmpty ? "add one under 'publish:', such as web: {folder: /srv/www}" : "known here: \(names)")
    throw ExitCode(64)
  }

  /// Does something that Ctrl-C ends, and prints what it returns.
  private func cancellable(
    _ signals: SignalWatch, _ work: @escaping @Sendable (ProgressBar) async throws -> String
  ) async throws {
    let bar = ProgressBar()
    let task = Task { try await work(bar) }
    signals.tell { task.cancel() }
    do {
      let text = try await task.value
      bar.clear()
      StandardStream.output.write(text)
    } catch let fault as PublishFault {
      bar.clear()
      if case .cancelled = fault.cause {
        if let advice = fault.hint { StandardStream.error.write("warning: \(TerminalText.clean(advice))\n") }
        throw ExitCode(signals.exitCode)
      }
      throw PublishSession.exit(fault)
    }
  }

  /// Says what went wrong, and with which code the command ends.
  private static func exit(_ fault: PublishFault) -> ExitCode {
    Failure.print(fault.text, hint: fault.hint)
    if case .site = fault.cause { return ExitCode(1) }
    return ExitCode(2)
  }
}
