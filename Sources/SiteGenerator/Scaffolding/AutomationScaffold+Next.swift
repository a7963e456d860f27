extension AutomationScaffold {
  /// What a person has to do yet, and what to know; `rootAbove` is the repository's root where the site is below it.
  func next(for destination: Destination?, made: [String], rootAbove: String?) -> String? {
    var steps: [String] = []
    let path = AutomationScaffold.installerPath
    if made.contains(path) {
      if releases == nil { steps.append("say in \(path) where the releases of sitegen are") }
      if checksum == nil { steps.append("put the checksum of the release into \(path)") }
    }
    if destination == nil, made.contains(AutomationScaffold.publisherPath) {
      steps.append(
        "name a target of sitegen.yaml in \(AutomationScaffold.publisherPath); until then the site is only built")
    }
    if let rootAbove, !made.isEmpty {
      steps.append(
        "move the site to the root of its repository (\(rootAbove)): workflows and hooks are looked for there")
    }
    if made.contains(CodeHost.github.workflow.path) {
      steps.append(
        "remember that GitHub ends the schedule of a public repository after 60 days without activity;\n"
          + "     'gh workflow enable site.yml' starts it again")
    }
    return steps.isEmpty ? nil : "Now: " + steps.joined(separator: "\n     ")
  }

  /// The nearest folder above the site that is a repository's root, where the site itself is none.
  func rootAbove(_ source: String, _ root: Directory) -> String? {
    guard (try? root.status(".git")) == .some(nil) else { return nil }
    var path = source
    for _ in 0..<AutomationScaffold.highestParent {
      path = path == "." ? ".." : path + "/.."
      guard let parent = try? Directory(opening: path) else { return nil }
      if (try? parent.status(".git")) ?? nil != nil { return path }
    }
    return nil
  }

  /// Above the root of the machine is the root again: so many steps reach it from wherever sites are.
  private static let highestParent = 32
}
