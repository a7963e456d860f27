package import SiteGenerator

/// What a publication does: to the site, and to what the place's server includes.
package struct PublicationPlan: Sendable {
  package let site: PublishPlan
  /// `nil` where the server is nobody's own, or has nothing to include and had nothing.
  package let servers: PublishPlan?

  /// A plan for both.
  init(site: PublishPlan, servers: PublishPlan?) {
    self.site = site
    self.servers = servers
  }

  /// Whether the target has it all, and nothing else of ours.
  package var isEmpty: Bool { site.isEmpty && servers?.isEmpty != false }

  /// The files that the target has not; those of its server under the paths that they have there.
  package var added: [OutputManifest.File] { site.added + PublicationPlan.named(servers?.added) }
  /// The files of which it has others.
  package var changed: [OutputManifest.File] { site.changed + PublicationPlan.named(servers?.changed) }
  /// The files that go.
  package var removed: [OutputManifest.File] { site.removed + PublicationPlan.named(servers?.removed) }
  /// How many files stay as they are.
  package var unchangedCount: Int { site.unchangedCount + (servers?.unchangedCount ?? 0) }

  /// Under the paths that they have beside what readers see.
  private static func named(_ files: [OutputManifest.File]?) -> [OutputManifest.File] {
    (files ?? []).map {
      OutputManifest.File(
        path: ReleaseFolder.hosting + "/" + $0.path, size: $0.size, digest: $0.digest, sources: $0.sources)
    }
  }
}
