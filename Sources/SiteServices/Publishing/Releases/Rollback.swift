import SiteGenerator

/// The way back to the release before the one that readers see.
struct Rollback: Sendable {
  let history: any ReleaseHistory
  let target: String

  /// Shows the earlier release.
  ///
  /// - Throws: a fault where there is none, or where it has an article that was taken down since. That one may not come
  ///   back: its permission is over, or somebody asked for it.
  func run() async throws(PublishFault) -> ReleaseName {
    guard let current = try await history.current() else {
      throw PublishFault(.site, "nothing is published on '\(target)'", hint: "publish it: sitegen publish \(target)")
    }
    guard let earlier = try await history.releases().last(where: { $0 < current }),
      let old = try await history.manifest(of: earlier)
    else { throw PublishFault(.site, "'\(target)' has no release before \(current)") }
    guard let new = try await history.manifest(of: current) else {
      throw PublishFault(
        .site, "nobody knows what was taken down since \(earlier): \(current) has no list",
        hint: "publish the site anew")
    }
    try check(old, against: new)
    try await history.show(earlier, insteadOf: current)
    return earlier
  }

  private func check(_ old: OutputManifest, against new: OutputManifest) throws(PublishFault) {
    let gone = Set(new.files.filter { $0.status != 200 }.map(\.path))
    let back = old.files.filter { $0.status == 200 && gone.contains($0.path) }
    guard let first = back.first else { return }
    let rest = back.count > 1 ? " and \(back.count - 1) more" : ""
    throw PublishFault(
      .site, "the release before would bring back '\(first.path)'\(rest), which was taken down since",
      hint: "mend the site and publish it")
  }
}
