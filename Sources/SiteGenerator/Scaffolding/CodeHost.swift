/// Where a site's repository is, and whose workflow builds it.
package enum CodeHost: String, Sendable, CaseIterable {
  case github, gitlab, forgejo, woodpecker

  /// Where the host looks for the workflow, and what it says.
  var workflow: ScaffoldFile {
    switch self {
    case .github: ScaffoldFile(".github/workflows/site.yml", PackageResources.github_yml)
    case .gitlab: ScaffoldFile(".gitlab-ci.yml", PackageResources.gitlab_yml)
    case .forgejo: ScaffoldFile(".forgejo/workflows/site.yml", PackageResources.forgejo_yml)
    case .woodpecker: ScaffoldFile(".woodpecker/site.yaml", PackageResources.woodpecker_yaml)
    }
  }
}
