import SiteModel

/// Checks that there are words for every language in which the site says something.
enum Wordings {
  /// A site whose own language has none cannot be built; an article's page in a language without any is in the site's.
  static func check(_ index: SiteIndex, _ theme: Theme) -> [Diagnostic] {
    let site = index.settings.language
    if theme.ownStrings(for: site) == nil { return [missing(site, .error, file: "sitegen.yaml")] }
    let first = Dictionary(index.articles.map { ($0.language, $0.file) }, uniquingKeysWith: min)
    let others = first.filter { theme.ownStrings(for: $0.key) == nil }
    return others.sorted { $0.key < $1.key }.map { missing($0.key, .warning, file: $0.value) }
  }

  private static func missing(_ language: String, _ severity: Diagnostic.Severity, file: String) -> Diagnostic {
    let effect =
      severity == .error ? "" : "; credits and labels around articles in it are in the site's language"
    return Diagnostic(
      severity, id: "no-wording", layer: .site, at: SourceSpan(file: file),
      "there are no texts for the language '\(language)'\(effect)",
      hint: "add templates/strings/\(language).yaml; 'sitegen theme eject strings/en.yaml' gives you one to translate")
  }
}
