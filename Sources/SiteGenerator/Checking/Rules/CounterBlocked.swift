import SiteModel

extension Rule {
  static let counterBlocked = Rule(
    "O111", .error, .outlet, "The outlet's counter is on the page, and nothing keeps it from loading",
    why: """
      Outlets that ask for a counter learn from it who reads their articles. One that is loaded late, that is not told
      the address of the page, or that the page's own security policy stops, counts nobody.
      """,
    source: "the outlet's terms (pixel)",
    hint: "print {{{counter}}} in credits/below.mustache, and write no counter of your own",
    failing: RuleExample.republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.example.org/harbour.gif", required: true}
        """
    ).with(
      "templates/credits/below.mustache",
      "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p><p>{{{disclaimer}}}</p></footer>"),
    passing: RuleExample.republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.example.org/harbour.gif", required: true}
        """
    ).with(
      "templates/credits/below.mustache",
      "<footer><p>{{{origin}}}</p><p>{{{copyright}}} {{{terms}}}</p><p>{{{disclaimer}}}</p>{{{counter}}}</footer>"),
    check: .output)
}
