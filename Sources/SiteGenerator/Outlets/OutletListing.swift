package import SiteModel

/// The outlets of a site, with how much of each it republishes (`sitegen outlets list`).
package struct OutletListing: Sendable {
  /// A line for each outlet: key, name, licence, articles.
  package let text: String
  /// What was found wrong while the site was read; outlets with faults are not in the list.
  package let diagnostics: [Diagnostic]

  /// Reads the site in a folder: settings, outlets, front matter. No text is read.
  package init(source: String) async throws(ScaffoldFault) {
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let site = try await ScaffoldFault.wrap { () async throws(SystemError) in
      try await SiteReader(root: root, width: Machine.processors).read()
    }
    var counts: [String: Int] = [:]
    for article in site.articles {
      if let key = article.source?.outlet.key { counts[key, default: 0] += 1 }
    }
    let rows = site.outlets.map { [$0.key, $0.name, $0.license?.id ?? "by article", String(counts[$0.key] ?? 0)] }
    text = rows.isEmpty ? "" : TextTable(["key", "name", "licence", "articles"], rows).text
    diagnostics = site.diagnostics
  }
}

/// The presets (`sitegen outlets presets`).
package enum PresetListing {
  /// A line for each preset: name, outlet, licence, what may be changed, translated and shown in part, counter, terms.
  package static var text: String {
    let rows = OutletPreset.all.compactMap { preset -> [String]? in
      guard let outlet = preset.outlet else { return nil }
      let edits = outlet.edits
      return [
        preset.name, outlet.name, outlet.license?.shortName ?? unstated, edits.policy?.rawValue ?? unstated,
        edits.translation?.rawValue ?? unstated,
        edits.excerptParagraphs.map { "\($0) paragraphs" } ?? edits.excerpt?.rawValue ?? unstated,
        outlet.pixel?.isRequired == true ? "yes" : unstated, outlet.policyURL?.text ?? unstated,
      ]
    }
    return TextTable(
      ["preset", "outlet", "licence", "edits", "translation", "excerpt", "counter", "terms"], rows
    ).text
  }

  /// What an outlet does not say.
  private static let unstated = "-"
}
