package import SiteGenerator

/// A place that a site goes to.
package protocol PublishDestination: Sendable {
  /// Says what the place has, as its own list says it; `nil` where it has none of ours.
  func manifest() async throws(PublishFault) -> OutputManifest?

  /// Brings the place from what it has to what it is to have. Its list comes last.
  ///
  /// - Returns: what a person should know.
  func send(
    _ plan: PublishPlan, from output: BuiltOutput, progress: @escaping @Sendable (PublishProgress) -> Void
  ) async throws(PublishFault) -> [String]

  /// Takes away what an earlier publication of this folder could not, where there is nothing to send.
  ///
  /// - Returns: what a person should know.
  func tidy() async -> [String]
}

extension PublishDestination {
  package func tidy() async -> [String] { [] }
}

/// A place that keeps earlier releases.
package protocol ReleaseHistory: Sendable {
  /// The releases that readers saw or see, oldest first.
  func releases() async throws(PublishFault) -> [ReleaseName]
  /// The one that readers see.
  func current() async throws(PublishFault) -> ReleaseName?
  /// What a release has.
  func manifest(of release: ReleaseName) async throws(PublishFault) -> OutputManifest?
  /// Shows readers another one, at once.
  ///
  /// - Parameter old: the one that they see.
  func show(_ release: ReleaseName, insteadOf old: ReleaseName) async throws(PublishFault)
}
