package import SiteGenerator
package import SiteModel

/// Publishes a built site to one target. Start reading here; the steps, in order:
///
/// 1. What the target has: its own list (`PublishDestination.manifest`).
/// 2. The plan: what was built, held against it (`PublishPlan`); names that hosts cannot hold, and too many deletions,
///    end it here.
/// 3. The proof: every byte that is to be sent is what the build wrote (`BuiltOutput.firstAltered`).
/// 4. Sending: assets, pages, feeds, then deletions, the list last (`Releases/`, `Programs/`).
package struct Publication: Sendable {
  /// As `sitegen.yaml` calls it.
  package let name: String
  package let options: PublishOptions
  private let place: PublishTarget.Place
  private let destination: any PublishDestination
  private let zone: TimeZoneRules

  /// A publication to a target of the site that is built in some way.
  ///
  /// - Throws: a fault where the program that the target needs is not there, where the options are not for such a target,
  ///   and where its folder is one of the site's own.
  package init(
    _ name: String, _ target: PublishTarget, of site: PublishTargets, options: PublishOptions, build: BuildOptions
  ) throws(PublishFault) {
    guard let place = target.place else {
      throw PublishFault(.site, "'\(name)' does not say where the site goes")
    }
    self.name = name
    self.options = options
    self.place = place
    zone = site.zone
    if options.forcesPush, target.git == nil {
      throw PublishFault(.site, "'\(name)' has no history to begin anew", hint: "only a target with 'git' has one")
    }
    if options.adopts, target.git == nil, target.rclone == nil {
      throw PublishFault(
        .site, "'\(name)' keeps releases: only a bucket or a branch can be taken over",
        hint: "leave --adopt out, and name a folder that is empty or not there yet")
    }
    destination = try Publication.destination(place, target, of: site, options: options, build: build)
  }

  /// The place, with the program that brings files there, and with the lock that it keeps.
  private static func destination(
    _ place: PublishTarget.Place, _ target: PublishTarget, of site: PublishTargets, options: PublishOptions,
    build: BuildOptions
  ) throws(PublishFault) -> any PublishDestination {
    let (keep, source) = (target.keep ?? 5, build.source)
    switch place {
    case .folder(let path):
      if let objection = ProtectedFolders.objection(to: path, source: source, output: build.output) {
        throw PublishFault(.site, "'\(path)' \(objection)", hint: ProtectedFolders.hint)
      }
      return ReleaseFolder(path: Machine.path(path, in: source), keep: keep)
    case .rsync(let path):
      let lock = try PublishLock(place, source: source)
      let program = try ExternalProgram.find("rsync", target.program, keeping: lock.file)
      return RsyncReleases(program: program, place: path, keep: keep)
    case .rclone(let path):
      let lock = try PublishLock(place, source: source)
      let program = try ExternalProgram.find("rclone", target.program, keeping: lock.file)
      return RcloneStore(program: program, place: path, adopts: options.adopts, claims: lock.claims)
    case .git(let address, let branch):
      let lock = try PublishLock(place, source: source)
      let program = try ExternalProgram.find("git", target.program, keeping: lock.file)
      return GitBranch(
        repository: GitRepository(program: program, address: address, branch: branch, source: source), branch: branch,
        message: "Publish \(site.title)", startsAnew: options.forcesPush, adopts: options.adopts)
    }
  }

  /// What would be done.
  ///
  /// - Throws: also where it would be refused for a name that the place cannot hold.
  package func plan(_ output: BuiltOutput) async throws(PublishFault) -> PublicationPlan {
    try HostNames.check(output.manifest.files, for: place)
    let site = PublishPlan(output.manifest, over: try await destination.manifest())
    return PublicationPlan(site: site, servers: try await serverPlan(output.manifest))
  }

  /// What a place gets for its server, if it may have anything.
  private func serverPlan(_ built: OutputManifest) async throws(PublishFault) -> PublishPlan? {
    guard let server = destination as? any ServerPlace else { return nil }
    let old = try await server.serverList()
    if built.servers.isEmpty, old?.files.isEmpty != false { return nil }
    return PublishPlan(OutputManifest(site: built.site, files: built.servers), over: old)
  }

  /// Refuses a plan that somebody should think about first.
  package func check(_ plan: PublicationPlan) throws(PublishFault) {
    try plan.site.check(options, target: name)
    try plan.servers?.check(options, target: name)
  }

  /// Does it; returns what a person should know.
  package func publish(
    _ plan: PublicationPlan, from output: BuiltOutput,
    progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
  ) async throws(PublishFault) -> [String] {
    try check(plan)
    guard !plan.isEmpty || options.forcesPush else { return await destination.tidy() }
    try prove(plan.site.added + plan.site.changed, output)
    let servers = try plan.servers.map { (plan) throws(PublishFault) in try ServerFiles(plan, from: output) }
    if Task.isCancelled { throw .cancelled }
    guard let server = destination as? any ServerPlace else {
      return try await destination.send(plan.site, from: output, progress: progress)
    }
    return try await server.send(plan.site, with: servers, from: output, progress: progress)
  }

  /// Refuses an output that was built to look ahead, unless whoever publishes asks for the same: its drafts, and what is
  /// under an embargo, are for nobody yet.
  package func checkView(of output: BuiltOutput, _ build: BuildOptions) throws(PublishFault) {
    guard output.manifest.view.looksFurther(than: build, in: zone) else { return }
    throw PublishFault(
      .site, "the output was built with drafts, or with what comes later",
      hint: "publish without --no-build, or say --drafts, --future or --as-of here as well")
  }

  /// Proves that an output is exactly what its build wrote.
  package func prove(_ output: BuiltOutput) throws(PublishFault) { try prove(output.manifest.files, output) }

  private func prove(_ files: [OutputManifest.File], _ output: BuiltOutput) throws(PublishFault) {
    let altered = try PublishFault.wrap { () throws(SystemError) in try output.firstAltered(of: files) }
    guard let altered else { return }
    throw PublishFault(
      .site, "'\(output.folder.join(altered))' is not what was built", hint: "build the site again: sitegen build")
  }

  /// Shows readers the release before the one that they see.
  ///
  /// - Returns: the release that they see now.
  package func rollback() async throws(PublishFault) -> ReleaseName {
    guard let history = destination as? any ReleaseHistory else {
      throw PublishFault(
        .site, "'\(name)' keeps no earlier releases", hint: "check out the earlier state of the site and publish that")
    }
    return try await Rollback(history: history, target: name).run()
  }
}
