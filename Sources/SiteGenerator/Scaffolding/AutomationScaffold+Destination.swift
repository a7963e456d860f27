import SiteModel

extension AutomationScaffold {
  /// Where workflows publish to.
  struct Destination: Sendable {
    /// As `sitegen.yaml` calls it.
    let name: String
    /// What publishing there takes, as the names of Debian's packages.
    let packages: String

    init(name: String, target: PublishTarget) {
      self.name = name
      packages =
        switch target.place {
        case .rsync: "openssh-client rsync"
        case .rclone: "ca-certificates rclone"
        case .git: "ca-certificates git openssh-client"
        case .folder, nil: ""
        }
    }
  }

  /// The target that was named, or the only one; `nil` where the site has none and none was named.
  func destination(in root: Directory) throws(ScaffoldFault) -> Destination? {
    let (read, _) = try ScaffoldFault.wrap { () throws(SystemError) in try PublishTargets.read(from: root) }
    guard let targets = read?.targets else {
      throw ScaffoldFault("sitegen.yaml has faults", hint: "'sitegen check' says which")
    }
    if let target, let found = targets[target] { return Destination(name: target, target: found) }
    if target == nil, targets.count < 2 { return targets.first.map { Destination(name: $0.key, target: $0.value) } }
    let names = targets.keys.sorted().joined(separator: ", ")
    throw ScaffoldFault(
      target.map { "sitegen.yaml has no target '\($0)'" } ?? "it is not said which target the workflow publishes to",
      hint: targets.isEmpty
        ? "add it under 'publish:', such as web: {folder: /srv/www}" : "name one with --target; known here: \(names)")
  }
}
