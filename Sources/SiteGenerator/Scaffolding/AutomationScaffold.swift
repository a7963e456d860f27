import SiteModel

/// What checks and publishes a site without a person: workflows of code hosts, a container, a hook of Git
/// (`sitegen init --ci`, `--container`, `--pre-commit`).
///
/// Workflows have nothing in them that differs from site to site. That stands in two scripts that all of them call: which
/// release is installed, and where the site goes.
package struct AutomationScaffold: Sendable {
  /// The hosts whose workflows are made.
  package var hosts: [CodeHost] = []
  package var hasContainer = false
  package var hasHook = false
  /// Where the releases of sitegen are; `nil` leaves that to the person.
  package var releases: String?
  /// The SHA-256 of the Debian package of this version, 64 hexadecimal digits.
  package var checksum: String?
  /// The target as `sitegen.yaml` calls it; `nil` for the only one, if there is one.
  package var target: String?

  /// Makes nothing yet.
  package init() {}

  /// Whether there is anything to make.
  package var isEmpty: Bool { hosts.isEmpty && !hasContainer && !hasHook }

  /// Makes what is missing in a site's folder.
  package func write(to source: String) throws(ScaffoldFault) -> ScaffoldReport {
    try checkReleases()
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let destination = try hosts.isEmpty ? nil : self.destination(in: root)
    let files = self.files(for: destination)
    var report = try ScaffoldFault.wrap { () throws(SystemError) -> ScaffoldReport in
      var writer = ScaffoldWriter(root: root)
      for file in files { try writer.write(file.path, file.bytes, isProgram: file.isProgram) }
      return writer.report
    }
    report.next = next(for: destination, made: report.made, rootAbove: rootAbove(source, root))
    return report
  }

  /// Whether everything can be made in a folder that becomes a site first; asked before anything is made there.
  package func checkForNewSite() throws(ScaffoldFault) {
    try checkReleases()
    guard let target, !hosts.isEmpty else { return }
    throw ScaffoldFault(
      "a new site has no target '\(target)'", hint: "make the site first, then add the target under 'publish:'")
  }

  private func checkReleases() throws(ScaffoldFault) {
    guard let releases, WebAddress(releases)?.text.hasPrefix("https://") != true else { return }
    throw ScaffoldFault("'\(releases)' is not an address that begins with https://")
  }

  /// Every file, with its values; none of them is of the machine.
  func files(for destination: Destination?) -> [ScaffoldFile] {
    var files = hosts.map(\.workflow)
    if !hosts.isEmpty || hasContainer { files.append(installer) }
    if !hosts.isEmpty { files.append(publisher(for: destination)) }
    if hasContainer { files.append(ScaffoldFile("Containerfile", PackageResources.site_Containerfile)) }
    if hasHook {
      files.append(ScaffoldFile(".pre-commit-config.yaml", PackageResources.pre_commit_yaml))
      files.append(ScaffoldFile("ci/check-staged.sh", PackageResources.check_staged_sh, isProgram: true))
    }
    return files
  }

  private var installer: ScaffoldFile {
    var address = (releases ?? "").utf8[...]
    while address.last == 0x2F { address.removeLast() }
    return ScaffoldFile(AutomationScaffold.installerPath, PackageResources.install_sitegen_sh, isProgram: true).filled([
      ("VERSION", Version.current), ("SHA256", checksum ?? ""), ("RELEASES", String(decoding: address, as: UTF8.self)),
    ])
  }

  private func publisher(for destination: Destination?) -> ScaffoldFile {
    ScaffoldFile(AutomationScaffold.publisherPath, PackageResources.publish_site_sh, isProgram: true).filled([
      ("TARGET", destination?.name ?? ""), ("PACKAGES", destination?.packages ?? ""),
    ])
  }

  static let installerPath = "ci/install-sitegen.sh"
  static let publisherPath = "ci/publish-site.sh"
}
