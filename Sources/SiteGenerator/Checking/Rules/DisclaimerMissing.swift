import SiteModel

extension Rule {
  static let disclaimerMissing = Rule(
    "O109", .error, .site, "Republished articles say who is responsible, where the site has that policy",
    why: """
      Most readers take what a site shows for what the site says. A site that answers for its own articles alone says so
      on each page that is not its own.
      """,
    source: "the site's own policy (policies.disclaimer)",
    hint: "print {{{disclaimer}}} in credits/below.mustache, or say 'policies: {disclaimer: false}' in sitegen.yaml",
    failing: RuleExample().with(
      "templates/credits/below.mustache", "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p></footer>"),
    passing: RuleExample().with(
      "templates/credits/below.mustache",
      "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p><p>{{{disclaimer}}}</p></footer>"),
    check: .output)
}
