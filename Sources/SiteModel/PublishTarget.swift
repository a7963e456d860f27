/// Where a site goes with `sitegen publish`: an entry of `publish:` in `sitegen.yaml`.
public struct PublishTarget: Sendable, Hashable {
  /// The four kinds of places.
  public enum Place: Sendable, Hashable {
    /// A folder of this machine with `releases/` and `current`.
    case folder(String)
    /// The same on another machine: `user@host:/path`.
    case rsync(String)
    /// A path on one of rclone's storage systems: `remote:path`.
    case rclone(String)
    /// A branch of a Git repository.
    case git(String, branch: String)
  }

  /// A folder, relative to the site's unless it begins with a slash.
  public var folder: String?
  /// A destination of rsync.
  public var rsync: String?
  /// A path of rclone.
  public var rclone: String?
  /// The address of a Git repository.
  public var git: String?
  /// The branch that the Git host serves; `gh-pages`, unless it is said.
  public var branch: String?
  /// The program's own path, where it is not the one that `PATH` leads to.
  public var program: String?
  /// How many releases stay; five, unless it is said.
  public var keep: Int?

  /// A target of which nothing is known.
  public init() {}

  /// Every place that is named.
  public var places: [Place] {
    [
      folder.map { .folder($0) }, rsync.map { .rsync($0) }, rclone.map { .rclone($0) },
      git.map { .git($0, branch: branch ?? "gh-pages") },
    ].compactMap { $0 }
  }

  /// The place; `nil` where it is none, or more than one.
  public var place: Place? { places.count == 1 ? places.first : nil }
}
