package import SiteModel

/// What `sitegen.yaml` says of the places that a site goes to, for those who need nothing else of a site.
package struct PublishTargets: Sendable {
  /// By name.
  package let targets: [String: PublishTarget]
  /// The site's name.
  package let title: String
  /// Its time zone.
  package let zone: TimeZoneRules

  /// Reads the settings of the site in a folder.
  ///
  /// - Returns: the targets, and none where the settings have faults.
  /// - Throws: what the machine refused.
  package static func read(_ options: BuildOptions) throws(BuildFault) -> (PublishTargets?, [Diagnostic]) {
    let root = try Directory.site(at: options.source)
    return try BuildFault.wrap { () throws(SystemError) in try read(from: root) }
  }

  /// The same of a folder that is open.
  static func read(from root: Directory) throws(SystemError) -> (PublishTargets?, [Diagnostic]) {
    guard try root.status("sitegen.yaml") != nil else { return (nil, [.noSettings]) }
    let bytes = try root.readFile("sitegen.yaml", limit: ContentFiles.textLimit)
    let (settings, faults) = YAMLFile.read(.siteSettings, file: "sitegen.yaml", bytes: bytes)
    return (settings.map { PublishTargets(targets: $0.publish, title: $0.title, zone: $0.timeZone) }, faults)
  }
}
