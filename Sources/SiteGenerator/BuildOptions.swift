package import SiteModel

/// What a build is asked for.
package struct BuildOptions: Sendable {
  /// The site's folder.
  package var source: String
  /// Where the built site goes; relative to the site's folder unless it begins with a slash.
  package var output: String
  package var includesDrafts = false
  package var includesFuture = false
  /// The moment for which the site is built: a day, or a moment of it. It decides what is in.
  package var asOf: Timestamp?
  /// Seconds since 1970-01-01T00:00:00Z, for builds without `asOf`.
  package var now: Int
  /// Whether an output folder that sitegen did not make may be taken over.
  package var adoptsOutput = false
  /// Whether what the last build left may save work. The output is the same either way.
  package var usesRecord = true
  /// Whether a build of which nothing changed may only say again what the last one said; its report then lacks the
  /// articles and what was waived.
  package var answersFromRecord = false
  /// The part of the output that is made; `nil` for all of it.
  package var shard: Shard?
  /// Who wants to know where the time goes.
  package var profile: BuildProfile?
  /// How many things are done at once.
  package var width: Int
  /// How long to wait for another build of the same site, in seconds.
  package var lockTimeout = 10.0

  /// A build of the site in `source`.
  package init(source: String, output: String = "public", now: Int, width: Int) {
    self.source = source
    self.output = output
    self.now = now
    self.width = width
  }

  /// Which articles are in. `asOf` a day means all of that day.
  func selection(zone: TimeZoneRules) -> Selection {
    Selection(
      asOf: asOf.map { $0.end(in: zone) - 1 } ?? now, includesDrafts: includesDrafts, includesFuture: includesFuture,
      zone: zone)
  }
}

/// What a build did, or why it did nothing.
package struct BuildReport: Sendable {
  package var diagnostics: [Diagnostic]
  /// Findings that an editor accepts for a while.
  package var waived: [WaivedFinding] = []
  /// What is published.
  package var articles: [Article] = []
  package var skipped: [SkippedArticle] = []
  /// How many articles there are, and how many of them are published.
  package var articleCounts = ArticleCounts()
  /// How many files of each kind the output has, in the order in which they are listed.
  package var counts: [(kind: OutputKind, count: Int)] = []
  /// What the person should know about how the output was written.
  package var notes: [String] = []
  /// How many pages and lists stayed as the last build made them; `nil` where nothing was known of it.
  package var reused: Int?
  /// Whether everything stayed, and nothing was read.
  package var isFromRecord = false

  /// What the build held in memory. To let go of it piece by piece takes time, which a process that is about to end need
  /// not spend.
  package var remains: [any Sendable] = []

  /// Whether the site has faults, and so was not written.
  package var hasErrors: Bool { diagnostics.hasErrors }
}

/// The kinds of files that a site has.
package enum OutputKind: String, Sendable, CaseIterable {
  case articles = "article"
  case pages = "page"
  case lists = "list page"
  case taxonomies = "taxonomy page"
  case feeds = "feed"
  case redirects = "redirect"
  case tombstones = "tombstone"
  case notFound = "404 page"
  case assets = "asset"
  case machineFiles = "machine-readable file"
  case kits = "republish kit file"
  case variants = "smaller picture"
  case hostFiles = "host file"
}

/// How far a build has come.
package struct BuildProgress: Sendable {
  /// What is being done.
  package enum Stage: String, Sendable {
    case articles
    /// Lists, feeds and everything else that is made from what is known of the articles.
    case others
  }

  package let stage: Stage
  package let done: Int
  package let total: Int
}

/// Why a build could not be done, faults of the site aside.
package enum BuildFault: Error, Sendable {
  /// The machine refused something.
  case system(SystemError)
  /// The output folder is not ours, or in use.
  case output(OutputFault)
  /// Somebody stopped it.
  case cancelled
}
